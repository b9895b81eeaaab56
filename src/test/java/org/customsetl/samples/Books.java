package org.customsetl.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hpsf.Section;
import org.apache.poi.hssf.record.WriteAccessRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.CodePageUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Fills and saves workbooks so that the same content always makes the same file, whoever runs this and when. */
final class Books {

    private static final LocalDateTime SAVED = LocalDateTime.of(2024, 2, 2, 9, 0);
    private static final String AUTHOR = "customs-etl";

    private Books() {}

    /** Writes one cell: a text, a number or a date; nothing for {@code null} or an empty text. */
    static void set(Row row, int column, @Nullable Object value, @Nullable CellStyle style) {
        if (value == null || value.equals("")) {
            return;
        }
        Cell cell = row.createCell(column);
        if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
        } else {
            cell.setCellValue(value.toString());
        }
        if (style != null) {
            cell.setCellStyle(style);
        }
    }

    /** A style that shows numbers or dates by a format. */
    static CellStyle style(Workbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    /** A row that holds one text, merged over a number of columns. */
    static void mergedText(Sheet sheet, int row, int columns, String text) {
        set(sheet.createRow(row), 0, text, null);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, columns - 1));
    }

    /** Saves an xlsx file. */
    static void save(XSSFWorkbook book, Path file) throws IOException {
        var properties = book.getProperties().getCoreProperties();
        properties.setCreator(AUTHOR);
        properties.setCreated(Optional.of(Date.from(SAVED.toInstant(ZoneOffset.UTC))));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()));
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(SAVED);
                to.putNextEntry(same);
                from.transferTo(to);
            }
        }
    }

    /** Saves an xls file. */
    static void save(HSSFWorkbook book, Path file) throws IOException {
        book.createInformationProperties();
        book.getSummaryInformation().setAuthor(AUTHOR);
        for (Section section : book.getDocumentSummaryInformation().getSections()) {
            section.setCodepage(CodePageUtil.CP_UTF8);
        }
        book.getInternalWorkbook().getRecords().stream()
                .filter(WriteAccessRecord.class::isInstance)
                .map(WriteAccessRecord.class::cast)
                .forEach(whoSaved -> whoSaved.setUsername(AUTHOR));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        Files.write(file, bytes.toByteArray());
    }
}
