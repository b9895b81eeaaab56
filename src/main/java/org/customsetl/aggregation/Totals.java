package org.customsetl.aggregation;

import java.time.LocalDate;
import org.customsetl.trade.Flag;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The totals of a vintage. Lines are added up once, by commodity and partner; prefectures are added up from these and
 * regions from the prefectures, so that prefecture rows add up to their region's row exactly. Sums are unrounded.
 */
public final class Totals {

    private final JdbcClient jdbc;
    private final LineTotals lines;

    /** @param jdbc the warehouse */
    public Totals(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.lines = new LineTotals(jdbc);
    }

    /** Adds up the lines of one month over the loads of a vintage that is being prepared. */
    public void compute(long vintage, LocalDate month) {
        // A nation's month has a million sums: sorted in memory, for this transaction alone.
        jdbc.sql("""
                        select set_config('work_mem', '128MB', true)
                        where pg_size_bytes(current_setting('work_mem')) < pg_size_bytes('128MB')
                        """).query(row -> {});
        jdbc.sql("""
                        insert into fact.commodity_total
                        select :vintage, l.region_code, l.prefecture_code, l.flow, left(l.hs, 8), l.partner_code,
                            sum(l.value_cny), sum(l.value_usd), sum(l.net_weight_kg),
                            coalesce(sum(l.net_weight_kg) filter (where l.flags & :estimated <> 0), 0),
                            case when min(l.supplementary_unit) = max(l.supplementary_unit)
                                  and count(l.supplementary_unit) = count(*) then sum(l.supplementary) end,
                            case when min(l.supplementary_unit) = max(l.supplementary_unit)
                                  and count(l.supplementary_unit) = count(*) then min(l.supplementary_unit) end,
                            count(*), count(*) - count(l.value_cny), count(*) - count(l.value_usd)
                        from fact.trade_line l
                        join ops.vintage_load v on v.load_id = l.load_id and v.vintage_id = :vintage
                        where l.month = :month and l.period_months = 1
                        group by l.region_code, l.prefecture_code, l.flow, left(l.hs, 8), l.partner_code
                        """)
                .param("vintage", vintage)
                .param("estimated", Flag.ESTIMATED_WEIGHT.bit())
                .param("month", month)
                .update();
        String estimated = "sum(estimated_weight_kg), ";
        addUp("prefecture_total", "region_code, prefecture_code, flow", "commodity_total", estimated, vintage);
        addUp("region_total", "region_code, flow", "prefecture_total", estimated, vintage);
        lines.compute(vintage, month);
        addUp("region_period_total", "period_months, region_code, flow", "prefecture_period_total", "", vintage);
    }

    /** Notes what the lines of each load of a run say of each month, by region and flow. */
    public void noteLoads(long run) {
        jdbc.sql("""
                        insert into fact.load_total
                        select l.load_id, l.month, l.region_code, l.flow, count(*),
                            count(*) filter (where l.rate_source is null and l.value_cny is not null and l.value_usd is not null),
                            sum(l.value_cny) filter (where l.rate_source is null and l.value_cny is not null and l.value_usd is not null),
                            sum(l.value_usd) filter (where l.rate_source is null and l.value_cny is not null and l.value_usd is not null)
                        from ops.load n
                        join ops.load_month m on m.load_id = n.id and m.lines > m.several_months
                        join fact.trade_line l on l.load_id = n.id and l.month = m.month
                        where n.run_id = :run and n.status = 'loaded' and l.period_months = 1
                        group by l.load_id, l.month, l.region_code, l.flow
                        on conflict do nothing
                        """).param("run", run).update();
    }

    /** Forgets what was noted of the loads of a run that no published vintage stands on. */
    public void discardLoads(long run) {
        jdbc.sql("""
                        delete from fact.load_total where load_id in (
                            select l.id from ops.load l where l.run_id = :run and not exists (
                                select from ops.vintage_load w join ops.vintage v on v.id = w.vintage_id
                                where w.load_id = l.id and v.published_at is not null))
                        """).param("run", run).update();
    }

    private void addUp(String into, String keys, String from, String estimated, long vintage) {
        jdbc.sql("insert into fact." + into + " select vintage_id, " + keys
                        + ", sum(value_cny), sum(value_usd), sum(net_weight_kg), " + estimated
                        + "sum(line_count), sum(lines_without_cny), sum(lines_without_usd)"
                        + " from fact." + from + " where vintage_id = :vintage group by vintage_id, " + keys)
                .param("vintage", vintage)
                .update();
    }
}
