package org.customsetl.reporting.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what customs printed by place: the month and the year to date, each with the growth that is printed beside it. */
final class PrintedQuery {

    /** Of a cell that several tables print, the one of the first dataset and file by name. */
    private static final String PRINTED = """
            with cell as (
                select distinct on (p.place_code, p.flow, p.measure, p.period_from, p.period_to)
                    p.place_code, p.region_code, p.place_level, p.flow, p.measure, p.period_from, p.period_to, p.value,
                    extract(month from p.period_to) as last,
                    p.period_from = date_trunc('month', p.period_to) as of_month,
                    p.period_from = date_trunc('year', p.period_to) as of_year
                from mart.published_figure p
                where p.subject = 'place' and p.place_level in ('region', 'prefecture') and p.flow in ('M', 'X', 'T')
                and (p.measure = 'value' and p.normalised_unit = 'CNY' or p.measure = 'value_growth')
                and p.period_to between ? and ? and p.hs_code is null and p.partner_code is null
                order by p.place_code, p.flow, p.measure, p.period_from, p.period_to, p.dataset, p.file, p."row", p."column")
            select c.place_code as code, c.region_code, c.place_level = 'region' as is_region, r.name_zh as zh, r.name_en as en,
                c.flow, date_trunc('month', c.period_to)::date as period,
                max(value) filter (where of_month and measure = 'value') as value,
                max(value) filter (where of_month and measure = 'value_growth') as growth,
                max(value) filter (where of_year and measure = 'value') as ytd,
                max(value) filter (where of_year and measure = 'value_growth') as ytd_growth,
                max(value) filter (where of_year and last = 2 and measure = 'value') as two,
                max(value) filter (where of_year and last = 2 and measure = 'value_growth') as two_growth
            from cell c left join ref.place r on r.code = c.place_code
            group by 1, 2, 3, 4, 5, 6, 7
            """;

    private final JdbcClient jdbc;

    PrintedQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Figures figures(FigureQuery.Span span) {
        return new Figures(jdbc.sql(PRINTED)
                .params(span.shownFrom().atDay(1), span.last().atEndOfMonth())
                .query((row, number) -> cell(row))
                .list());
    }

    private static Cell cell(ResultSet row) throws SQLException {
        YearMonth month = YearMonth.from(row.getObject("period", LocalDate.class));
        boolean together = row.getBigDecimal("value") == null && row.getBigDecimal("two") != null;
        return new Cell(
                Place.of(
                        row.getString("code"),
                        row.getString("region_code"),
                        row.getBoolean("is_region"),
                        row.getString("zh"),
                        row.getString("en")),
                month,
                together ? 2 : 1,
                row.getString("flow"),
                row.getBigDecimal(together ? "two" : "value"),
                row.getBigDecimal(together ? "two_growth" : "growth"),
                row.getBigDecimal("ytd"),
                null,
                row.getBigDecimal("ytd_growth"),
                null,
                null,
                null,
                month.getMonthValue(),
                true);
    }
}
