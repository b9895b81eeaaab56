package org.customsetl.quality;

/**
 * The unit values of the lines that a run brings, and what is usual for their goods, as a part of SQL statements. A unit
 * value is CNY by kilogram of net weight; of a line without a weight, CNY by unit of its supplementary quantity.
 */
final class LineUnitValues {

    /**
     * Common table expressions {@code line} (a line of a judged list a row, with {@code unit_value}, a decimal logarithm,
     * which is NULL where it has no quantity) and {@code usual} (of a {@code flow}, {@code unit} and {@code goods}, which
     * are eight or four digits of HS: the {@code median} of all such lines of the run and of what is published for the
     * months around, how many these are, and from what distance on a unit value is {@code far} from it). Their parameters
     * are {@code :run} and {@code :beside}, vintages.
     *
     * <p>Usual is what at least six say. Far is three hundred times, or twice the distance between the quartiles where that
     * is more, three times where pieces are counted: integrated circuits differ a million times by the piece and
     * a hundred times by the kilogram.
     */
    static final String SQL = """
            line as materialized (
                select l.load_id as load, l.month, l.period_months, l.flow, left(l.hs, 8) as hs8, left(l.hs, 4) as hs4,
                    l.sheet_number, l.row_number, q.unit, q.quantity, l.value_cny::double precision as value,
                    case when q.quantity > 0 and l.value_cny > 0
                        then log(l.value_cny::double precision) - log(q.quantity) end as unit_value
                from ops.load n
                join ops.load_month m on m.load_id = n.id and m.lines > 0
                join fact.trade_line l on l.month = m.month and l.load_id = n.id
                cross join lateral (
                    select case when l.net_weight_kg > 0 then 'kg' when l.supplementary > 0 then l.supplementary_unit end
                            as unit,
                        (case when l.net_weight_kg > 0 then l.net_weight_kg when l.supplementary > 0 then l.supplementary
                            end)::double precision as quantity) q
                where n.run_id = :run and n.status = 'loaded'
                and position('accept=figures' in n.statement || n.folder_statement) = 0),
            priced as materialized (
                select flow, unit, hs8, hs4, unit_value from line where unit_value is not null
                union all
                select t.flow, 'kg', t.hs8, left(t.hs8, 4),
                    log(t.value_cny::double precision) - log(t.net_weight_kg::double precision)
                from fact.unit_value_total t
                where t.vintage_id = any (:beside)),
            quartile as (
                select flow, unit, hs8 as goods, count(*) as compared,
                    percentile_cont(array[0.25, 0.5, 0.75]) within group (order by unit_value) as at
                from priced where length(hs8) = 8 group by flow, unit, hs8 having count(*) >= 6
                union all
                select flow, unit, hs4, count(*),
                    percentile_cont(array[0.25, 0.5, 0.75]) within group (order by unit_value)
                from priced where length(hs4) = 4 group by flow, unit, hs4 having count(*) >= 6),
            usual as materialized (
                select flow, unit, goods, compared, at[2] as median,
                    greatest(2.5, case unit when 'kg' then 2 else 3 end * (at[3] - at[1])) as far
                from quartile)
            """;

    private LineUnitValues() {}
}
