package org.customsetl.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.customsetl.inbox.LoadRegister;
import org.customsetl.inbox.UnreadableFile;
import org.customsetl.layout.FileContext;
import org.customsetl.layout.LayoutFile;
import org.customsetl.layout.LayoutSpec;
import org.customsetl.layout.Layouts;
import org.customsetl.layout.LinesTable;
import org.customsetl.layout.Recogniser;
import org.customsetl.layout.Recognition;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.normalisation.Normaliser;
import org.customsetl.normalisation.SheetReading;
import org.customsetl.normalisation.WaysOut;
import org.customsetl.sheet.Ahead;
import org.customsetl.sheet.UnreadableFileException;
import org.customsetl.sheet.Workbook;
import org.customsetl.sheet.Workbooks;
import org.customsetl.staging.Stage;
import org.customsetl.trade.NewName;
import org.customsetl.trade.Outcome;
import org.customsetl.trade.RateOrder;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads one file, sheet after sheet, {@value #BATCH} rows an item. A file that cannot be read or used ends the reading with a rejection of the whole
 * file, which {@link FileListener} stores; it never fails the job, so that the other files load.
 */
@Component
@StepScope
class FileReader implements ItemStreamReader<List<Outcome>> {

    static final String LOAD = "load";
    /** Batch does as much for an item as normalising does for a row. */
    static final int BATCH = 500;

    private static final int MOST_BATCHES = 12;

    private final long load;
    private final LoadRegister register;
    private final Runs runs;
    private final RunLayouts layouts;
    private final RunNormaliser normalisers;
    private final Stage stage;
    private final List<SheetReading> all = new ArrayList<>();
    private final Deque<SheetReading> sheets = new ArrayDeque<>();
    private @Nullable Ahead<List<Outcome>> ahead;
    private @Nullable Workbook workbook;
    private @Nullable Path path;
    private long sizeWhenOpened;
    private @Nullable Rejection rejection;
    private Set<LocalDate> disputedMonths = Set.of();
    private @Nullable String copyOf;
    private String description = "";

    FileReader(
            @Value("#{stepExecutionContext['load']}") Long load,
            LoadRegister register,
            Runs runs,
            RunLayouts layouts,
            RunNormaliser normalisers,
            Stage stage) {
        this.load = load;
        this.register = register;
        this.runs = runs;
        this.layouts = layouts;
        this.normalisers = normalisers;
        this.stage = stage;
    }

    /** What is wrong with the file as a whole, or {@code null}. */
    @Nullable
    Rejection rejection() {
        return rejection;
    }

    /** Why the dataset refuses the file for new columns, the first sheet that has some; {@code null} where none does. */
    @Nullable
    Rejection refusal() {
        return all.stream()
                .map(SheetReading::refusal)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What each sheet has that nobody knows. */
    Map<Integer, List<NewName>> newNames() {
        Map<Integer, List<NewName>> names = new TreeMap<>();
        all.forEach(sheet -> names.put(sheet.recognition().sheet().number(), sheet.newNames()));
        return names;
    }

    /** The months that a file which is held may be of, as far as it is a list of lines. */
    Set<LocalDate> disputedMonths() {
        return disputedMonths;
    }

    /** The file of the same bytes that was loaded just before, so that this one is not read; {@code null} for none. */
    @Nullable
    String copyOf() {
        return copyOf;
    }

    /** What kind of file and which layouts were found, for people. */
    String description() {
        return description;
    }

    @Override
    public void open(ExecutionContext context) throws ItemStreamException {
        LoadRegister.Registered file = register.registered(load);
        Path opened = Path.of(file.path());
        copyOf = register.loadedCopy(load).orElse(null);
        if (copyOf != null) {
            return;
        }
        path = opened;
        try {
            sizeWhenOpened = Files.size(opened);
            if (sizeWhenOpened != file.size()) {
                throw new UnusableTableException(changed());
            }
            LoadRequest request = runs.request(file.run());
            FileContext about =
                    FileContext.of(opened, runs.request(file.statedBy()).statement(), file.aboutFile());
            Normaliser normaliser = normalisers.of(file.run());
            normaliser.check(about.statement());
            Layouts atHand = layouts.of(file.run()).beside(opened);
            refuseUnknown(register.unknownSuperseded(load));
            Workbook book = Workbooks.open(opened);
            workbook = book;
            plan(book, about, request.only() == null ? atHand : atHand.only(request.only()), normaliser);
            description = book.description();
        } catch (UnreadableFileException e) {
            reject(e);
        } catch (UnusableTableException e) {
            rejection = e.rejection();
        } catch (IOException e) {
            rejection =
                    Rejection.ofFile(Reason.FILE_CHANGED, "the file can no longer be read: " + UnreadableFile.why(e));
        }
    }

    private static void refuseUnknown(List<String> superseded) throws UnusableTableException {
        if (!superseded.isEmpty()) {
            throw new UnusableTableException(Rejection.ofFile(
                    Reason.BAD_STATEMENT,
                    "dataset.yaml says that the file takes the place of '" + String.join("', '", superseded)
                            + "', which is neither there nor was ever loaded"));
        }
    }

    private void plan(Workbook book, FileContext about, Layouts atHand, Normaliser normaliser)
            throws UnreadableFileException, UnusableTableException {
        Recogniser recogniser = new Recogniser(atHand);
        try {
            for (Recognition recognition : recogniser.recognise(book, about)) {
                plan(book, recognition, about, atHand, normaliser);
            }
        } catch (UnusableTableException e) {
            if (e.rejection().reason().holds()) {
                disputedMonths = DisputedMonths.of(book, recogniser, normaliser, about);
            }
            throw new WaysOut(book, book.sheets(), recogniser, normaliser, about).of(e);
        }
    }

    private void plan(Workbook book, Recognition recognition, FileContext about, Layouts atHand, Normaliser normaliser)
            throws UnreadableFileException, UnusableTableException {
        SheetReading sheet = SheetReading.of(book, recognition, normaliser, about);
        sheet.holdAgainst(all);
        LayoutSpec layout =
                recognition.table() == null ? null : recognition.table().spec();
        List<String> notes = new ArrayList<>(sheet.notes());
        int number = recognition.sheet().number();
        if (layout != null) {
            atHand.remark(layout.id()).ifPresent(notes::add);
        }
        stage.beginSheet(
                load,
                number,
                recognition.sheet().name(),
                layout == null ? null : layout.id(),
                layout != null && layout.isStatistic(),
                notes);
        if (layout != null) {
            LayoutFile file = atHand.file(layout.id()).orElseThrow();
            stage.readBy(load, number, file.source().toString(), file.sha256(), file.yaml());
        }
        if (recognition.table() instanceof LinesTable lines) {
            stage.columns(load, number, lines.columnsByLabel());
        }
        stage.checks(load, number, sheet.checks());
        sheets.add(sheet);
        all.add(sheet);
        if (recognition.table() != null && recognition.table().spec().kind() == LayoutSpec.Kind.LINES) {
            RateOrder stated = about.statement().rates();
            register.noteRates(load, (stated == null ? RateOrder.DEFAULT : stated).toString());
        }
    }

    @Override
    public @Nullable List<Outcome> read() throws IOException {
        Ahead<List<Outcome>> rows = ahead;
        if (rows == null) {
            rows = new Ahead<>("customs-etl-read", MOST_BATCHES, this::batch);
            ahead = rows;
        }
        return rows.next();
    }

    /** In a thread of its own, so that the next rows are read and normalised while those before are stored. */
    private boolean batch(Consumer<List<Outcome>> taker) {
        List<Outcome> batch = new ArrayList<>(BATCH);
        Outcome outcome = next();
        while (outcome != null) {
            batch.add(outcome);
            outcome = batch.size() < BATCH ? next() : null;
        }
        if (!batch.isEmpty()) {
            taker.accept(batch);
        }
        return batch.size() == BATCH;
    }

    private @Nullable Outcome next() {
        try {
            while (rejection == null) {
                SheetReading sheet = sheets.peek();
                if (sheet == null) {
                    complete();
                    return null;
                }
                Outcome row = sheet.next();
                if (row != null) {
                    return row;
                }
                sheets.remove().close();
            }
        } catch (UnreadableFileException e) {
            reject(e);
        }
        return null;
    }

    /** The end of the file, if it is still the file that was opened. */
    private void complete() {
        try {
            if (path != null && Files.size(path) != sizeWhenOpened) {
                rejection = changed();
            }
        } catch (IOException e) {
            rejection = changed();
        }
    }

    private static Rejection changed() {
        return Rejection.ofFile(Reason.FILE_CHANGED, "the file changed between being found and being read to its end");
    }

    private void reject(UnreadableFileException e) {
        rejection = Rejection.ofFile(Reason.valueOf(e.damage().name()), String.valueOf(e.getMessage()));
    }

    @Override
    public void close() {
        if (ahead != null) {
            ahead.close();
            ahead = null;
        }
        sheets.forEach(SheetReading::close);
        sheets.clear();
        if (workbook != null) {
            workbook.close();
            workbook = null;
        }
    }
}
