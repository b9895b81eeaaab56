package org.customsetl.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes for a list of lines of which the unit values (value by net weight) are thirty times off those that are published
 * for the months around, by the median over all goods that both have: a weight in tonnes that is called kilograms, a
 * value in 万元 that is called 元. Single lines are what {@link SingleLinesOutOfProportion} looks at.
 *
 * <p>Goods are compared by flow and eight digits; where that makes fewer than three, by four digits; where that makes fewer
 * too, by partner if that makes five. What is published is read from the totals of three months, and from exports of several months.
 */
final class LinesOutOfProportion implements Gate {

    /** Of each new month the three published months that are nearest, within a year. */
    private static final String BESIDE = """
            select distinct near.vintage_id
            from (select distinct m.month from ops.load l join ops.load_month m on m.load_id = l.id and m.lines > 0
                where l.run_id = :run and l.status = 'loaded'
                and (l.statement || l.folder_statement) !~ 'accept=[a-z+-]*figures') a
            cross join lateral (
                select c.vintage_id from ops.current_vintage c
                where c.month between a.month - interval '1 year' and a.month + interval '1 year'
                and exists (
                    select from ops.vintage_load v
                    join ops.load_month m on m.load_id = v.load_id and m.month = c.month and m.lines > 0
                    where v.vintage_id = c.vintage_id)
                order by abs(c.month - a.month), c.month limit 3) near
            """;

    /** Goods by flow and eight digits or four, level 1 and 2; and where that says nothing by partner as well, level 3. */
    private static final String FILES = """
            with mine as materialized (
                select l.load_id as load, l.flow, left(l.hs, 8) as hs8, left(min(l.hs), 4) as hs4, {partner} as partner,
                    sum(l.value_cny)::double precision as cny, sum(l.value_usd)::double precision as usd,
                    sum(l.net_weight_kg)::double precision as kg, min(l.sheet_number::bigint << 32 | l.row_number) as at
                from ops.load n
                join ops.load_month m on m.load_id = n.id and m.lines > 0
                join fact.trade_line l on l.month = m.month and l.load_id = n.id
                where n.run_id = :run and n.status = 'loaded' and l.net_weight_kg > 0 and l.value > 0
                and (n.statement || n.folder_statement) !~ 'accept=[a-z+-]*figures' and n.id <> all (:told)
                group by l.load_id, l.flow, left(l.hs, 8), {partner}),
            published as materialized (
                select t.flow, t.hs8, left(min(t.hs8), 4) as hs4, {partner} as partner,
                    sum(t.value_cny)::double precision as cny, sum(t.value_usd)::double precision as usd,
                    sum(t.net_weight_kg)::double precision as kg
                from fact.commodity_total t where t.vintage_id = any (:beside) and t.net_weight_kg > 0
                group by t.flow, t.hs8, {partner}
                union all
                select l.flow, left(l.hs, 8), left(min(l.hs), 4), {partner}, sum(l.value_cny)::double precision,
                    sum(l.value_usd)::double precision, sum(l.net_weight_kg)::double precision
                from ops.current_vintage c
                join ops.vintage_load v on v.vintage_id = c.vintage_id
                join ops.load_month m on m.load_id = v.load_id and m.month = c.month and m.several_months > 0
                join fact.trade_line l on l.month = c.month and l.load_id = v.load_id and l.period_months > 1
                where c.vintage_id = any (:beside) and l.net_weight_kg > 0
                group by l.flow, left(l.hs, 8), {partner}),
            here as (
                select load, case when grouping(hs8) = 0 then 1 else 2 end as level, concat_ws(' ', flow, hs8, hs4, partner) as key,
                    min(at) as at, sum(cny) / sum(kg) as cny, sum(usd) / sum(kg) as usd
                from mine group by grouping sets ((load, flow, hs8, partner), (load, flow, hs4, partner))),
            there as (
                select case when grouping(hs8) = 0 then 1 else 2 end as level, concat_ws(' ', flow, hs8, hs4, partner) as key,
                    sum(cny) / sum(kg) as cny, sum(usd) / sum(kg) as usd
                from published group by grouping sets ((flow, hs8, partner), (flow, hs4, partner))),
            ratio as (
                select h.load, h.level, h.key, h.at,
                    round(case when h.cny > 0 and t.cny > 0 then h.cny else h.usd end::numeric, 4) as here,
                    round(case when h.cny > 0 and t.cny > 0 then t.cny else t.usd end::numeric, 4) as there,
                    case when h.cny > 0 and t.cny > 0 then log(h.cny) - log(t.cny) else log(h.usd) - log(t.usd) end as ratio
                from here h join there t on t.level = h.level and t.key = h.key
                where (h.cny > 0 and t.cny > 0) or (h.usd > 0 and t.usd > 0)),
            median as (
                select load, level, count(*) as compared, percentile_cont(0.5) within group (order by ratio) as median
                from ratio group by load, level having count(*) >= {least}),
            best as (select distinct on (load) * from median order by load, level)
            select b.load, b.compared, round(b.median::numeric, 2) as median, e.key, e.at, e.here, e.there
            from best b
            cross join lateral (
                select * from ratio r where r.load = b.load and r.level = b.level
                order by abs(r.ratio - b.median), r.key limit 1) e
            order by b.load
            """;

    private static final String BY_GOODS =
            FILES.replace("{partner}", "null::text").replace("{least}", "3");

    private static final String BY_PARTNER =
            FILES.replace("{partner}", "partner_code").replace("{least}", "5");

    private static final BigDecimal FAR = new BigDecimal("1.5");

    private final JdbcClient jdbc;

    LinesOutOfProportion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Far(
            long load, long compared, BigDecimal median, String key, long at, BigDecimal here, BigDecimal there) {}

    /** Vintages: of each new month the three published months that are nearest, within a year. */
    static List<Long> beside(long run, JdbcClient jdbc) {
        return jdbc.sql(BESIDE).param("run", run).query(Long.class).list();
    }

    @Override
    public List<Finding> ask(long run) {
        List<Long> beside = beside(run, jdbc);
        if (beside.isEmpty()) {
            return List.of();
        }
        List<Far> files = new ArrayList<>(compare(BY_GOODS, run, beside, List.of()));
        files.addAll(
                compare(BY_PARTNER, run, beside, files.stream().map(Far::load).toList()));
        RowNames names = new RowNames(jdbc);
        return files.stream()
                .filter(file -> file.median.abs().compareTo(FAR) >= 0)
                .map(far -> hold(far, names))
                .toList();
    }

    private List<Far> compare(String sql, long run, List<Long> beside, List<Long> told) {
        return jdbc.sql(sql)
                .param("run", run)
                .param("beside", beside.toArray(Long[]::new))
                .param("told", told.toArray(Long[]::new))
                .query(Far.class)
                .list();
    }

    private static Finding hold(Far far, RowNames names) {
        String message = "its values by net weight are about " + Times.of(far.median)
                + " those that are published for the months around (" + far.compared + " goods compared); for example "
                + far.key + ", first in " + names.of(far.load, far.at) + ", is " + far.here
                + " for a kilogram here and "
                + far.there + " there. Perhaps the unit of the value or of the weight is another one";
        return new Finding.Hold(far.load, List.of(Rejection.ofFile(Reason.UNIT_CONFLICT, message)));
    }
}
