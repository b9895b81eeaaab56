package org.customsetl.inspection;

import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.FileContext;
import org.customsetl.layout.Layouts;
import org.customsetl.layout.Recogniser;
import org.customsetl.layout.Recognition;
import org.customsetl.layout.SheetSketch;
import org.customsetl.layout.SheetSketch.Column;
import org.customsetl.layout.Statement;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.normalisation.Normaliser;
import org.customsetl.normalisation.SheetReading;
import org.customsetl.reference.Reference;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.sheet.UnreadableFileException;
import org.customsetl.sheet.Workbook;
import org.customsetl.sheet.Workbooks;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/** A first draft of a layout for a sheet that none fits. What could not be told is asked in comments. */
public final class Draft {

    private final Workbook workbook;
    private final FileContext file;
    private final Layouts layouts;
    private final CellGuesses guesses;
    private final Clock clock;

    private Draft(Workbook workbook, FileContext file, Layouts layouts, Clock clock) {
        this.workbook = workbook;
        this.file = file;
        this.layouts = layouts;
        this.clock = clock;
        this.guesses = new CellGuesses(
                Reference.shipped(), YearMonth.from(clock.instant().atZone(clock.getZone())));
    }

    /**
     * Drafts a layout.
     *
     * @param sheet the sheet's number from 1; {@code null} for the first one with figures that no layout
     *     fits, or that one fits which leaves out what its rows are about
     * @return its YAML
     * @throws DraftImpossibleException if the file is damaged, or what is stated beside it is wrong
     * @throws IllegalArgumentException if there is no such sheet, or none that needs a layout
     */
    public static String of(Path path, Statement stated, Layouts layouts, @Nullable Integer sheet, Clock clock)
            throws DraftImpossibleException {
        try (Workbook workbook = Workbooks.open(path)) {
            FileContext file = FileContext.of(path, stated, true);
            Draft draft = new Draft(workbook, file, layouts.beside(path), clock);
            SheetInfo chosen = sheet == null ? draft.unfitted() : draft.numbered(sheet);
            return draft.draft(chosen, String.valueOf(path.getFileName()));
        } catch (UnreadableFileException e) {
            throw new DraftImpossibleException(
                    Rejection.ofFile(Reason.valueOf(e.damage().name()), String.valueOf(e.getMessage())));
        } catch (UnusableTableException e) {
            throw new DraftImpossibleException(e.rejection());
        }
    }

    private SheetInfo numbered(int number) {
        return workbook.sheets().stream()
                .filter(sheet -> sheet.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no sheet " + number + "; there are "
                        + workbook.sheets().size()));
    }

    private SheetInfo unfitted() throws UnreadableFileException {
        Recogniser recogniser = new Recogniser(layouts);
        for (SheetInfo sheet : workbook.sheets()) {
            boolean fits = recogniser.candidates(workbook, sheet, file).stream()
                    .anyMatch(candidate -> candidate.fits() || candidate.unusable() != null);
            if (!fits && SheetSketch.of(workbook, sheet, file).headerRow() > 0) {
                return sheet;
            }
        }
        for (SheetInfo sheet : workbook.sheets()) {
            if (fitsBadly(recogniser, sheet)) {
                return sheet;
            }
        }
        throw new IllegalArgumentException("no sheet with figures is without a layout; name one with --sheet N");
    }

    /** Whether the layout that fits leaves out what the rows are about, or takes a region's table for a nation's. */
    private boolean fitsBadly(Recogniser recogniser, SheetInfo sheet) throws UnreadableFileException {
        try {
            Recognition recognition = recogniser.recognise(workbook, sheet, file);
            if (recognition.table() instanceof FiguresTable) {
                SheetReading.of(workbook, recognition, new Normaliser(Reference.shipped(), clock), file)
                        .close();
            }
            return false;
        } catch (UnusableTableException e) {
            Reason reason = e.rejection().reason();
            return reason == Reason.COLUMN_UNKNOWN || reason == Reason.PLACE_CONFLICT;
        }
    }

    private String draft(SheetInfo sheet, String fileName) throws UnreadableFileException {
        SheetSketch sketch = SheetSketch.of(workbook, sheet, file);
        List<Column> columns = sketch.columns();
        DraftText text = new DraftText();
        text.line(0, "# yaml-language-server: $schema=layout.schema.json");
        text.comment("First draft for sheet '" + sheet.name() + "' of " + fileName
                + ". Lines with '# ?' ask what it cannot tell. Editors complete");
        text.comment("it by the schema: customs-etl inspect --schema > layout.schema.json");
        text.put(0, "id", id(sheet.name()));
        text.put(0, "title", title(sketch, sheet));
        ListDraft list = new ListDraft(columns, layouts, guesses);
        FiguresDraft figures = new FiguresDraft(sketch, columns, guesses);
        RatesDraft rates = new RatesDraft(sketch, columns, layouts);
        if (sketch.headerRow() == 0) {
            text.ask(0, "no row with numbers stands beneath one with words: where is the header?");
        }
        if (list.isLikely() && !figures.isPrinted()) {
            list.write(text);
        } else if (rates.isLikely()) {
            rates.write(text);
        } else {
            figures.write(
                    text,
                    (header, headings) -> Distinction.of(workbook, sheet, file, layouts, header, headings)
                            .write(text, header));
        }
        return text.toString();
    }

    private static String title(SheetSketch sketch, SheetInfo sheet) {
        Optional<String> title = sketch.texts().stream()
                .filter(told -> told.source() == Statement.Accept.TITLE)
                .map(told -> told.value())
                .findFirst();
        return title.orElse(sheet.name());
    }

    /** The sheet's name as far as it makes an id. */
    private static String id(String name) {
        String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
        return id.length() < 3 ? "my-table" : "my-" + id;
    }
}
