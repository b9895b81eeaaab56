package org.customsetl.quality;

/**
 * The unit values of the lines that a run brings, and what is usual for their goods, as a part of SQL statements. A unit
 * value is CNY by kilogram of net weight; of a line without a weight, CNY by unit of its supplementary quantity.
 */
final class LineUnitValues {

    /**
     * Common table expressions {@code line} (a line of a judged list a row, with {@code unit_value}, a decimal logarithm,
     * which is NULL where it has no quantity), {@code known} (the {@code flow}, {@code unit} and {@code goods}, eight or
     * four digits of HS, that at least six lines of the run or published totals of the months around are of) and {@code
     * usual} (of those that differ enough for one to be far, the {@code median}, how many they are, and from
     * what distance on a unit value is {@code far} from it). Their parameters are {@code :run} and {@code :beside}, vintages,
     * and {@code :headings}, the HS headings that are wanted, or NULL for all.
     *
     * <p>Far is three hundred times, or twice the distance between the quartiles where that is more, three times where
     * pieces are counted: integrated circuits differ a million times by the piece and a hundred times by the kilogram.
     * Most goods do not differ three hundred times at all, so they need no median, and no sorting.
     */
    private static final String SQL = """
            line as materialized (
                select l.load_id as load, l.month, l.period_months, l.flow, left(l.hs, 8) as hs8, l.sheet_number, l.row_number,
                    q.unit, q.quantity, q.value,
                    case when q.quantity > 0 and q.value > 0 then log(q.value / q.quantity) end as unit_value
                from ops.load n
                join ops.load_month m on m.load_id = n.id and m.lines > 0
                join fact.trade_line l on l.month = m.month and l.load_id = n.id
                cross join lateral (
                    select case when l.net_weight_kg > 0 then 'kg' when l.supplementary > 0 then l.supplementary_unit end
                            as unit,
                        (case when l.net_weight_kg > 0 then l.net_weight_kg else l.supplementary end)::double precision
                            as quantity,
                        l.value_cny::double precision as value) q
                where n.run_id = :run and n.status = 'loaded'
                and position('accept=figures' in n.statement || n.folder_statement) = 0
                and (cast(:headings as text[]) is null or left(l.hs, 4) = any (:headings))),
            priced as materialized (
                select flow, unit, hs8, unit_value from line where unit_value is not null
                union all
                select t.flow, 'kg', t.hs8, log(t.value_cny::double precision / t.net_weight_kg::double precision)
                from fact.unit_value_total t
                where t.vintage_id = any (:beside)
                and (cast(:headings as text[]) is null or left(t.hs8, 4) = any (:headings))),
            spread as materialized (
                select flow, unit, hs8, count(*) as compared, min(unit_value) as least, max(unit_value) as most
                from priced group by flow, unit, hs8),
            known as materialized (
                select flow, unit, hs8 as goods, most - least as width from spread
                where length(hs8) > 4 and compared >= 6
                union all
                select flow, unit, left(hs8, 4), max(most) - min(least) from spread
                where length(hs8) >= 4 group by flow, unit, left(hs8, 4)
                having sum(compared) >= 6 and min(compared) < 6),
            quartile as (
                select p.flow, p.unit, k.goods, count(*) as compared,
                    percentile_cont(array[0.25, 0.5, 0.75]) within group (order by p.unit_value) as at
                from known k
                join priced p on p.flow = k.flow and p.unit = k.unit and p.hs8 = k.goods
                where k.width >= {width} and length(k.goods) > 4
                group by p.flow, p.unit, k.goods
                union all
                select p.flow, p.unit, k.goods, count(*),
                    percentile_cont(array[0.25, 0.5, 0.75]) within group (order by p.unit_value)
                from known k
                join priced p on p.flow = k.flow and p.unit = k.unit and left(p.hs8, 4) = k.goods
                where k.width >= {width} and length(k.goods) = 4
                group by p.flow, p.unit, k.goods),
            usual as materialized (
                select flow, unit, goods, compared, at[2] as median,
                    greatest(2.5, case unit when 'kg' then 2 else 3 end * (at[3] - at[1])) as far
                from quartile)
            """;

    /** Only of goods of which a line can be far at all. */
    static final String WIDE = SQL.replace("{width}", "2.5");

    /** Of all goods. */
    static final String ALL = SQL.replace("{width}", "0");

    private LineUnitValues() {}
}
