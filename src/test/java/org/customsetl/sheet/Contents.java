package org.customsetl.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file read to its end, for comparison: cells by place, such as {@code B7}. */
record Contents(List<SheetInfo> sheets, List<Map<String, String>> cells, List<List<MergedArea>> merged) {

    static Contents of(Path file) throws IOException {
        try (Workbook workbook = Workbooks.open(file)) {
            List<Map<String, String>> cells = new ArrayList<>();
            List<List<MergedArea>> merged = new ArrayList<>();
            for (SheetInfo sheet : workbook.sheets()) {
                cells.add(cells(workbook, sheet));
                merged.add(workbook.mergedAreas(sheet));
            }
            return new Contents(workbook.sheets(), cells, merged);
        }
    }

    /** The first sheet's cells. */
    static Map<String, String> cells(Path file) throws IOException {
        return of(file).cells().get(0);
    }

    private static Map<String, String> cells(Workbook workbook, SheetInfo sheet) throws IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        try (RowReader rows = workbook.rows(sheet)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                for (int column = 1; column <= row.width(); column++) {
                    Cell cell = row.cell(column);
                    if (cell != null) {
                        cells.put(Row.columnName(column) + row.number(), describe(cell));
                    }
                }
            }
        }
        return cells;
    }

    /** A letter for the type, then the value; decimals without their trailing zeros. */
    static String describe(Cell cell) {
        if (cell instanceof Cell.Decimal decimal) {
            return "n:" + plain(decimal.value());
        }
        if (cell instanceof Cell.Moment moment) {
            return "d:" + moment.value() + "=" + plain(moment.serial());
        }
        String type = cell instanceof Cell.Text ? "t:" : cell instanceof Cell.Truth ? "b:" : "e:";
        return type + cell.raw();
    }

    static String plain(java.math.BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
