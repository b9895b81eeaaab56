package org.customsetl.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/** A sheet of headings and small tables, one below the other. */
public final class XlsxNotes {

    private static final int WIDTH = 24;
    private static final int COLUMNS = 8;

    private final XlsxWriter writer;
    private final SXSSFSheet sheet;
    private int rows;

    XlsxNotes(XlsxWriter writer, SXSSFSheet sheet) {
        this.writer = writer;
        this.sheet = sheet;
        for (int column = 0; column < COLUMNS; column++) {
            sheet.setColumnWidth(column, WIDTH * XlsxWriter.CHARACTER);
        }
    }

    /** Begins a part. */
    public void heading(String text) {
        rows += rows == 0 ? 0 : 1;
        styled(List.of(text), writer.formats().title);
    }

    /** Writes the header of a table. */
    public void header(List<String> names) {
        styled(names, writer.formats().header);
    }

    /**
     * Writes a row of it; what a cell cannot hold as it is stands as text. A last text too long for a cell goes on to its
     * right.
     */
    public void row(List<? extends @Nullable Object> values) {
        Row row = sheet.createRow(rows++);
        for (int column = 0; column < values.size(); column++) {
            Object value = values.get(column);
            if (value instanceof String text && column == values.size() - 1) {
                parts(row, column, text);
            } else {
                writer.cells().write(row, column, XlsxCellWriter.holds(value) ? value : XlsxTable.plain(value));
            }
        }
    }

    private void parts(Row row, int column, String text) {
        int at = column;
        for (int from = 0; from < text.length(); at++) {
            int to = XlsxTable.endOfPart(text, from);
            writer.cells().write(row, at, text.substring(from, to));
            from = to;
        }
    }

    private void styled(List<String> texts, CellStyle style) {
        Row row = sheet.createRow(rows++);
        for (int column = 0; column < texts.size(); column++) {
            Cell cell = row.createCell(column);
            cell.setCellValue(Escapes.encode(texts.get(column)));
            cell.setCellStyle(style);
        }
    }
}
