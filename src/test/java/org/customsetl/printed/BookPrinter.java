package org.customsetl.printed;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook as xls or xlsx. */
final class BookPrinter {

    private final Workbook book;
    private final CellStyle date;
    private final CellStyle grey;

    private BookPrinter(Workbook book) {
        this.book = book;
        this.date = book.createCellStyle();
        date.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\""));
        this.grey = book.createCellStyle();
        grey.setFillPattern(FillPatternType.FINE_DOTS);
    }

    static Path print(Paper paper, Path file) {
        try (Workbook book = book(paper)) {
            BookPrinter printer = new BookPrinter(book);
            paper.sheets().forEach(printer::print);
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sheet of a million formatted rows is streamed, not kept. */
    private static Workbook book(Paper paper) {
        boolean many = paper.sheets().stream().anyMatch(sheet -> sheet.lastFormattedRow() > 0);
        return paper.format().equals("xls") ? new HSSFWorkbook() : many ? new SXSSFWorkbook() : new XSSFWorkbook();
    }

    private void print(PaperSheet paper) {
        Sheet sheet = book.createSheet(paper.name());
        int last = Math.max(paper.lastRow(), paper.lastFormattedRow());
        for (int number = 1; number <= last; number++) {
            if (number <= paper.lastRow()) {
                print(paper, sheet, number);
            } else {
                sheet.createRow(number - 1).createCell(0).setCellStyle(grey);
            }
        }
        paper.merged()
                .forEach(area -> sheet.addMergedRegion(new CellRangeAddress(
                        area.first().row() - 1,
                        area.last().row() - 1,
                        area.first().column() - 1,
                        area.last().column() - 1)));
        paper.hiddenColumns().forEach(column -> sheet.setColumnHidden(column - 1, true));
        if (paper.isHidden()) {
            book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.HIDDEN);
        }
    }

    private void print(PaperSheet paper, Sheet sheet, int number) {
        Row row = sheet.createRow(number - 1);
        row.setZeroHeight(paper.hiddenRows().contains(number));
        paper.cells().entrySet().stream()
                .filter(cell -> cell.getKey().row() == number)
                .forEach(cell -> print(row.createCell(cell.getKey().column() - 1), cell.getValue()));
    }

    private void print(Cell cell, Object value) {
        if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(date);
        } else if (value instanceof FormulaError error) {
            cell.setCellErrorValue(error.getCode());
        } else if (value instanceof PaperSheet.Formula formula) {
            cell.setCellFormula(formula.text());
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
