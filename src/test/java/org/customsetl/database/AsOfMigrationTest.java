package org.customsetl.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A warehouse whose months were published before moves of the pointer were logged. */
class AsOfMigrationTest {

    @Test
    void whatWasPublishedBeforeThereWasALogAnswersAsOfThenAsWell() throws SQLException {
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
            assertThat(jdbc.sql("""
                            select to_char(period, 'YYYY-MM') || ' ' || vintage || ' ' || to_char(shown_from, 'DD')
                                || coalesce(' to ' || to_char(shown_until, 'DD'), '') from mart.vintage_shown order by 1
                            """).query(String.class).list())
                    .containsExactly("2024-01 1 01 to 05", "2024-01 2 05", "2024-02 1 03");
            assertThat(jdbc.sql(
                                    "select (select count(*) from mart.vintage where current) where mart.as_of('2025-01-03') is not null")
                            .query(Long.class)
                            .single())
                    .isEqualTo(2);
        } finally {
            database.drop();
        }
    }

    private static void fill(JdbcClient jdbc) {
        jdbc.sql("insert into ops.run (command, arguments, request, started_at, status)"
                        + " values ('load', '', '{}', now(), 'done')")
                .update();
        jdbc.sql("""
                        insert into ops.vintage (month, number, run_id, published_at)
                        select v.month::date, v.number, r.id, v.at::timestamptz from ops.run r, (values
                            ('2024-01-01', 1, '2025-01-01 12:00Z'), ('2024-01-01', 2, '2025-01-05 12:00Z'),
                            ('2024-02-01', 1, '2025-01-03 12:00Z'), ('2024-02-01', 2, null)) v (month, number, at)
                        """).update();
        jdbc.sql("""
                        insert into ops.current_vintage (month, vintage_id)
                        select distinct on (month) month, id from ops.vintage where published_at is not null
                        order by month, number desc
                        """).update();
    }
}
