package org.customsetl.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Removes what vintages hold that nobody keeps: of every month the newest ones stay, as many as the operator keeps, and
 * the current one. What is removed are totals, and of loads that no vintage needs any more their lines, figures, rates
 * and rejections. That the vintages and loads were there, of which files and bytes, stays for good: bytes that were known
 * remain known. Rows are deleted, nothing is detached or truncated: readers neither wait nor see less than before they
 * began.
 */
public final class Retention {

    /** What is kept for a vintage. */
    private static final List<String> TOTALS = List.of(
            "commodity_total",
            "prefecture_total",
            "region_total",
            "prefecture_period_total",
            "region_period_total",
            "office_total",
            "trader_total",
            "unit_value_total");

    /** What is kept for each month of a load. */
    private static final List<String> BY_MONTH = List.of(
            "fact.trade_line", "fact.published_figure", "fact.published_rate", "fact.rate_gap", "fact.load_total");

    /** What is kept for a load as a whole. */
    private static final List<String> BY_LOAD = List.of("fact.figure_check", "ops.rejection");

    /** Loads of vintages that were just pruned, by month, less those that a vintage of the month stands on that stays. */
    private static final String NOT_NEEDED = """
            select distinct v.month, w.load_id as load from ops.vintage v
            join ops.vintage_load w on w.vintage_id = v.id
            where v.id in (:vintages) and not exists (
                select from ops.vintage_load k join ops.vintage n on n.id = k.vintage_id
                where k.load_id = w.load_id and n.month = v.month and n.pruned_at is null)
            """;

    /** The same, less those that a vintage of any month stands on. */
    private static final String NOT_NEEDED_AT_ALL = NOT_NEEDED.replace(" and n.month = v.month", "");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final int keep;

    /**
     * @param jdbc the warehouse
     * @param keep how many vintages of a month to keep, as the setting says it: a number; 0 or {@code all} for all
     * @throws IllegalArgumentException if it says nothing of the kind
     */
    public Retention(JdbcClient jdbc, Clock clock, String keep) {
        if (!keep.strip().matches("all|\\d{1,9}")) {
            throw new IllegalArgumentException("customs-etl.keep-vintages is '" + keep
                    + "'; write how many vintages of each month to keep, or all");
        }
        this.jdbc = jdbc;
        this.clock = clock;
        this.keep = keep.strip().equals("all") ? 0 : Integer.parseInt(keep.strip());
    }

    /**
     * Prunes all months, in the caller's transaction, for a run that has published.
     *
     * @return how many vintages
     */
    public int prune(long run) {
        List<Long> vintages = keep == 0 ? List.of() : mark(run);
        if (!vintages.isEmpty()) {
            for (String totals : TOTALS) {
                jdbc.sql("delete from fact." + totals + " where vintage_id in (:vintages)")
                        .param("vintages", vintages)
                        .update();
            }
            of(vintages, NOT_NEEDED)
                    .forEach(part -> BY_MONTH.forEach(table -> delete(table + " where month = :month and ", part)));
            of(vintages, NOT_NEEDED_AT_ALL).forEach(part -> BY_LOAD.forEach(table -> delete(table + " where ", part)));
        }
        return vintages.size();
    }

    /** A load, and a month of it. */
    private record Part(LocalDate month, long load) {}

    private List<Part> of(List<Long> vintages, String sql) {
        return jdbc.sql(sql).param("vintages", vintages).query(Part.class).list();
    }

    /** Each by itself: by its keys, and in one partition. */
    private void delete(String tableWhere, Part part) {
        jdbc.sql("delete from " + tableWhere + "load_id = :load")
                .param("month", part.month)
                .param("load", part.load)
                .update();
    }

    private List<Long> mark(long run) {
        return jdbc.sql("""
                        update ops.vintage v set pruned_at = :now, pruned_by = :run
                        from (
                            select id, row_number() over (partition by month order by number desc) as newest
                            from ops.vintage where published_at is not null) r
                        where r.id = v.id and r.newest > :keep and v.pruned_at is null
                        and exists (select from ops.pointer_move m where m.run_id = :run)
                        and v.id not in (select vintage_id from ops.current_vintage)
                        returning v.id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("run", run)
                .param("keep", keep)
                .query(Long.class)
                .list();
    }
}
