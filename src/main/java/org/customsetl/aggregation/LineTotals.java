package org.customsetl.aggregation;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Totals of a vintage by what the totals by commodity do not know: the customs office, the trader, and, for lines that
 * cover several months, the period. Lines of several months are in {@code prefecture_period_total} and nowhere else.
 */
final class LineTotals {

    private final JdbcClient jdbc;

    LineTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void compute(long vintage, LocalDate month) {
        String one = "l.period_months = 1";
        add("office_total", "coalesce(l.customs_office, ''), l.region_code, l.flow", one, vintage, month);
        add(
                "trader_total",
                "l.region_code, l.prefecture_code, coalesce(l.district_code, ''), coalesce(l.consignee_key, ''), l.flow",
                one,
                vintage,
                month);
        add(
                "prefecture_period_total",
                "l.period_months, l.region_code, l.prefecture_code, l.flow",
                "l.period_months > 1 and l.load_id in (select m.load_id from ops.load_month m"
                        + " where m.month = :month and m.several_months > 0)",
                vintage,
                month);
    }

    private void add(String into, String keys, String lines, long vintage, LocalDate month) {
        jdbc.sql("insert into fact." + into + " select :vintage, " + keys
                        + ", sum(l.value_cny), sum(l.value_usd), sum(l.net_weight_kg),"
                        + " count(*), count(*) - count(l.value_cny), count(*) - count(l.value_usd)"
                        + " from fact.trade_line l"
                        + " join ops.vintage_load v on v.load_id = l.load_id and v.vintage_id = :vintage"
                        + " where l.month = :month and " + lines + " group by " + keys)
                .param("vintage", vintage)
                .param("month", month)
                .update();
    }
}
