package org.customsetl.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.customsetl.sheet.Cell;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.sheet.UnreadableFileException;
import org.customsetl.sheet.Workbook;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;

/** Finds out which layout a sheet has, by its content. */
public final class Recogniser {

    private final Layouts layouts;

    private final TableNames names;

    /** @param layouts the layouts to choose from */
    public Recogniser(Layouts layouts) {
        this.layouts = layouts;
        this.names = new TableNames(layouts);
    }

    /**
     * Recognises every sheet of a workbook.
     *
     * @throws UnreadableFileException if the file is damaged
     * @throws UnusableTableException if no sheet holds a known table, several layouts fit one equally well, or a table
     *     does not say, or says twice, what it must say once
     */
    public List<Recognition> recognise(Workbook workbook, FileContext file)
            throws UnreadableFileException, UnusableTableException {
        String wanted = file.statement().layout();
        if (wanted != null && layouts.byId(wanted).isEmpty()) {
            throw new UnusableTableException(Rejection.ofFile(
                    Reason.BAD_STATEMENT,
                    "there is no layout '" + wanted + "'; there are "
                            + layouts.all().stream().map(LayoutSpec::id).collect(Collectors.joining(", "))));
        }
        List<Recognition> all = new ArrayList<>();
        for (SheetInfo sheet : workbook.sheets()) {
            all.add(recognise(workbook, sheet, file));
        }
        if (all.stream().allMatch(recognition -> recognition.table() == null)) {
            throw new UnusableTableException(unknown(all));
        }
        return all;
    }

    /** A layout of the folder or the call that fits goes before a shipped one that knows the header and cannot use it. */
    private List<Candidate> ownBeforeTrouble(List<Candidate> fitting) {
        if (fitting.isEmpty() || fitting.get(0).fits() || isOwn(fitting.get(0))) {
            return fitting;
        }
        List<Candidate> own = fitting.stream()
                .filter(candidate -> candidate.fits() && isOwn(candidate))
                .filter(candidate ->
                        candidate.spec().kind() == fitting.get(0).spec().kind())
                .toList();
        return own.isEmpty() ? fitting : own;
    }

    private boolean isOwn(Candidate candidate) {
        return layouts.file(candidate.spec().id())
                .filter(layout -> layout.source() != LayoutFile.Source.SHIPPED)
                .isPresent();
    }

    /** Recognises one sheet; see {@link #recognise(Workbook, FileContext)}. */
    public Recognition recognise(Workbook workbook, SheetInfo sheet, FileContext file)
            throws UnreadableFileException, UnusableTableException {
        SheetHead head = new SheetHead(workbook, sheet);
        List<Candidate> candidates = candidates(workbook, sheet, head, file);
        List<Candidate> fitting = ownBeforeTrouble(
                candidates.stream().filter(Candidate::hasHeader).toList());
        // A layout that knows fewer of the header's words must not reject what another one reads.
        UnusableTableException trouble =
                fitting.isEmpty() ? null : fitting.get(0).unusable();
        if (trouble != null) {
            throw trouble;
        }
        if (fitting.size() > 1 && fitting.get(0).score() == fitting.get(1).score()) {
            throw new UnusableTableException(new Rejection(
                    sheet.name(),
                    0,
                    0,
                    null,
                    Reason.AMBIGUOUS_LAYOUT,
                    "the layouts " + fitting.get(0).spec().id() + " and "
                            + fitting.get(1).spec().id() + " fit equally well: state `layout: "
                            + fitting.get(0).spec().id() + "` or `layout: "
                            + fitting.get(1).spec().id() + "`"));
        }
        Table table = fitting.isEmpty() ? null : fitting.get(0).table();
        if (table instanceof FiguresTable figures && !isNamelessByOperator(figures.spec(), file)) {
            // Of a list, the columns themselves tell what it is.
            names.holdAgainst(figures.spec(), sheet.name(), figures.place(), file.statement());
        }
        return new Recognition(sheet, table, head.isEmpty(), holdsData(head), candidates);
    }

    /** A layout without names that the operator states cannot be called by another's: it may be a table of that name. */
    private static boolean isNamelessByOperator(LayoutSpec spec, FileContext file) {
        return spec.names() == null && spec.id().equals(file.statement().layout());
    }

    /** Every layout with the reasons why it fits a sheet or not, the best first. */
    public List<Candidate> candidates(Workbook workbook, SheetInfo sheet, FileContext file)
            throws UnreadableFileException {
        return candidates(workbook, sheet, new SheetHead(workbook, sheet), file);
    }

    private List<Candidate> candidates(Workbook workbook, SheetInfo sheet, SheetHead head, FileContext file)
            throws UnreadableFileException {
        List<Candidate> candidates = new ArrayList<>();
        String wanted = file.statement().layout();
        for (LayoutSpec spec : layouts.all()) {
            if (wanted != null && !wanted.equals(spec.id())) {
                candidates.add(Candidate.no(spec, 0, "the operator states layout " + wanted));
            } else if (head.isEmpty()) {
                candidates.add(Candidate.no(spec, 0, "the sheet is empty"));
            } else {
                candidates.add(
                        switch (spec.kind()) {
                            case LINES, PUBLISHED_LIST -> new LinesRecogniser(spec, sheet, head, file).candidate();
                            case FIGURES -> new FiguresRecogniser(spec, workbook, sheet, head, file).candidate();
                            case RATES -> new RatesRecogniser(spec, sheet, head, file).candidate();
                        });
            }
        }
        // A list is known by several columns by name; a printed table by the header of its labels, which a list has
        // too.
        candidates.sort(Comparator.comparing(Candidate::hasHeader)
                .thenComparing(candidate -> candidate.spec().kind() != LayoutSpec.Kind.FIGURES)
                .thenComparing(Candidate::score)
                .reversed());
        return candidates;
    }

    private static Rejection unknown(List<Recognition> sheets) {
        if (sheets.stream().allMatch(Recognition::isBlank)) {
            return Rejection.ofFile(Reason.EMPTY_FILE, "no sheet of the file has a filled cell");
        }
        String nearest = sheets.stream()
                .filter(sheet -> sheet.candidates().get(0).score() > 0)
                .map(sheet -> "sheet '" + sheet.sheet().name() + "' is nearest to "
                        + sheet.candidates().get(0).spec().id() + ": "
                        + String.join("; ", sheet.candidates().get(0).reasons()))
                .collect(Collectors.joining(". "));
        return Rejection.ofFile(
                Reason.UNKNOWN_LAYOUT, "no known table in it" + (nearest.isEmpty() ? "" : "; " + nearest));
    }

    /** Two numbers side by side, in a row of its own, are data that nobody may leave out in silence. */
    private static boolean holdsData(SheetHead head) {
        return head.rows().stream().anyMatch(row -> numbers(row) >= 2);
    }

    /** How many numbers a row holds, as texts or not. */
    static int numbers(Row row) {
        int numbers = 0;
        for (int column = 1; column <= row.width(); column++) {
            Cell cell = row.cell(column);
            if (cell instanceof Cell.Decimal || (cell instanceof Cell.Text text && looksNumeric(text.value()))) {
                numbers++;
            }
        }
        return numbers;
    }

    static boolean looksNumeric(String text) {
        String bare = Words.folded(text);
        return !bare.isEmpty()
                && bare.chars().allMatch(c -> (c >= '0' && c <= '9') || ".,-+%".indexOf(c) >= 0)
                && bare.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
