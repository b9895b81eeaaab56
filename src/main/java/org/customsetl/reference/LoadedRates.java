package org.customsetl.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.customsetl.trade.RateSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rates that lists brought into the warehouse, as they are published now: what {@code mart.exchange_rate} says, in
 * which the rules of means and of duty rates stand (docs/decisions/0009).
 */
public final class LoadedRates {

    private final JdbcClient jdbc;

    /** @param jdbc the warehouse */
    public LoadedRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(LocalDate period, String currency, String source, BigDecimal cnyPerUnit, LocalDate rateDate) {}

    /** Some registers with the published rates beside the shipped ones. */
    public Reference addedTo(Reference shipped) {
        Map<Rates.Key, Rate> rates = new HashMap<>();
        jdbc.sql("""
                        select period, currency, source, cny_per_unit, rate_date from mart.exchange_rate
                        where source <> 'ecb-monthly-mean'
                        """)
                .query(Row.class)
                .list()
                .forEach(row -> rates.put(key(row), new Rate(row.cnyPerUnit, row.rateDate, row.source)));
        return shipped.with(shipped.rates().with(rates));
    }

    private static Rates.Key key(Row row) {
        return new Rates.Key(new RateSource(row.source), row.currency, YearMonth.from(row.period));
    }
}
