package org.customsetl.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes for a list of lines of which a single line is in another unit: its unit value is far from what is usual for its
 * goods ({@link LineUnitValues}), and it, or what it should be, is at least a thousandth of the list's trade of the month
 * and flow. What is less changes no total that anybody looks at, and is left to the flags of outliers. Where nothing is
 * usual for its goods, or it has no quantity, it is held if it is thirty times all others of the list together, or a
 * hundred times without a quantity to tell it by.
 */
final class SingleLinesOutOfProportion implements Gate {

    private static final String LINES = "with " + LineUnitValues.WIDE + """
            , total as materialized (
                select load, month, period_months, flow, count(*) as lines, sum(value) as value,
                    sum(quantity) filter (where unit = 'kg') as weight
                from line group by load, month, period_months, flow),
            off as (
                select l.*, coalesce(h.goods, g.goods) as goods, coalesce(h.median, g.median) as median,
                    coalesce(h.compared, g.compared) as compared
                from line l
                left join usual h on h.flow = l.flow and h.unit = l.unit and h.goods = l.hs8
                left join usual g on g.flow = l.flow and g.unit = l.unit and g.goods = left(l.hs8, 4)
                where abs(l.unit_value - coalesce(h.median, g.median)) >= coalesce(h.far, g.far)),
            far as (
                select f.* from off f
                join total t using (load, month, period_months, flow)
                where greatest(f.value, f.quantity * power(10, f.median)) * 1000 >= t.value
                or (f.unit = 'kg' and greatest(f.quantity, f.value / power(10, f.median)) * 1000 >= t.weight)),
            alone as materialized (
                select l.*, t.value - l.value as others, t.lines - 1 as compared from line l
                join total t using (load, month, period_months, flow)
                where t.lines > 10 and l.value >= 30 * (t.value - l.value)
                and not exists (
                    select from known k
                    where k.flow = l.flow and k.unit = l.unit and k.goods in (l.hs8, left(l.hs8, 4)))
                and l.value > 3 * coalesce((
                    select max(p.value) from (
                        select sum(r.value_cny) as value from fact.region_total r
                        where r.vintage_id = any (:beside) and r.flow = l.flow group by r.vintage_id) p), 0)),
            priced_alone as (
                select a.load, a.month, a.flow,
                    percentile_cont(0.5) within group (order by l.unit_value) as median
                from alone a join line l using (load, month, flow)
                where l.unit = 'kg' group by a.load, a.month, a.flow),
            dominant as (
                select a.* from alone a left join priced_alone p using (load, month, flow)
                where case when a.unit = 'kg' then a.unit_value >= p.median + 2 else a.value >= 100 * a.others end),
            told as (
                select load, sheet_number, row_number, flow, goods, unit, quantity, value, unit_value - median as times,
                    power(10, median) as reference, compared from far
                union all
                select load, sheet_number, row_number, flow, hs8, unit, quantity, value, null, others, compared
                from dominant)
            select t.load, s.sheet_name as sheet, t.row_number as row,
                coalesce(s.columns ->> 'value', s.columns ->> 'value-cny', s.columns ->> 'value-usd', '0')::integer
                    as "column",
                t.flow || ' ' || t.goods as goods, t.unit, t.quantity::numeric as quantity,
                round(t.value::numeric, 2) as value, round(t.times::numeric, 2) as times,
                round(t.reference::numeric, 4) as reference, t.compared
            from told t
            join ops.load_sheet s on s.load_id = t.load and s.sheet_number = t.sheet_number
            order by t.load, t.sheet_number, t.row_number
            """;

    private final JdbcClient jdbc;

    SingleLinesOutOfProportion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param times decimal logarithm of how many times its unit value is of the usual one; {@code null}: nothing is usual
     * @param reference the usual unit value, or what all others of the list come to
     */
    private record Far(
            long load,
            String sheet,
            int row,
            int column,
            String goods,
            @Nullable String unit,
            @Nullable BigDecimal quantity,
            BigDecimal value,
            @Nullable BigDecimal times,
            BigDecimal reference,
            long compared) {

        private Rejection rejection() {
            return new Rejection(sheet, row, column, null, Reason.FIGURES_CONFLICT, "row " + row + " " + sentence());
        }

        private String sentence() {
            String says = "(" + goods + ") says " + plain(value) + " CNY"
                    + (quantity == null ? "" : " for " + plain(quantity) + " " + unit);
            return times == null
                    ? says + ", which is more than thirty times all other " + compared
                            + " lines of its month and flow together (" + plain(reference)
                            + " CNY). Perhaps its value is in another unit"
                    : says + ", which for one " + unit + " is about " + Times.of(times) + " what is usual: "
                            + plain(reference) + " CNY, by the median of " + compared
                            + " lines and published totals. Perhaps its value or its quantity is in another unit";
        }

        private static String plain(BigDecimal figure) {
            return figure.stripTrailingZeros().toPlainString();
        }
    }

    @Override
    public List<Finding> ask(long run) {
        Map<Long, List<Rejection>> byLoad = new LinkedHashMap<>();
        jdbc.sql(LINES)
                .param("run", run)
                .param("beside", LinesOutOfProportion.beside(run, jdbc).toArray(Long[]::new))
                .param("headings", null)
                .query(Far.class)
                .list()
                .forEach(far -> byLoad.computeIfAbsent(far.load, load -> new ArrayList<>())
                        .add(far.rejection()));
        List<Finding> holds = new ArrayList<>();
        byLoad.forEach((load, rejections) -> holds.add(new Finding.Hold(load, rejections)));
        return holds;
    }
}
