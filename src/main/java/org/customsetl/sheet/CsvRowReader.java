package org.customsetl.sheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The records of a csv file, read as they are asked for. */
final class CsvRowReader implements RowReader {

    private static final String QUOTE =
            "a quotation mark that opens here is never closed, or one within a field is not doubled";
    private static final String TOO_LONG = "it has more fields or longer ones than any spreadsheet allows";

    private final FileTrouble trouble;
    private static final int HEAD = 1 << 16;

    private final CsvRows rows;
    private final CsvReader<Row> reader;
    private final CloseableIterator<Row> records;

    CsvRowReader(FileTrouble trouble, CsvDelimiter delimiter, Reader text) throws IOException {
        this.trouble = trouble;
        BufferedReader buffered = new BufferedReader(text, HEAD);
        this.rows = new CsvRows(!hasLineFeed(buffered));
        this.reader = CsvRows.dialect(delimiter).build(rows, buffered);
        this.records = reader.iterator();
    }

    private static boolean hasLineFeed(BufferedReader text) throws IOException {
        text.mark(HEAD);
        boolean found = false;
        for (int read = 0; read < HEAD && !found; read++) {
            int character = text.read();
            if (character < 0) {
                break;
            }
            found = character == '\n';
        }
        text.reset();
        return found;
    }

    @Override
    public @Nullable Row next() throws UnreadableFileException {
        return trouble.guardRow(() -> "row " + Math.max(rows.line(), 1), this::read);
    }

    private @Nullable Row read() {
        try {
            while (records.hasNext()) {
                Row record = records.next();
                if (record.width() > 0) {
                    return record;
                }
            }
            return null;
        } catch (CsvParseException e) {
            throw ContentException.damaged(String.valueOf(e.getMessage()).contains("quot") ? QUOTE : TOO_LONG);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            // A file that was only read loses nothing.
        }
    }
}
