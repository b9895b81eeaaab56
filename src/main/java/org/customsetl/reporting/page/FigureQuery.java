package org.customsetl.reporting.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the compiled figures, of the newest months of a period only: a page is no warehouse. */
final class FigureQuery {

    /** At most so many months stand in a table. */
    static final int MOST_MONTHS = 36;

    private static final String LEVEL = """
            select region_code, %1$s_code as code, %1$s_name as zh, %1$s_name_en as en, period, months, flow, value_cny,
                growth_pct_cny, ytd_cny, ytd_usd, ytd_growth_pct_cny, ytd_growth_pct_usd, ytd_share_of_region_pct,
                flows_compiled, months_in_ytd, coalesce(ytd_complete, false) as ytd_complete
            from mart.%1$s_growth where period between ? and ?
            """;

    private final JdbcClient jdbc;

    FigureQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first and the last month that there is anything of within a period: compiled or printed. */
    record Span(YearMonth first, YearMonth last, int count) {

        /** The first month that is shown. */
        YearMonth shownFrom() {
            YearMonth oldest = last.minusMonths(MOST_MONTHS - 1L);
            return oldest.isAfter(first) ? oldest : first;
        }

        boolean isCut() {
            return shownFrom().isAfter(first);
        }
    }

    Optional<Span> span(Scope scope) {
        LocalDate from = day(scope.from());
        LocalDate to = day(scope.to());
        return jdbc.sql("""
                        select min(month), max(month), count(*) from ops.shown_vintage
                        where month >= coalesce(?::date, month) and month <= coalesce(?::date, month)
                        """)
                .params(java.util.Arrays.asList(from, to))
                .query((row, number) -> row.getDate(1) == null
                        ? Optional.<Span>empty()
                        : Optional.of(new Span(month(row, 1), month(row, 2), row.getInt(3))))
                .single();
    }

    private static @Nullable LocalDate day(@Nullable YearMonth month) {
        return month == null ? null : month.atDay(1);
    }

    Figures figures(Span span) {
        List<Cell> cells = new ArrayList<>();
        for (String level : List.of("region", "prefecture")) {
            cells.addAll(jdbc.sql(LEVEL.formatted(level))
                    .params(span.shownFrom().atDay(1), span.last().atDay(1))
                    .query((row, number) -> cell(row, level.equals("region")))
                    .list());
        }
        return new Figures(cells);
    }

    private static Cell cell(ResultSet row, boolean isRegion) throws SQLException {
        return new Cell(
                Place.of(
                        row.getString("code"),
                        row.getString("region_code"),
                        isRegion,
                        row.getString("zh"),
                        row.getString("en")),
                YearMonth.from(row.getObject("period", LocalDate.class)),
                row.getInt("months"),
                row.getString("flow"),
                row.getBigDecimal("value_cny"),
                row.getBigDecimal("growth_pct_cny"),
                row.getBigDecimal("ytd_cny"),
                row.getBigDecimal("ytd_usd"),
                row.getBigDecimal("ytd_growth_pct_cny"),
                row.getBigDecimal("ytd_growth_pct_usd"),
                row.getBigDecimal("ytd_share_of_region_pct"),
                row.getString("flows_compiled"),
                row.getInt("months_in_ytd"),
                row.getBoolean("ytd_complete"));
    }

    private static YearMonth month(ResultSet row, int column) throws SQLException {
        return YearMonth.from(row.getObject(column, LocalDate.class));
    }
}
