package org.customsetl.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a workbook of tables that may be larger than memory. Used by one thread, and closed. */
public final class XlsxWriter implements AutoCloseable {

    /** POI counts widths in parts of a character. */
    static final int CHARACTER = 256;

    private static final int ROWS_IN_MEMORY = 100;

    private final SXSSFWorkbook book;
    private final XlsxFormats formats;
    private final XlsxCellWriter cells;
    private final int rowsOfASheet;

    /** @param temporary a folder for what does not fit memory; whoever owns it deletes it */
    public XlsxWriter(Path temporary) {
        this(temporary, SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    /** @param rowsOfASheet how many rows a sheet holds, the header included */
    public XlsxWriter(Path temporary, int rowsOfASheet) {
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(temporary.toFile()));
        this.book = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true);
        this.formats = new XlsxFormats(book);
        this.cells = new XlsxCellWriter(formats);
        this.rowsOfASheet = rowsOfASheet;
    }

    /** Begins a table. */
    public XlsxTable table(String name, List<TableColumn> columns) {
        return new XlsxTable(this, name, columns);
    }

    /** Begins a sheet of notes. */
    public XlsxNotes notes(String name) {
        return new XlsxNotes(this, sheet(name));
    }

    SXSSFSheet sheet(String name) {
        return book.createSheet(name);
    }

    XlsxFormats formats() {
        return formats;
    }

    XlsxCellWriter cells() {
        return cells;
    }

    int rowsOfASheet() {
        return rowsOfASheet;
    }

    /** Writes the workbook. */
    public void save(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            book.write(out);
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
        TempFile.setThreadLocalTempFileCreationStrategy(null);
    }
}
