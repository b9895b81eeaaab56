package org.customsetl.normalisation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.customsetl.layout.Drift;
import org.customsetl.layout.Field;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.FileContext;
import org.customsetl.layout.KnownHeaders;
import org.customsetl.layout.LinesTable;
import org.customsetl.layout.RatesTable;
import org.customsetl.layout.Recognition;
import org.customsetl.layout.SourceRow;
import org.customsetl.layout.Statement;
import org.customsetl.layout.Table;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.RowReader;
import org.customsetl.sheet.UnreadableFileException;
import org.customsetl.sheet.Workbook;
import org.customsetl.trade.FigureCheck;
import org.customsetl.trade.NewName;
import org.customsetl.trade.Origin;
import org.customsetl.trade.Outcome;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/** One sheet on its way from cells to outcomes, read once from the top; closing it lets go of its rows. */
public final class SheetReading implements AutoCloseable {

    private final Workbook workbook;
    private final Recognition recognition;
    private final Function<Row, Outcome> outcomes;
    private final List<String> notes = new ArrayList<>();
    private List<FigureCheck> checks = List.of();
    private Set<String> about = Set.of();
    private @Nullable NewNames newNames;
    private @Nullable Rejection refusal;
    private AtomicReference<@Nullable Rejection> contradicted = new AtomicReference<>();
    private @Nullable RowReader rows;

    private SheetReading(Workbook workbook, Recognition recognition, Function<Row, Outcome> outcomes) {
        this.workbook = workbook;
        this.recognition = recognition;
        this.outcomes = outcomes;
    }

    /**
     * The reading of a sheet of which the layout, if any, is known.
     *
     * @throws UnreadableFileException if the sheet cannot be read
     * @throws UnusableTableException if the units of a table are unknown, or its witnesses contradict each other
     */
    public static SheetReading of(Workbook workbook, Recognition recognition, Normaliser normaliser, FileContext about)
            throws UnreadableFileException, UnusableTableException {
        Table table = recognition.table();
        if (table == null) {
            NoTable noTable = new NoTable(recognition);
            SheetReading reading = new SheetReading(
                    workbook, recognition, row -> noTable.apply(new SourceRow.NoData(row, NoTable.WHY)));
            if (!recognition.isBlank()) {
                reading.notes.add("no known table in this sheet");
                reading.remarkIfHidden();
            }
            return reading;
        }
        NewNames names = normaliser.newNames(about.statement());
        List<String> known = KnownHeaders.of(table);
        table.unknownHeaders().forEach(header -> names.column(header, known, KnownHeaders.bare(table, header)));
        Rejection refusal = refusal(table, names.drift(), recognition);
        SheetReading reading = of(workbook, recognition, normaliser, about, names, refusal);
        reading.newNames = names;
        reading.remarkIfHidden();
        reading.refusal = refusal == null ? names.refusal() : refusal;
        if (!table.unknownHeaders().isEmpty()) {
            reading.notes.add("columns that the layout does not know: " + String.join(", ", table.unknownHeaders()));
        }
        if (table instanceof LinesTable lines) {
            reading.notes.addAll(statedInVain(lines, about.statement()));
        }
        return reading;
    }

    private void remarkIfHidden() {
        if (recognition.sheet().hidden()) {
            notes.add("the sheet is hidden; it is read like any other");
        }
    }

    /** A table that is refused for its columns or its unit is read all the same, for all that is new in it. */
    private static SheetReading of(
            Workbook workbook,
            Recognition recognition,
            Normaliser normaliser,
            FileContext about,
            NewNames names,
            @Nullable Rejection refusal)
            throws UnreadableFileException, UnusableTableException {
        Table table = Objects.requireNonNull(recognition.table());
        try {
            return table instanceof FiguresTable figures
                    ? ofFigures(
                            workbook,
                            recognition,
                            normaliser.of(workbook, figures, recognition.sheet(), about.statement(), names))
                    : ofLines(
                            workbook,
                            recognition,
                            rule(table, recognition, normaliser, about, names),
                            units(workbook, table, recognition, normaliser, about));
        } catch (UnusableTableException e) {
            if (refusal == null && names.refusal() == null) {
                throw e;
            }
            return new SheetReading(workbook, recognition, row -> unread(recognition, row));
        }
    }

    private static Outcome unread(Recognition recognition, Row row) {
        return new Outcome.Ignored(new Origin(recognition.sheet().number(), row.number()), "refused");
    }

    private static Function<SourceRow, Outcome> rule(
            Table table, Recognition recognition, Normaliser normaliser, FileContext about, NewNames names)
            throws UnusableTableException {
        return table instanceof RatesTable rates
                ? normaliser.of(rates, recognition.sheet(), about.statement(), names)
                : normaliser.of((LinesTable) table, recognition.sheet(), about.statement(), names);
    }

    private static @Nullable ListUnits units(
            Workbook workbook, Table table, Recognition recognition, Normaliser normaliser, FileContext about)
            throws UnreadableFileException, UnusableTableException {
        return table instanceof LinesTable lines && ListUnits.isAsked(lines, about.statement())
                ? normaliser.units(workbook, lines, recognition.sheet(), about)
                : null;
    }

    /** What the operator states of a list that says it itself, or that has no use for it. */
    private static List<String> statedInVain(LinesTable lines, Statement statement) {
        List<String> notes = new ArrayList<>();
        if (statement.place() != null && (lines.has(Field.PLACE_CODE) || lines.has(Field.PLACE_NAME))) {
            notes.add("place: " + statement.place() + " is stated, but the list has a column of places, which holds");
        }
        if (statement.unit() != null) {
            notes.add("unit: " + statement.unit() + " is stated, but holds for printed tables, not for lists");
        }
        return notes;
    }

    private static @Nullable Rejection refusal(Table table, Drift drift, Recognition recognition) {
        Drift.Policy policy = drift.of(Drift.Kind.COLUMN);
        return table.unknownHeaders().isEmpty() || policy == Drift.Policy.EVOLVE
                ? null
                : new Rejection(
                        recognition.sheet().name(),
                        0,
                        0,
                        null,
                        policy == Drift.Policy.FREEZE ? Reason.SCHEMA_DRIFT : Reason.COLUMN_UNKNOWN,
                        "columns that the layout " + table.spec().id() + " does not know: "
                                + String.join(", ", table.unknownHeaders()),
                        Reason.COLUMN_UNKNOWN.wayOut());
    }

    /**
     * Why the file is not loaded, whatever its rows are: its dataset lets no new columns in, or no register knows the
     * unit of its values; {@code null} for nothing. Known from the start; the rows are read all the same, for {@link #newNames}.
     * What a note beneath a list says against its header is known when the note has been read.
     */
    public @Nullable Rejection refusal() {
        return refusal == null ? contradicted.get() : refusal;
    }

    private static SheetReading ofLines(
            Workbook workbook, Recognition recognition, Function<SourceRow, Outcome> rule, @Nullable ListUnits units) {
        Table table = Objects.requireNonNull(recognition.table());
        AtomicReference<@Nullable Rejection> contradicted = new AtomicReference<>();
        SheetReading list = new SheetReading(workbook, recognition, row -> {
            SourceRow source = table.read(row);
            if (units != null
                    && source instanceof SourceRow.NoData noData
                    && noData.why().equals("note")) {
                contradicted.compareAndSet(null, units.ofNote(row));
            }
            return rule.apply(source);
        });
        list.contradicted = contradicted;
        return list;
    }

    private static SheetReading ofFigures(Workbook workbook, Recognition recognition, FigureSheet sheet) {
        Iterator<Outcome> outcomes = sheet.outcomes().iterator();
        SheetReading reading = new SheetReading(workbook, recognition, row -> outcomes.next());
        reading.checks = sheet.checks();
        reading.about = sheet.about();
        reading.notes.addAll(sheet.notes());
        return reading;
    }

    /** What the sheet has that neither its layout nor a register knows, as far as its rows were asked for. */
    public List<NewName> newNames() {
        return newNames == null ? List.of() : newNames.all();
    }

    /**
     * Holds the printed table of this sheet against those of other sheets of the file.
     *
     * @throws UnusableTableException if one of them has the same figures: added up, they would count twice
     */
    public void holdAgainst(List<SheetReading> others) throws UnusableTableException {
        for (SheetReading other : others) {
            Optional<String> twice =
                    about.stream().filter(other.about::contains).findFirst();
            if (twice.isPresent()) {
                throw new UnusableTableException(new Rejection(
                        recognition.sheet().name(),
                        0,
                        0,
                        null,
                        Reason.FIGURES_TWICE,
                        "the sheets '" + other.recognition.sheet().name() + "' and '"
                                + recognition.sheet().name() + "' hold the same: " + twice.get()));
            }
        }
    }

    /** What the figures of a printed table prove of each other; empty for a list. */
    public List<FigureCheck> checks() {
        return checks;
    }

    /** What was recognised in the sheet. */
    public Recognition recognition() {
        return recognition;
    }

    /** What a person should know of the sheet. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** What becomes of the next row; {@code null} after the last. */
    public @Nullable Outcome next() throws UnreadableFileException {
        RowReader reader = rows;
        if (reader == null) {
            reader = workbook.rows(recognition.sheet());
            rows = reader;
        }
        Row row = reader.next();
        return row == null ? null : outcomes.apply(row);
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
        }
    }
}
