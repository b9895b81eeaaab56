package org.customsetl.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which exchange rates there are, what a run brought of them, and what its lines were converted by. */
public final class RateReport {

    private final JdbcClient jdbc;

    /** @param jdbc the warehouse */
    public RateReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the lines of a run were converted by: dataset, its sources in their order, and how many lines each served. A
     * line that its own source gives in both currencies, and one that no source has a rate for, are counted as such.
     */
    public Answer used(long run) {
        return ask("""
                select l.dataset, l.rate_order as sources_in_order,
                    case when t.rate_source is not null and t.flags & 4 <> 0 then t.rate_source || ', USD is NULL'
                        when t.rate_source is not null then t.rate_source
                        when t.flags & 4 <> 0 then 'none, the other currency is NULL' else 'source' end as used,
                    count(*) as lines
                from ops.load l
                join ops.load_month m on m.load_id = l.id and m.lines > 0
                join fact.trade_line t on t.load_id = l.id and t.month = m.month
                where l.run_id = ? and l.status = 'loaded'
                group by 1, 2, 3 order by 1, 2, 4 desc, 3
                """, run);
    }

    /** The rates that the files of a run state: one row a file and source. */
    public Answer loaded(long run) {
        return ask("""
                select l.dataset || '/' || l.name as file, r.source, min(r.day) as "from", max(r.day) as "to",
                    count(distinct r.day) as days, count(distinct r.currency) as currencies, count(*) as rates
                from ops.load l join fact.published_rate r on r.load_id = l.id
                where l.run_id = ? and l.status = 'loaded'
                group by l.id, r.source order by l.id, r.source
                """, run);
    }

    /** Days on which published lists contradict each other, so that there is no rate. */
    public Answer contradictions() {
        return ask("""
                select source, currency, day,
                    string_agg(distinct value_printed || ' (' || dataset || '/' || file || ' ' || cell || ')', ', ') as says
                from mart.published_rate
                group by source, currency, day, holds_for having count(distinct cny_per_unit) > 1
                order by source, day, currency
                """);
    }

    /** Every source of rates: the months and currencies that it has a rate for. */
    public Answer sources() {
        return ask("""
                select source, to_char(min(period), 'YYYY-MM') as "from", to_char(max(period), 'YYYY-MM') as "to",
                    count(distinct period) as months, count(distinct currency) as currencies, count(*) as rates
                from mart.exchange_rate group by source order by source
                """);
    }

    /** The rates by month, of one currency, source or month where they are given. */
    public Answer rates(@Nullable String currency, @Nullable String source, @Nullable String month) {
        return ask("""
                select to_char(period, 'YYYY-MM') as month, currency, source, cny_per_unit, rate_date, days
                from mart.exchange_rate
                where (?::text is null or currency = ?) and (?::text is null or source = ?)
                    and (?::text is null or to_char(period, 'YYYY-MM') = ?)
                order by period, currency, source
                """, currency, currency, source, source, month, month);
    }

    private Answer ask(String sql, @Nullable Object... parameters) {
        List<String> columns = new ArrayList<>();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Map<String, Object> row :
                jdbc.sql(sql).params(Arrays.asList(parameters)).query().listOfRows()) {
            if (columns.isEmpty()) {
                columns.addAll(row.keySet());
            }
            rows.add(new ArrayList<>(row.values()));
        }
        return new Answer(columns, rows);
    }
}
