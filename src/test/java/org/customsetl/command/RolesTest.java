package org.customsetl.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.customsetl.database.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A server whose administrator ran docs/roles.sql: owner1 owns the database and may create no roles, nightly loads, bob is
 * an analyst. All of them log in as any program does.
 */
class RolesTest {

    private static final String DATABASE = "warehouse";
    private static final String PASSWORD = "secret";
    private static final String SUM = "select sum(value_cny)::text from mart.prefecture_month";

    private static TestServer server;
    private static final Terminal TERMINAL = new Terminal();

    @TempDir
    private static Path inbox;

    @BeforeAll
    static void build(@TempDir Path folder) throws SQLException, IOException {
        server = TestServer.start(folder);
        for (String login : new String[] {"owner1", "nightly", "bob"}) {
            server.execute("postgres", "create role " + login + " login password '" + PASSWORD + "'");
        }
        server.execute("postgres", "create database " + DATABASE + " owner owner1");
        server.execute(DATABASE, Files.readString(Path.of("docs/roles.sql")));
        server.execute(DATABASE, "grant loader to nightly; grant analyst to bob");
        // As often as one likes; from now on bob's session has its settings.
        server.execute(DATABASE, Files.readString(Path.of("docs/roles.sql")));
        assertThat(on("owner1", "months")).as(TERMINAL.err()).isZero();
        Terminal.list(inbox.resolve("d/202401.csv"), Terminal.line("202401", 100));
        assertThat(on("nightly", "load", inbox.toString())).as(TERMINAL.err()).isZero();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static int on(String user, String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 4);
        System.arraycopy(
                new String[] {"--db-url", server.url(DATABASE), "--db-user", user}, 0, all, arguments.length, 4);
        return TERMINAL.run(PASSWORD, all);
    }

    private static void execute(String user, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(DATABASE), user, PASSWORD);
                Statement statement = connection.createStatement()) {
            for (String one : sql.split("; ", -1)) {
                statement.execute(one); // each in a transaction of its own, so that a setting holds for the next
            }
        }
    }

    @Test
    void theOwnerHasTheSchemasAndAllThatIsInThem() throws SQLException {
        assertThat(server.ask(DATABASE, "owner1", PASSWORD, """
                        select string_agg(distinct owner, ', ') from (
                            select pg_get_userbyid(nspowner) as owner from pg_namespace
                            where nspname in ('ops', 'fact', 'mart', 'ref', 'batch')
                            union all
                            select pg_get_userbyid(relowner) from pg_class
                            where relnamespace in ('ops'::regnamespace, 'fact'::regnamespace, 'mart'::regnamespace)
                            union all
                            select pg_get_userbyid(proowner) from pg_proc
                            where pronamespace in ('ops'::regnamespace, 'fact'::regnamespace, 'mart'::regnamespace)) o
                        """)).isEqualTo("owner");
    }

    @Test
    void aLoaderLoadsCorrectsRollsBackAndAnswersQueries() throws SQLException {
        Terminal.list(inbox.resolve("d/202402.csv"), Terminal.line("202402", 7));
        assertThat(on("nightly", "load", inbox.toString())).as(TERMINAL.err()).isZero();
        Terminal.list(inbox.resolve("d/202402.csv"), Terminal.line("202402", 8));
        assertThat(on("nightly", "load", inbox.toString())).as(TERMINAL.err()).isZero();
        assertThat(server.ask(DATABASE, "bob", PASSWORD, SUM)).isEqualTo("108");
        assertThat(on("nightly", "rollback", "--month", "2024-02", "--to", "1"))
                .as(TERMINAL.err())
                .isZero();
        assertThat(server.ask(DATABASE, "bob", PASSWORD, SUM)).isEqualTo("107");
        assertThat(on("nightly", "query", "select current_user, sum(value_cny) from prefecture_month"))
                .as(TERMINAL.err())
                .isZero();
        assertThat(TERMINAL.out()).contains("analyst", "107");
        assertThat(on("nightly", "reference", "import", "input-samples/registers"))
                .as(TERMINAL.out())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table fact.trade_line",
                "drop schema ops cascade",
                "alter table ops.run add column mine text",
                "truncate fact.commodity_total",
                "create table ops.mine (a int)",
                "create table fact.mine (a int)",
                "create view mart.mine as select 1",
                "create or replace view mart.vintage as select 1",
                "delete from ops.flyway_schema_history",
                "set role owner",
                "alter function ops.run_lock() volatile",
                "create role mine"
            })
    void aLoaderMayNeitherMakeNorAlterNorDrop(String sql) {
        assertThatThrownBy(() -> execute("nightly", sql))
                .hasMessageMatching("(?s)ERROR: (permission denied|must be owner|must be able to).*");
    }

    @Test
    void anAnalystsSessionIsReadOnlyAndHasAnEnd() throws SQLException {
        assertThat(server.ask(DATABASE, "bob", PASSWORD, "show statement_timeout"))
                .isEqualTo("1min");
        assertThat(server.ask(DATABASE, "bob", PASSWORD, "show jit")).isEqualTo("off");
        assertThat(server.ask(DATABASE, "bob", PASSWORD, "show transaction_read_only"))
                .isEqualTo("on");
        assertThat(server.ask(DATABASE, "nightly", PASSWORD, "show statement_timeout"))
                .isEqualTo("0");
        assertThat(server.ask(DATABASE, "bob", PASSWORD, "select count(*) from mart.outlier"))
                .isEqualTo("0");
        assertThat(server.ask(DATABASE, "bob", PASSWORD, "select count(*) from mart.unit_value"))
                .isNotEqualTo("0");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/org/customsetl/command/refused-statements.csv", numLinesToSkip = 1)
    void anAnalystMayNot(String sql, String because) throws SQLException {
        // What an operator sets stays, so the test need not wait for a minute.
        server.execute(DATABASE, "alter role bob in database " + DATABASE + " set statement_timeout = '300ms'");
        try {
            assertThatThrownBy(() -> execute("bob", sql))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining(because);
        } finally {
            server.execute(DATABASE, "alter role bob in database " + DATABASE + " set statement_timeout = '60s'");
        }
    }

    /** Where docs/roles.sql was not run, or its part on locks left out. */
    @Test
    void aLockThatSomebodyWhoMayNotLoadHoldsIsSaidToBeTheirs() throws SQLException {
        server.execute(DATABASE, "grant execute on function pg_advisory_lock(bigint) to bob");
        try (Connection bob = DriverManager.getConnection(server.url(DATABASE), "bob", PASSWORD);
                Statement statement = bob.createStatement()) {
            statement.execute("select pg_advisory_lock(x'00637573746f6d73'::bigint)");
            assertThat(on("nightly", "load", inbox.toString())).isEqualTo(4);
            assertThat(TERMINAL.err()).contains("bob, who may not load, holds the lock of a run");
        } finally {
            server.execute(DATABASE, "revoke execute on function pg_advisory_lock(bigint) from bob");
        }
    }
}
