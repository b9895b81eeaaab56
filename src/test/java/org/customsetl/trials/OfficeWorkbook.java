package org.customsetl.trials;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * What the columns of an office's workbook add up to, read by POI's own model and by nothing of the project's.
 *
 * @param headerRow the last row of the header, from 1
 * @param labelColumn the column of the labels, from 1
 */
record OfficeWorkbook(int headerRow, int labelColumn, int firstColumn, int lastColumn) {

    /** Numbers and nils of a column. */
    record Column(long numbers, long nils, BigDecimal sum) {
        static final Column EMPTY = new Column(0, 0, BigDecimal.ZERO);

        Column plus(BigDecimal number) {
            return number == null ? new Column(numbers, nils + 1, sum) : new Column(numbers + 1, nils, sum.add(number));
        }

        @Override
        public String toString() {
            return numbers + " numbers, " + nils + " nils, sum "
                    + sum.stripTrailingZeros().toPlainString();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Column column && column.toString().equals(toString());
        }

        @Override
        public int hashCode() {
            return toString().hashCode();
        }
    }

    /** The filled cells beneath the header, in rows that have a label. */
    Map<Integer, Column> columns(Path file) throws IOException {
        Map<Integer, Column> columns = new TreeMap<>();
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            Sheet sheet = workbook.getSheetAt(0);
            for (int number = headerRow; number <= sheet.getLastRowNum(); number++) {
                Row row = sheet.getRow(number);
                for (int column = firstColumn; isLabelled(row) && column <= lastColumn; column++) {
                    Cell cell = row.getCell(column - 1);
                    if (isFilled(cell)) {
                        columns.merge(
                                column,
                                Column.EMPTY.plus(number(cell)),
                                (one, other) -> new Column(
                                        one.numbers + other.numbers, one.nils + other.nils, one.sum.add(other.sum)));
                    }
                }
            }
        }
        return columns;
    }

    private boolean isLabelled(Row row) {
        return row != null && isFilled(row.getCell(labelColumn - 1));
    }

    private static boolean isFilled(Cell cell) {
        return cell != null
                && cell.getCellType() != CellType.BLANK
                && !(cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().isBlank());
    }

    private static BigDecimal number(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.NUMERIC) {
            return BigDecimal.valueOf(cell.getNumericCellValue());
        }
        String text = cell.getStringCellValue().strip();
        if (text.equals("-") || text.equals("--")) {
            return null;
        }
        return new BigDecimal(
                text.matches("\\d+,\\d{1,2}|\\d+,\\d{4,}") ? text.replace(',', '.') : text.replace(",", ""));
    }
}
