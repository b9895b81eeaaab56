package org.customsetl.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * A table that is written row by row into sheets of its own: header frozen, with filters; a new sheet begins where one is
 * full.
 *
 * <p>Nothing is lost: beside a value that a number cell cannot hold, its text stands in a hidden column at the right end;
 * a text that is too long for a cell goes on in columns {@code name (2)} and so on.
 */
public final class XlsxTable {

    /** Code points of a part of a text: at most 32,767 units of UTF-16 fit a cell, after control signs were escaped. */
    static final int PART = 4_000;

    private final XlsxWriter writer;
    private final String name;
    private final List<TableColumn> columns;
    private final List<TableColumn> shown = new ArrayList<>();
    private final int[] parts;
    private @Nullable SXSSFSheet sheet;
    private int sheets;
    private int rows;

    XlsxTable(XlsxWriter writer, String name, List<TableColumn> columns) {
        this.writer = writer;
        this.name = name;
        this.columns = columns;
        this.parts = columns.stream()
                .mapToInt(column -> Math.max(1, (column.longest() + PART - 1) / PART))
                .toArray();
        layOut();
    }

    private void layOut() {
        for (int column = 0; column < columns.size(); column++) {
            TableColumn first = columns.get(column);
            shown.add(first);
            for (int part = 2; part <= parts[column]; part++) {
                shown.add(new TableColumn(first.name() + " (" + part + ")", first.kind(), first.longest(), false));
            }
        }
    }

    /** Writes one row, a value a column: text, {@link BigDecimal}, {@link Long}, truth, date, moment or {@code null}. */
    public void row(List<@Nullable Object> values) {
        SXSSFSheet current = sheet == null || rows == writer.rowsOfASheet() ? next() : sheet;
        Row row = current.createRow(rows++);
        int at = 0;
        int exactAt = shown.size();
        for (int column = 0; column < columns.size(); column++) {
            Object value = values.get(column);
            if (value instanceof String text) {
                text(row, at, text, parts[column]);
            } else {
                writer.cells().write(row, at, value);
            }
            at += parts[column];
            if (columns.get(column).exact()) {
                if (!XlsxCellWriter.holds(value)) {
                    writer.cells().write(row, exactAt, plain(value));
                }
                exactAt++;
            }
        }
    }

    private void text(Row row, int at, String text, int most) {
        int from = 0;
        for (int part = 0; part < most && (part == 0 || from < text.length()); part++) {
            int to = endOfPart(text, from);
            writer.cells().write(row, at + part, text.substring(from, to));
            from = to;
        }
        if (from < text.length()) {
            throw new IllegalStateException("a text of " + name + " is longer than was measured");
        }
    }

    static int endOfPart(String text, int from) {
        return text.offsetByCodePoints(from, Math.min(PART, text.codePointCount(from, text.length())));
    }

    static String plain(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    private SXSSFSheet next() {
        seal();
        sheets++;
        SXSSFSheet begun = writer.sheet(sheets == 1 ? name : name + " (" + sheets + ")");
        rows = 0;
        Row header = begun.createRow(rows++);
        int at = 0;
        for (TableColumn column : shown) {
            begun.setColumnWidth(at, XlsxFormats.width(column) * XlsxWriter.CHARACTER);
            header(header, at++, column.name());
        }
        for (TableColumn column : columns) {
            if (column.exact()) {
                begun.setColumnHidden(at, true);
                header(header, at++, column.name() + "_exact");
            }
        }
        begun.createFreezePane(0, 1);
        sheet = begun;
        return begun;
    }

    private void header(Row header, int at, String text) {
        Cell cell = header.createCell(at);
        cell.setCellValue(Escapes.encode(text));
        cell.setCellStyle(writer.formats().header);
    }

    /** Ends the table; of one without rows there is the header. */
    public void end() {
        if (sheet == null && sheets == 0) {
            next();
        }
        seal();
    }

    private void seal() {
        if (sheet != null) {
            sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, rows - 1), 0, shown.size() - 1));
            sheet = null;
        }
    }
}
