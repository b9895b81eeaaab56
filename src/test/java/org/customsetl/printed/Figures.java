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
                sha256 || sheet as source, "row"
            from mart.published_figure
            """;

    static Figures published(TestWarehouse warehouse) {
        List<Map<String, Object>> rows = warehouse.rows(PUBLISHED);
        Map<String, String> whats = new HashMap<>();
        rows.forEach(row -> whats.put(row.get("source") + " " + row.get("row"), Figure.what(row)));
        return new Figures(rows.stream()
                .map(row ->
                        Figure.published(row, whats.getOrDefault(row.get("source") + " " + row.get("parent_row"), "")))
                .toList());
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
