package org.customsetl.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.customsetl.database.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On an operator's own server, where the owner of the database may not create roles. One story, told in its order. */
class OperatorsServerTest {

    private static final String PASSWORD = "secret";
    private static final String SUM = "select sum(value_cny)::text from mart.prefecture_month";

    private static TestServer server;

    private final Terminal terminal = new Terminal();

    @TempDir
    Path inbox;

    @BeforeAll
    static void start(@TempDir Path folder) throws SQLException {
        server = TestServer.start(folder);
        server.execute("postgres", "create role owner1 login password '" + PASSWORD + "'");
        server.execute("postgres", "create role bob login password '" + PASSWORD + "'");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private int on(String database, String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 4);
        System.arraycopy(
                new String[] {"--db-url", server.url(database), "--db-user", "owner1"}, 0, all, arguments.length, 4);
        return terminal.run(PASSWORD, all);
    }

    @Test
    void theAnalystHasHisRightsWhicheverComesFirstTheRoleOrTheWarehouse() throws SQLException {
        Terminal.list(inbox.resolve("d/202401.csv"), Terminal.line("202401", 100));
        server.execute("postgres", "create database before_role owner owner1");
        assertThat(on("before_role", "load", inbox.toString())).isZero();
        assertThat(terminal.err())
                .contains("has no role analyst", "create role analyst nologin", "grant analyst to owner1");
        assertThat(on("before_role", "query", SUM)).isZero();
        assertThat(terminal.out()).contains("100");
        assertThat(terminal.err()).contains("has no role analyst");

        server.execute("postgres", "create role analyst nologin; grant analyst to bob");
        assertThat(on("before_role", "query", SUM)).isZero();
        assertThat(terminal.err()).contains("owner1 is no member of the role analyst", "grant analyst to owner1");
        assertThat(server.ask("before_role", "bob", PASSWORD, SUM)).isEqualTo("100");

        server.execute("postgres", "grant analyst to owner1");
        server.execute("postgres", "create database after_role owner owner1");
        assertThat(on("after_role", "load", inbox.toString())).isZero();
        for (String database : new String[] {"before_role", "after_role"}) {
            assertThat(on(database, "query", "select sum(value_cny) as cny, current_user as who from prefecture_month"))
                    .isZero();
            assertThat(terminal.out()).contains("100", "analyst");
            assertThat(terminal.err()).isEmpty();
            assertThat(on(database, "query", "select * from ops.run")).isEqualTo(1);
            assertThat(server.ask(database, "bob", PASSWORD, SUM)).isEqualTo("100");
            assertThatThrownBy(() -> server.ask(database, "bob", PASSWORD, "select 1 from ops.run"))
                    .hasMessageContaining("permission denied");
        }

        assertThat(on("after_role", "query", "select set_config('role', 'none', false), count(*) from vintage"))
                .isEqualTo(1);
        assertThat(terminal.err()).contains("cannot set parameter \"role\"");

        assertThat(terminal.run(PASSWORD, "months", "--db-url", server.url("after_role"), "--db-user", "bob"))
                .isEqualTo(1);
        assertThat(terminal.err())
                .isEqualTo("customs-etl: the database says: permission denied for schema ops. The warehouse is for the"
                        + " user who owns its database: name that one with --db-user\n");

        // A view that a later version of the program adds, and whose migration forgets the analyst.
        server.execute("after_role", "set role owner1; create view mart.later as select 7 as seven");
        assertThat(on("after_role", "months")).isZero();
        assertThat(server.ask("after_role", "bob", PASSWORD, "select seven from mart.later"))
                .isEqualTo("7");
    }
}
