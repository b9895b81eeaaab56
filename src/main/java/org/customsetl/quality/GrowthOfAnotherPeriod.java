package org.customsetl.quality;

import java.math.BigDecimal;
import java.util.List;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes for a printed table of which title and file name say one period and the printed growth another one: what it comes
 * to for the year before is what the same table says of another period than the one a year before, or of any where that one
 * is not published. Customs revises what it has printed by a percent or so; thresholds are far beyond. Two years may be much alike, so where
 * the year before is not published more figures have to fit, to half a percent.
 */
final class GrowthOfAnotherPeriod implements Gate {

    private static final String PERIODS = "with " + StandingFigures.SQL + """
            , grown as materialized (
                select a.*, a.size - log(1 + g.value::double precision / 100) as base,
                    a.cell || ' is ' || a.printed || ', after growth of '
                        || mart.cell_name(g.column_number, g.row_number) || ', ' || g.printed || ' %' as example
                from figure a
                join fact.published_figure g on g.load_id = a.id and g.month = a.month
                    and g.sheet_number = a.sheet_number and g.row_number = a.row_number and g.flow = a.flow
                    and g.period_from = a.period_from and g.period_to = a.period_to
                where a.arrived and not a.accepted and g.measure = 'value_growth' and g.value > -95
                and not exists (
                    select from figure c where c.id = a.id and c.sheet_number = a.sheet_number
                    and c.row_number = a.row_number and c.normalised_unit <> a.normalised_unit)),
            fit as (
                select a.id as load, a.months, a.period_to, b.period_to as base, count(*) as compared,
                    percentile_cont(0.5) within group (order by abs(a.base - b.size)) as off,
                    (array_agg(a.example || '; ' || b.cell || ' of ' || b.file || ' is ' || b.printed
                        order by abs(a.base - b.size), a.cell))[1] as example
                from grown a
                join figure b on b.dataset = a.dataset and b.table_id = a.table_id and b.key = a.key and b.flow = a.flow
                    and b.normalised_unit = a.normalised_unit and (b.id <> a.id or b.period_to <> a.period_to)
                    and (b.months = a.months or (b.months > 1 and a.months > 1
                        and extract(month from a.period_from) = 1 and extract(month from b.period_from) = 1))
                group by a.id, a.months, a.period_to, b.period_to
                having count(*) >= 6)
            select o.load, to_char(o.period_to, 'YYYY-MM') as own, to_char(o.base + interval '1 year', 'YYYY-MM') as other,
                to_char(o.base, 'YYYY-MM') as base, o.compared,
                round(((power(10, c.off) - 1) * 100)::numeric, 1) as off, o.example
            from fit o
            left join fit c on c.load = o.load and c.months = o.months and c.period_to = o.period_to
                and c.base = o.period_to - interval '1 year'
            where o.base <> o.period_to - interval '1 year' and (
                (c.off >= 0.1 and o.off <= 0.01)
                or (c.off is null and o.off <= 0.002 and o.compared >= 9))
            order by o.load, o.off, o.base
            """;

    private final JdbcClient jdbc;

    GrowthOfAnotherPeriod(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param off by how many percent the growth misses the period that the table says; 0 where that is not published */
    private record Fit(
            long load, String own, String other, String base, long compared, BigDecimal off, String example) {}

    @Override
    public List<Finding> ask(long run) {
        return jdbc
                .sql(PERIODS)
                .param("run", run)
                .query((row, number) -> new Fit(
                        row.getLong("load"),
                        row.getString("own"),
                        row.getString("other"),
                        row.getString("base"),
                        row.getLong("compared"),
                        row.getBigDecimal("off") == null ? BigDecimal.ZERO : row.getBigDecimal("off"),
                        row.getString("example")))
                .list()
                .stream()
                .map(GrowthOfAnotherPeriod::hold)
                .toList();
    }

    private static Finding hold(Fit fit) {
        String misses = fit.off.signum() == 0
                ? ""
                : "; it misses what is published of the year before " + fit.own + " by " + fit.off + " % in most rows";
        String message = "two readings of the period: it says " + fit.own + ", but by its printed growth it is of "
                + fit.other + ": a year before it was what is published of " + fit.base + " (" + fit.compared
                + " figures compared)" + misses + ". For example " + fit.example;
        return new Finding.Hold(fit.load, List.of(Rejection.ofFile(Reason.PERIOD_CONFLICT, message)));
    }
}
