package org.customsetl.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A warehouse that was filled before there were gates. */
class GatesMigrationTest {

    @Test
    void whatWasLoadedBeforeThereWereGatesIsBroughtToWhatTheyLookAt() throws SQLException {
        TestDatabase database = TestDatabase.empty();
        database.create();
        try {
            Flyway.configure()
                    .dataSource(database.dataSource())
                    .locations("classpath:db/migration")
                    .defaultSchema("ops")
                    .schemas("ops")
                    .target("6")
                    .load()
                    .migrate();
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            fill(jdbc);
            database.migrate();
            assertThat(jdbc.sql("select statement || ' ' || folder_statement from ops.load")
                            .query(String.class)
                            .single())
                    .isEqualTo("Statement[flow=M, unit=万元] Statement[period=2024-01, densities={2709=0.86}]");
            assertThat(jdbc.sql("select statistic from ops.load_sheet")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            assertThat(jdbc.sql("select several_months || ' from ' || first_month from ops.load_month")
                            .query(String.class)
                            .single())
                    .isEqualTo("1 from 2024-01-01");
        } finally {
            database.drop();
        }
    }

    private static void fill(JdbcClient jdbc) {
        jdbc.sql("insert into ops.run (command, arguments, request, started_at, status)"
                        + " values ('load', '', '{}', now(), 'done')")
                .update();
        jdbc.sql("""
                        insert into ops.load (run_id, dataset, name, path, sha256, size_bytes, statement,
                            folder_statement, about_file, status)
                        select id, 'd', 'f', '/d/f', '', 1,
                            'Statement[flow=M, period=null, layout=null, place=null, unit=万元, accept=null, densities=null]',
                            'Statement[flow=null, period=2024-01, layout=null, densities={2709=0.86}]', false, 'loaded'
                        from ops.run
                        """).update();
        jdbc.sql("""
                        insert into ops.load_sheet (load_id, sheet_number, sheet_name, layout, rows_read, rows_loaded,
                            rows_rejected, rows_ignored, notes)
                        select id, 1, 's', 'statistical-query', 2, 2, 0, 0, '{}' from ops.load
                        """).update();
        jdbc.sql("insert into ops.load_month select id, '2024-05-01', 2, 0 from ops.load")
                .update();
        jdbc.sql("select fact.ensure_month('2024-05-01')").query(row -> {});
        for (int months : new int[] {1, 5}) {
            jdbc.sql("""
                            insert into fact.trade_line (month, load_id, sheet_number, row_number, period_months, flow, hs,
                                partner_code, region_code, prefecture_code, value, currency, flags)
                            select '2024-05-01', id, 1, :months, :months, 'M', '27', 'KGZ', '650000', '653100', 1, 'CNY', 0
                            from ops.load
                            """).param("months", months).update();
        }
    }
}
