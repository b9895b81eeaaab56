package org.customsetl.reporting;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What changed between two vintages of a month, from the functions that analysts have as well.
 *
 * @param from number of the earlier vintage; {@code null} for the one before
 * @param to number of the later vintage; {@code null} for the current one
 */
public record DiffReport(
        JdbcClient warehouse,
        YearMonth month,
        @Nullable Integer from,
        @Nullable Integer to) {

    /** What compiled trade is compared by. */
    public enum By {
        REGION,
        PREFECTURE,
        COMMODITY;

        private String view() {
            return name().toLowerCase(java.util.Locale.ROOT) + "_month";
        }
    }

    /**
     * The two vintages that are compared: {@code from}, {@code to}.
     *
     * @throws org.springframework.dao.DataAccessException if there are no two; the server's message says why
     */
    public Map<String, Object> vintages() {
        return warehouse
                .sql("select old_number as \"from\", new_number as \"to\" from ops.vintages_to_compare(?, ?, ?)")
                .params(parameters())
                .query()
                .singleRow();
    }

    /** The cells of compiled trade that changed, one row a cell and measure. */
    public Answer cells(By by) {
        return ask("""
                select place_code, p.name_zh as place, flow, hs_code, partner_code, measure, unit, old, new, difference, percent
                from mart.vintage_diff(?, ?, ?) d left join ref.place p on p.code = d.place_code
                where d.view = ?
                """, by.view());
    }

    /** The printed figures that changed. */
    public Answer figures() {
        return ask("""
                select "table", label, place_code, flow, hs_code, partner_code, to_char(period_from, 'YYYY-MM') as "from",
                    to_char(period_to, 'YYYY-MM') as "to", measure, unit, old, new, difference, percent
                from mart.vintage_diff(?, ?, ?) where view = ?
                """, "published_figure");
    }

    /** The files that only one of the vintages stands on. */
    public Answer files() {
        return ask("""
                select only_in as only_in_vintage, dataset || '/' || file as file, sha256, run, lines, figures, rates
                from mart.vintage_diff_file(?, ?, ?)
                """);
    }

    /** The rows of files that changed the cells. */
    public Answer rows() {
        return ask("""
                select place_code, flow, hs_code, partner_code, reference, measure, unit, old_file, old_sheet, old_row,
                    old_cell, old, new_file, new_sheet, new_row, new_cell, new
                from mart.vintage_diff_row(?, ?, ?)
                """);
    }

    private Answer ask(String sql, Object... more) {
        List<@Nullable Object> parameters = new java.util.ArrayList<>(parameters());
        parameters.addAll(Arrays.asList(more));
        return warehouse.sql(sql).params(parameters).query(RunReport::answer);
    }

    private List<@Nullable Object> parameters() {
        return Arrays.asList(month.atDay(1), from, to);
    }
}
