package org.customsetl.staging;

import java.util.LinkedHashSet;
import java.util.Set;
import org.customsetl.trade.PublishedRate;
import org.customsetl.trade.RateDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A chunk's exchange rates on their way into the warehouse, and the days whose row was rejected. */
final class RateCopy {

    static final String RATES = "fact.published_rate (month, load_id, sheet_number, row_number, column_number,"
            + " table_id, source, day, whole_month, currency, printed, quotation, cny_per_unit, ecb_cross)";

    private final long load;
    private final CopyText rates = new CopyText();
    private final Set<RateDay> gaps = new LinkedHashSet<>();

    RateCopy(long load) {
        this.load = load;
    }

    void add(PublishedRate rate) {
        rates.add(rate.month())
                .add(load)
                .add(rate.origin().sheet())
                .add(rate.origin().row())
                .add(rate.column())
                .add(rate.table())
                .add(rate.source())
                .add(rate.day())
                .add(rate.wholeMonth())
                .add(rate.currency())
                .add(rate.printed())
                .add(rate.quotation())
                .add(rate.cnyPerUnit())
                .add(rate.ecbCross())
                .endRow();
    }

    void addGap(@Nullable RateDay day) {
        if (day != null) {
            gaps.add(day);
        }
    }

    CopyText rows() {
        return rates;
    }

    /** In the caller's transaction. */
    void writeGaps(JdbcClient jdbc) {
        for (RateDay gap : gaps) {
            jdbc.sql("""
                            insert into fact.rate_gap (load_id, month, source, day)
                            values (:load, date_trunc('month', :day::date), :source, :day) on conflict do nothing
                            """)
                    .param("load", load)
                    .param("source", gap.source())
                    .param("day", gap.day())
                    .update();
        }
    }
}
