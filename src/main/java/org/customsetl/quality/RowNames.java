package org.customsetl.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says where a row stands: {@code row 4}, or {@code sheet 'Q1' row 4} in a workbook of several sheets. */
final class RowNames {

    private static final int SHEET_BITS = 32;

    private final JdbcClient jdbc;
    private final Map<Long, Map<Integer, String>> sheets = new HashMap<>();

    RowNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Sheet(int number, String name) {}

    /** @param at the sheet's number in the upper half, the row's in the lower one */
    String of(long load, long at) {
        Map<Integer, String> names = sheets.computeIfAbsent(load, this::names);
        String sheet = names.size() > 1 ? "sheet '" + names.get(sheetOf(at)) + "' " : "";
        return sheet + "row " + (int) at;
    }

    static int sheetOf(long at) {
        return (int) (at >> SHEET_BITS);
    }

    private Map<Integer, String> names(long load) {
        List<Sheet> found = jdbc.sql(
                        "select sheet_number as number, sheet_name as name from ops.load_sheet where load_id = :load")
                .param("load", load)
                .query(Sheet.class)
                .list();
        Map<Integer, String> names = new HashMap<>();
        found.forEach(sheet -> names.put(sheet.number, sheet.name));
        return names;
    }
}
