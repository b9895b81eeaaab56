package org.customsetl.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.customsetl.layout.FileContext;
import org.customsetl.layout.LinesTable;
import org.customsetl.layout.Recognition;
import org.customsetl.layout.SourceRow;
import org.customsetl.layout.Table;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.RowReader;
import org.customsetl.sheet.UnreadableFileException;
import org.customsetl.sheet.Workbook;
import org.customsetl.trade.Outcome;
import org.jspecify.annotations.Nullable;

/** One sheet on its way from cells to outcomes, read once from the top; closing it lets go of its rows. */
public final class SheetReading implements AutoCloseable {

    private final Workbook workbook;
    private final Recognition recognition;
    private final Function<Row, Supplier<Outcome>> outcomes;
    private final List<String> notes = new ArrayList<>();
    private @Nullable RowReader rows;

    private SheetReading(Workbook workbook, Recognition recognition, Function<Row, Supplier<Outcome>> outcomes) {
        this.workbook = workbook;
        this.recognition = recognition;
        this.outcomes = outcomes;
    }

    /**
     * The reading of a sheet of which the layout, if any, is known.
     *
     * @throws UnusableTableException if the table's unit is unknown
     */
    public static SheetReading of(Workbook workbook, Recognition recognition, Normaliser normaliser, FileContext about)
            throws UnusableTableException {
        Table table = recognition.table();
        if (table == null) {
            NoTable noTable = new NoTable(recognition);
            SheetReading reading = new SheetReading(
                    workbook, recognition, row -> () -> noTable.apply(new SourceRow.NoData(row, NoTable.WHY)));
            reading.notes.add("no known table in this sheet");
            return reading;
        }
        Function<SourceRow, Outcome> rule = normaliser.of(table, recognition.sheet(), about.statement());
        SheetReading reading = new SheetReading(workbook, recognition, row -> {
            SourceRow source = table.read(row);
            return () -> rule.apply(source);
        });
        if (table instanceof LinesTable lines && !lines.unknownHeaders().isEmpty()) {
            reading.notes.add("columns that the layout does not know: " + String.join(", ", lines.unknownHeaders()));
        }
        return reading;
    }

    /** What was recognised in the sheet. */
    public Recognition recognition() {
        return recognition;
    }

    /** What a person should know of the sheet. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** The next row, which tells its outcome when asked, once and in order; {@code null} after the last. */
    public @Nullable Supplier<Outcome> next() throws UnreadableFileException {
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
