package org.customsetl.bench.whole;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** What analysts ask the views, as the README and the cookbook do. */
public enum AnalystQuery {
    /** A region's totals of all months. */
    REGION_MONTHS("a region's totals, all months", """
            select period, flow, value_cny, value_usd, net_weight_t, line_count from mart.region_month
            where region_code = '650000' order by period, flow"""),
    /** A prefecture's year. */
    PREFECTURE_YEAR("a prefecture's year, as one figure", """
            select round(sum(value_cny) / 1e9, 2), count(distinct period), sum(lines_without_cny) from mart.prefecture_month
            where prefecture_code = '653100' and period between '2023-01-01' and '2023-12-01'"""),
    /** All prefectures in one month. */
    PREFECTURES_OF_A_MONTH("all prefectures' totals of one month", """
            select prefecture_code, flow, value_cny, value_usd, net_weight_t from mart.prefecture_month
            where period = '2023-12-01' order by 1, 2"""),
    /** A prefecture's growth at the end of a year. */
    GROWTH_OF_A_YEAR("a prefecture's year to date and its growth", """
            select round(ytd_cny / 1e9, 2), round(ytd_growth_pct_cny, 1), round(ytd_growth_pct_usd, 1)
            from mart.prefecture_growth
            where prefecture_code = '653100' and flow = 'T' and period = '2023-12-01'"""),
    /** A prefecture's growth in every month. */
    GROWTH_BY_MONTH("a prefecture's growth, all months and flows", """
            select * from mart.prefecture_growth where prefecture_code = '653100' order by period, flow"""),
    /** A prefecture's year by commodity. */
    COMMODITIES_OF_A_YEAR("a prefecture's year by commodity", """
            select hs8, flow, sum(value_cny), sum(net_weight_t) from mart.commodity_month
            where prefecture_code = '653100' and period between '2023-01-01' and '2023-12-01'
            group by 1, 2 order by 3 desc nulls last""");

    private final String title;
    private final String sql;

    AnalystQuery(String title, String sql) {
        this.title = title;
        this.sql = sql;
    }

    /** Its name on the page. */
    public String title() {
        return title;
    }

    /** Its word on the command line: {@code region-months}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The query of that word. */
    public static AnalystQuery of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Asks, and reads every row of the answer; says how many there were. */
    public long rows(Connection connection) throws SQLException {
        long rows = 0;
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            while (answer.next()) {
                rows++;
            }
        }
        if (rows == 0) {
            throw new IllegalStateException("no row answers " + sql);
        }
        return rows;
    }
}
