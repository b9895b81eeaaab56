package org.customsetl.aggregation;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Totals of a vintage by what the totals by commodity do not know: the customs office, the trader, and, for lines that
 * cover several months, the period; and by commodity and partner what has a unit value. Lines of several months are in {@code prefecture_period_total} and nowhere else.
 */
final class LineTotals {

    private final JdbcClient jdbc;

    LineTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void compute(long vintage, LocalDate month) {
        byOfficeAndTrader(vintage, month);
        bySeveralMonths(vintage, month);
        ofUnitValues(vintage, month);
    }

    /** Reads the lines once for both. */
    private void byOfficeAndTrader(long vintage, LocalDate month) {
        jdbc.sql("""
                        with party as (
                            select l.region_code, l.prefecture_code, coalesce(l.district_code, '') as district_code,
                                coalesce(l.consignee_key, '') as consignee_key,
                                coalesce(l.customs_office, '') as customs_office, l.flow, sum(l.value_cny) as value_cny,
                                sum(l.value_usd) as value_usd, sum(l.net_weight_kg) as net_weight_kg,
                                count(*) as lines, count(*) - count(l.value_cny) as without_cny,
                                count(*) - count(l.value_usd) as without_usd
                            from fact.trade_line l
                            join ops.vintage_load v on v.load_id = l.load_id and v.vintage_id = :vintage
                            where l.month = :month and l.period_months = 1
                            group by 1, 2, 3, 4, 5, 6),
                        office as (
                            insert into fact.office_total
                            select :vintage, customs_office, region_code, flow, sum(value_cny), sum(value_usd),
                                sum(net_weight_kg), sum(lines), sum(without_cny), sum(without_usd)
                            from party group by customs_office, region_code, flow)
                        insert into fact.trader_total
                        select :vintage, region_code, prefecture_code, district_code, consignee_key, flow, sum(value_cny),
                            sum(value_usd), sum(net_weight_kg), sum(lines), sum(without_cny), sum(without_usd)
                        from party group by region_code, prefecture_code, district_code, consignee_key, flow
                        """).param("vintage", vintage).param("month", month).update();
    }

    private void bySeveralMonths(long vintage, LocalDate month) {
        jdbc.sql("""
                        insert into fact.prefecture_period_total
                        select :vintage, l.period_months, l.region_code, l.prefecture_code, l.flow, sum(l.value_cny),
                            sum(l.value_usd), sum(l.net_weight_kg), count(*), count(*) - count(l.value_cny),
                            count(*) - count(l.value_usd)
                        from fact.trade_line l
                        join ops.vintage_load v on v.load_id = l.load_id and v.vintage_id = :vintage
                        join ops.load_month m on m.load_id = l.load_id and m.month = l.month and m.several_months > 0
                        where l.month = :month and l.period_months > 1
                        group by l.period_months, l.region_code, l.prefecture_code, l.flow
                        """).param("vintage", vintage).param("month", month).update();
    }

    /** Value and weight of the same lines, or their quotient would say nothing. */
    private void ofUnitValues(long vintage, LocalDate month) {
        jdbc.sql("""
                        insert into fact.unit_value_total
                        select :vintage, l.flow, left(l.hs, 8), l.partner_code, sum(l.value_cny), sum(l.net_weight_kg),
                            count(*)
                        from fact.trade_line l
                        join ops.vintage_load v on v.load_id = l.load_id and v.vintage_id = :vintage
                        where l.month = :month and l.period_months = 1 and l.value_cny > 0 and l.net_weight_kg > 0
                        and length(l.hs) >= 8
                        group by l.flow, left(l.hs, 8), l.partner_code
                        """).param("vintage", vintage).param("month", month).update();
    }
}
