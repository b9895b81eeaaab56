package org.customsetl.sheet;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes rows of the fields that FastCSV finds; a record's number is the line that it begins in. */
final class CsvRows extends CsvCallbackHandler<Row> {

    /** In characters: what a quote that never closes may swallow before it counts as one. */
    private static final int LONGEST_FIELD = 1 << 20;

    private static final int LONGEST_RECORD = 1 << 23;

    private static final Set<String> ERRORS =
            Set.of("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!");

    private final RowCells cells = new RowCells();
    private final boolean returnsEndLines;
    private long strayReturns;
    private long line;
    private int fields;
    private int length;

    /**
     * Creates a maker of rows.
     *
     * @param returnsEndLines whether the lines of the file end in carriage returns alone; in other files one within a
     *     field ends no line
     */
    CsvRows(boolean returnsEndLines) {
        this.returnsEndLines = returnsEndLines;
    }

    /** How all csv files are read; records need not have equally many fields, as titles and footnotes do not. */
    static CsvReader.CsvReaderBuilder dialect(CsvDelimiter delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter.character())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD);
    }

    /** The line in which the record at hand begins. */
    int line() {
        return (int) line;
    }

    @Override
    protected void beginRecord(long startingLine) {
        line = startingLine - strayReturns; // FastCSV counts any return as a line
        fields = 0;
        length = 0;
        cells.clear();
    }

    @Override
    protected void addField(char[] text, int start, int fieldLength, boolean quoted) {
        fields++;
        length += fieldLength;
        if (length > LONGEST_RECORD) {
            throw ContentException.damaged("a record is longer than any spreadsheet allows");
        }
        if (quoted && !returnsEndLines) {
            strayReturns += loneReturns(text, start, start + fieldLength);
        }
        Cell cell = cell(new String(text, start, fieldLength));
        if (cell != null) {
            cells.put((int) line, fields, cell);
        }
    }

    /** A spreadsheet program saves an error value as its text. */
    private static @Nullable Cell cell(String field) {
        return field.startsWith("#") && ERRORS.contains(field) ? new Cell.Fault(field) : Blank.orText(field);
    }

    private static int loneReturns(char[] text, int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            if (text[i] == '\r' && (i + 1 == end || text[i + 1] != '\n')) {
                count++;
            }
        }
        return count;
    }

    @Override
    protected Row buildRecord() {
        return cells.toRow((int) line);
    }

    @Override
    protected void setComment(char[] text, int start, int length) {
        throw new IllegalStateException("comments are off");
    }

    @Override
    protected void setEmpty() {
        // A blank line is a row without cells.
    }

    @Override
    protected int getFieldCount() {
        return fields;
    }

    @Override
    protected RecordType getRecordType() {
        return RecordType.DATA;
    }
}
