package org.customsetl.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A warehouse that was filled before there were totals by office, trader and period. */
class MeasuresMigrationTest {

    @Test
    void vintagesThatAreThereGetTheTotalsThatNewOnesHave() throws SQLException {
        TestDatabase database = TestDatabase.empty();
        database.create();
        try {
            Flyway.configure()
                    .dataSource(database.dataSource())
                    .locations("classpath:db/migration")
                    .defaultSchema("ops")
                    .schemas("ops")
                    .target("13")
                    .load()
                    .migrate();
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            fill(jdbc);
            database.migrate();
            assertThat(text(
                            jdbc,
                            "select customs_office || ' ' || value_cny || ' ' || line_count from fact.office_total"))
                    .isEqualTo("9403 3 2");
            assertThat(text(
                            jdbc,
                            "select consignee_key || '-' || district_code || ' ' || value_cny from fact.trader_total"))
                    .isEqualTo("-65079 3");
            assertThat(text(jdbc, "select period_months || ' ' || value_cny from fact.prefecture_period_total"))
                    .isEqualTo("2 4");
            assertThat(text(jdbc, "select period_months || ' ' || value_cny from fact.region_period_total"))
                    .isEqualTo("2 4");
        } finally {
            database.drop();
        }
    }

    private static String text(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    /** Two lines of February, and one of January and February together. */
    private static void fill(JdbcClient jdbc) {
        jdbc.sql("insert into ops.run (command, arguments, request, started_at, status)"
                        + " values ('load', '', '{}', now(), 'done')")
                .update();
        jdbc.sql("""
                        insert into ops.load (run_id, dataset, name, path, real_path, sha256, size_bytes, statement,
                            folder_statement, about_file, status)
                        select id, 'd', 'f', '/d/f', '/d/f', '', 1, '', '', false, 'loaded' from ops.run
                        """).update();
        jdbc.sql(
                        "insert into ops.vintage (month, number, run_id, published_at) select '2024-02-01', 1, id, now() from ops.run")
                .update();
        jdbc.sql("insert into ops.vintage_load select v.id, l.id from ops.vintage v, ops.load l")
                .update();
        jdbc.sql("select fact.ensure_month('2024-02-01')").query(row -> {});
        for (int row : new int[] {1, 2, 4}) {
            jdbc.sql("""
                            insert into fact.trade_line (month, load_id, sheet_number, row_number, period_months, flow, hs,
                                partner_code, region_code, prefecture_code, district_code, customs_office, value, currency,
                                value_cny, flags)
                            select '2024-02-01', id, 1, :row, :months, 'M', '27', 'KGZ', '650000', '653100', '65079', '9403',
                                :row, 'CNY', :row, 0
                            from ops.load
                            """).param("row", row).param("months", row == 4 ? 2 : 1).update();
        }
    }
}
