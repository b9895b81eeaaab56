package org.customsetl.printed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.customsetl.warehouse.TestWarehouse;

/** Figures of one table: those that it must come to, or those that were published of it. */
record Figures(List<Figure> all) {

    private static final String PUBLISHED = """
            select subject, label, level, kind, parent_row, place_code, hs_code, partner_code, regime_code, ownership_code,
                flow, to_char(period_from, 'YYYY-MM') || case when period_to > period_from
                    then '..' || to_char(period_to, 'YYYY-MM') else '' end as period,
                measure, value, normalised_unit, "table", unit, value_printed, cell,
                sha256 || sheet as source, "row", "column"
            from mart.published_figure
            """;

    static Figures published(TestWarehouse warehouse) {
        List<Map<String, Object>> rows = warehouse.rows(PUBLISHED);
        Map<String, String> whats = new HashMap<>();
        rows.forEach(row -> whats.put(cell(row, row.get("row"), ""), Figure.what(row)));
        rows.forEach(row -> whats.put(cell(row, row.get("row"), row.get("column")), Figure.what(row)));
        return new Figures(rows.stream()
                .map(row -> Figure.published(row, parent(row, whats)))
                .toList());
    }

    /** What the parent's cell in the same column is about; where that is blank, any of its row. */
    private static String parent(Map<String, Object> row, Map<String, String> whats) {
        Object parent = row.get("parent_row");
        return whats.getOrDefault(cell(row, parent, row.get("column")), whats.getOrDefault(cell(row, parent, ""), ""));
    }

    private static String cell(Map<String, Object> row, Object number, Object column) {
        return row.get("source") + " " + number + " " + column;
    }

    static Figures of(Family family) {
        PaperSheet sheet = family.paper().sheet();
        List<Figure> all = new ArrayList<>();
        for (RowOf row : family.rows()) {
            for (ColumnOf column : family.columns()) {
                Object cell = sheet.get(new At(row.row(), column.column()));
                if (cell != null) {
                    all.add(family.figure(new At(row.row(), column.column()), cell));
                }
            }
        }
        return new Figures(all);
    }
}
