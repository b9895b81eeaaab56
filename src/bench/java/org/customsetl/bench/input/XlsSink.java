package org.customsetl.bench.input;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** An xls file by POI's user model; it holds all rows until it is closed. */
final class XlsSink implements RowSink {

    private final HSSFWorkbook workbook = new HSSFWorkbook();
    private final HSSFSheet sheet = workbook.createSheet(XlsxSink.SHEET);
    private final Path file;
    private int rows;

    XlsSink(Path file) {
        this.file = file;
        HSSFRow header = sheet.createRow(rows++);
        for (int column = 0; column < Columns.COUNT; column++) {
            header.createCell(column).setCellValue(Columns.HEADERS.get(column));
        }
    }

    @Override
    public void write(@Nullable String[] cells) {
        HSSFRow row = sheet.createRow(rows++);
        for (int column = 0; column < cells.length; column++) {
            String text = cells[column];
            if (text != null) {
                fill(row.createCell(column), column, text);
            }
        }
    }

    private static void fill(HSSFCell cell, int column, String text) {
        if (Columns.isNumber(column)) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            cell.setCellValue(text);
        }
    }

    @Override
    public void close() throws IOException {
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }
}
