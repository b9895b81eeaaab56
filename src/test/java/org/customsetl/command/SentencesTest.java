package org.customsetl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.customsetl.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong before any work is a sentence that says what to do. */
class SentencesTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final Terminal terminal = new Terminal();

    @TempDir
    Path folder;

    private int onWarehouse(String... arguments) {
        return terminal.run(
                DATABASE.password(),
                Stream.concat(Stream.of(arguments), Stream.of("--db-url", DATABASE.url(), "--db-user", DATABASE.user()))
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "'load,', PATH is empty",
        "'load,a,', there is no a",
        "'load,--inbox,', --inbox is empty",
        "'months,--data,', --data is empty",
        "'months,--db-url,', --db-url is empty",
        "'months,--db-user,', --db-user is empty",
        "'query,', SQL is empty",
        "'inspect,', FILE is empty",
        "'inspect,src', src is a folder; name one of its files",
        "'inspect,--rows,-1,pom.xml', '''-1'' is no count; write 0 or more'",
        "'runs,--limit,-1', '''-1'' is no count; write 0 or more'",
        "'rejects,--limit,many', '''many'' is no count; write 0 or more'",
        "'reconcile,--kind,blah', '''blah'' is no kind; known are compiled, compiled growth, growth'",
        "'reconcile,--month,2024', '''2024'' is no month; write it as 2024-01'",
        "'load,/dev/null', /dev/null is neither a file nor a folder",
        "'months,--db-url,jdbc:mysql://h/x?password=p', '''jdbc:mysql://h/x'' is no URL of a PostgreSQL; write jdbc:postgresql://'"
    })
    void wrongUsageIs2AndSaysWhatIsWrong(String line, String sentence) {
        assertThat(terminal.run("", line.split(",", -1))).isEqualTo(2);
        assertThat(terminal.err()).contains(sentence);
        assertThat(folder.resolve("postgresql")).doesNotExist();
    }

    @Test
    void aDataDirectoryThatIsAFileIsNamedWithTheWayOut() throws Exception {
        Path file = Files.createFile(folder.resolve("f"));
        assertThat(terminal.run("", "months", "--data", file.toString())).isEqualTo(1);
        assertThat(terminal.err())
                .isEqualTo("customs-etl: " + file + " is a file, not a directory. Choose another directory with --data,"
                        + " or use a PostgreSQL server of yours with --db-url.\n");
    }

    @Test
    void aDataDirectoryThatCannotBeMadeIsNamedWithTheWayOut() throws Exception {
        Path inside = Files.createFile(folder.resolve("f")).resolve("data");
        assertThat(terminal.run("", "months", "--data", inside.toString())).isEqualTo(1);
        assertThat(terminal.err())
                .startsWith("customs-etl: The data directory " + inside + " cannot be made or read: ")
                .contains("--data")
                .doesNotContain("Exception");
    }

    @Test
    void aForeignDatabaseInTheEnvironmentIsNamedToo() {
        System.setProperty("spring.datasource.url", "jdbc:oracle:thin:@h:1/x");
        try {
            assertThat(terminal.run("", "months")).isEqualTo(1);
            assertThat(terminal.err()).contains("is no URL of a PostgreSQL; write jdbc:postgresql://host/database");
        } finally {
            System.clearProperty("spring.datasource.url");
        }
    }

    @Test
    void anEmptySettingOfTheInboxIsNone() {
        System.setProperty("customs-etl.inbox", "");
        try {
            assertThat(onWarehouse("load")).isEqualTo(1);
            assertThat(terminal.out()).contains("/inbox does not exist; make this inbox");
        } finally {
            System.clearProperty("customs-etl.inbox");
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new AccessDeniedException("/a"), "/a is closed to this user; give this user the right to it"),
                Arguments.of(new NoSuchFileException("/a"), "/a does not exist"),
                Arguments.of(new FileSystemException("/a", null, "No space left"), "/a cannot be used: No space left"),
                Arguments.of(new IllegalStateException("outer", new IllegalArgumentException("inner")), "inner"),
                Arguments.of(new IllegalStateException(), "IllegalStateException"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatIsOnlyAPathBecomesASentence(Exception thrown, String sentence) {
        assertThat(Failures.sentence(new RuntimeException(thrown))).startsWith(sentence);
    }

    @Test
    void aListWithoutRowsHasItsHeader() {
        assertThat(onWarehouse("runs", "--limit", "0")).isZero();
        assertThat(terminal.out()).startsWith("run  command  started").endsWith("message\n(0 rows)\n");
        assertThat(onWarehouse("months", "--format", "csv")).isZero();
        assertThat(terminal.out())
                .isEqualTo("month,vintage,published,run,files,lines,figures,rates,reason,newest,rolled_back\r\n");
    }

    @Test
    void whereNothingWasPublishedTheLastLineSaysSo() throws Exception {
        Terminal.list(folder.resolve("d/202401.csv"), "202401,进口,27011210,998,65079,1.5,吨,100,CNY");
        assertThat(onWarehouse("load", folder.toString())).isEqualTo(3);
        assertThat(terminal.out())
                .contains("No month was published.", "is done: nothing was published, and some of it was rejected")
                .doesNotContain("done and published");
    }

    @Test
    void theHelpOfQueryShowsHowReservedNamesAreWritten() {
        assertThat(terminal.run("", "query", "--help")).isZero();
        assertThat(terminal.out()).contains("select file, \"row\", \"column\" from rejection");
        assertThat(onWarehouse("query", "select file, \"row\", \"column\" from rejection"))
                .isZero();
    }

    private static void ask(String sql) throws Exception {
        try (var connection = DATABASE.dataSource().getConnection();
                var statement = connection.createStatement()) {
            for (String one : sql.split(";", -1)) {
                statement.execute(one); // each in a transaction of its own
            }
        }
    }

    @Test
    void aServerThatIsNotThereIsASentenceWithTheWayOut() {
        assertThat(terminal.run("", "months", "--db-url", "jdbc:postgresql://127.0.0.1:1/x", "--db-user", "u"))
                .isEqualTo(1);
        assertThat(terminal.err())
                .startsWith(
                        "customs-etl: the database cannot be reached, or ended or was restarted meanwhile (Connection")
                .contains("See that it runs and can be reached")
                .hasLineCount(1);
    }

    /** No answer comes, and nothing is closed: what a firewall does that forgets a connection. */
    @Test
    void aNetworkThatFallsSilentInsideAStatementEndsTheRunAndTheNextOneDoesIt() throws Exception {
        Terminal.list(folder.resolve("d/202311.csv"), Terminal.line("202311", 100));
        URI server = URI.create(DATABASE.url().replace("jdbc:", ""));
        System.setProperty("customs-etl.lease", "1s");
        System.setProperty("spring.datasource.hikari.connection-timeout", "1000");
        try (SilentNetwork network = new SilentNetwork(server.getPort(), "copy fact.")) {
            String through = DATABASE.url().replace(":" + server.getPort() + "/", ":" + network.port() + "/");
            assertThat(terminal.run(
                            DATABASE.password(),
                            "load",
                            folder.toString(),
                            "--db-url",
                            through,
                            "--db-user",
                            DATABASE.user()))
                    .isEqualTo(1);
            assertThat(network.isSilent()).isTrue();
            assertThat(terminal.err())
                    .contains(
                            "nothing was published",
                            "the database cannot be reached, or ended or was restarted meanwhile (")
                    .doesNotContain("\tat ");
        } finally {
            System.clearProperty("customs-etl.lease");
            System.clearProperty("spring.datasource.hikari.connection-timeout");
        }
        assertThat(onWarehouse("load", folder.toString())).as(terminal.err()).isZero();
        assertThat(onWarehouse("query", "select sum(value_cny) from prefecture_month where period = '2023-11-01'"))
                .isZero();
        assertThat(terminal.out()).contains("100");
    }

    @Test
    void aReadOnlyDatabaseAnswersWhatOnlyReadsAndRefusesALoadAndTakesItAfterwards() throws Exception {
        Path inbox = folder.resolve("inbox");
        Terminal.list(inbox.resolve("d/202310.csv"), Terminal.line("202310", 100));
        assertThat(onWarehouse("load", inbox.toString())).as(terminal.err()).isZero();
        Terminal.list(inbox.resolve("d/202310.csv"), Terminal.line("202310", 101));
        readOnly(true);
        try {
            assertThat(onWarehouse("load", inbox.toString())).isEqualTo(1);
            assertThat(terminal.err())
                    .startsWith("customs-etl: the database is read-only (cannot execute ")
                    .contains("Name the primary server")
                    .hasLineCount(1);
            String out = folder.resolve("trade.xlsx").toString();
            String page = folder.resolve("report.html").toString();
            for (String line : List.of(
                    "months",
                    "runs",
                    "rejects",
                    "reconcile",
                    "rates list",
                    "reference list",
                    "report --out " + page,
                    "export --from 2023-10 --to 2023-10 --format xlsx " + out)) {
                assertThat(onWarehouse(line.split(" ")))
                        .as(line + ": " + terminal.err())
                        .isZero();
            }
            assertThat(onWarehouse("query", "select current_user, count(*) from vintage"))
                    .isZero();
            assertThat(terminal.out()).contains("analyst");
            assertThat(onWarehouse("query", "create table mine (a int)")).isEqualTo(1);
        } finally {
            readOnly(false);
        }
        assertThat(onWarehouse("load", inbox.toString())).isZero();
    }

    @Test
    void aReadOnlyDatabaseWithAnOlderWarehouseIsToldHowItIsBroughtToThisVersion() throws Exception {
        assertThat(onWarehouse("months")).as("the schema is current").isZero();
        ask(
                "create table ops.kept as select * from ops.flyway_schema_history where installed_rank ="
                        + " (select max(installed_rank) from ops.flyway_schema_history);"
                        + "delete from ops.flyway_schema_history where installed_rank in (select installed_rank from ops.kept)");
        readOnly(true);
        try {
            assertThat(onWarehouse("months")).isEqualTo(1);
            assertThat(terminal.err())
                    .startsWith("customs-etl: The database is read-only, and its warehouse is of version ")
                    .contains(
                            "; this customs-etl needs version ", "Call customs-etl months with --db-url of the primary")
                    .hasLineCount(1);
        } finally {
            readOnly(false);
            ask("insert into ops.flyway_schema_history select * from ops.kept; drop table ops.kept");
        }
        assertThat(onWarehouse("months")).isZero();
    }

    private static void readOnly(boolean on) throws Exception {
        String database = DATABASE.url().replaceAll(".*/|\\?.*", "");
        ask("set default_transaction_read_only = off; alter database " + database
                + (on ? " set default_transaction_read_only = on" : " reset default_transaction_read_only"));
    }

    @Test
    void aWarehouseOfALaterProgramIsRefused() throws Exception {
        ask(
                "insert into ops.flyway_schema_history select 9999, '9999', 'later', type, 'V9999__later.sql', 1, installed_by,"
                        + " now(), 1, true from ops.flyway_schema_history where version = '1'");
        try {
            assertThat(onWarehouse("months")).isEqualTo(1);
            assertThat(terminal.err())
                    .startsWith("customs-etl: The warehouse was brought to version 9999 by a later customs-etl")
                    .contains("Use the later program");
        } finally {
            ask("delete from ops.flyway_schema_history where version = '9999'");
        }
        assertThat(onWarehouse("months")).isZero();
    }
}
