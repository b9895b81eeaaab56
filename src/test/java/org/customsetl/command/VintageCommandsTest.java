package org.customsetl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Stream;
import org.customsetl.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that look at earlier vintages and go back to them. */
class VintageCommandsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @TempDir
    static Path folder;

    private static final Terminal TERMINAL = new Terminal();

    private static int run(String... arguments) {
        return TERMINAL.run(
                DATABASE.password(),
                Stream.concat(
                                Arrays.stream(arguments),
                                Stream.of("--db-url", DATABASE.url(), "--db-user", DATABASE.user()))
                        .toArray(String[]::new));
    }

    private static String out(String... arguments) {
        assertThat(run(arguments)).as(TERMINAL.err()).isZero();
        return TERMINAL.out();
    }

    @BeforeAll
    static void loadTwice() {
        Path list = folder.resolve("d/list.csv");
        Terminal.list(list, Terminal.line("202401", 100), Terminal.line("202402", 9));
        assertThat(run("load", folder.toString())).as(TERMINAL.err()).isZero();
        Terminal.list(list, Terminal.line("202401", 120), Terminal.line("202402", 9));
        assertThat(run("load", folder.toString())).as(TERMINAL.err()).isZero();
    }

    private static String vintages(String... options) {
        return out(Stream.concat(
                        Stream.of(
                                "query",
                                "select vintage, value_cny from region_month order by period",
                                "--format",
                                "csv"),
                        Arrays.stream(options))
                .toArray(String[]::new));
    }

    @Test
    void aQueryAnswersAsOfAMomentOrAtVintages() {
        assertThat(vintages()).isEqualTo("vintage,value_cny\r\n2,120\r\n2,9\r\n");
        assertThat(vintages("--vintage", "2024-01=1")).isEqualTo("vintage,value_cny\r\n1,100\r\n2,9\r\n");
        assertThat(vintages("--vintage", "2024-01=1", "--vintage", "2024-02=1"))
                .isEqualTo("vintage,value_cny\r\n1,100\r\n1,9\r\n");
        assertThat(vintages("--as-of", "2001-01-01")).isEqualTo("vintage,value_cny\r\n");
        assertThat(vintages("--as-of", "2101-01-01", "--vintage", "2024-02=1"))
                .isEqualTo("vintage,value_cny\r\n2,120\r\n1,9\r\n");
    }

    @Test
    void aDiffSaysWhatChangedAndWhichRowsDidIt() {
        assertThat(out("diff", "--month", "2024-01", "--by", "region"))
                .contains(
                        "2024-01: vintage 2 against 1",
                        "Changed cells of region_month",
                        "Readings of files that only one of the two stands on",
                        "d/list.csv")
                .containsPattern("value_cny +CNY +100 +120 +20 +20.0")
                .containsPattern("value_cny +CNY +d/list.csv +\\S+ +2 +100 +d/list.csv +\\S+ +2 +120");
        JsonNode diff = JsonMapper.shared().readTree(out("diff", "--month", "2024-01", "--format", "json"));
        assertThat(diff.get("from").intValue()).isEqualTo(1);
        assertThat(diff.get("prefecture_month"))
                .filteredOn(cell -> cell.get("measure").asString().equals("value_cny"))
                .singleElement()
                .satisfies(cell ->
                        assertThat(cell.get("difference").decimalValue()).isEqualByComparingTo("20"));
        assertThat(diff.get("commodity_month")).isNotEmpty();
        assertThat(diff.get("files")).hasSize(2);
        assertThat(diff.get("rows").get(0).get("new_row").intValue()).isEqualTo(2);
        assertThat(out("diff", "--month", "2024-01", "--format", "csv", "--show", "rows"))
                .startsWith("place_code,flow,");
        assertThat(out("diff", "--month", "2024-01", "--limit", "1")).contains("… and 1 more");
        assertThat(out("diff", "--month", "2024-02")).contains("No cell differs.");
    }

    @Test
    void aRollbackSaysWhatItDidAndTheMonthsShowIt() {
        assertThat(out(
                        "rollback",
                        "--month",
                        "2024-01",
                        "--to",
                        "1",
                        "--reason",
                        "the correction was of another office"))
                .containsPattern("Run \\d+: 2024-01 stands at vintage 1 again, instead of 2\\.");
        assertThat(out("months")).containsPattern("2024-01 .*from 2 by run \\d+: the correction was of another office");
        assertThat(out("rollback", "--month", "2024-01", "--to", "1")).contains("already; nothing was done");
        assertThat(out("load", folder.toString())).contains("rolled back in 2024-01", "No month was published.");
        assertThat(out("rollback", "--month", "2024-01", "--to", "2")).contains("vintage 2 again");
        assertThat(out("runs", "--limit", "1")).contains("rollback", "2024-01: from vintage 1 to 2");
    }

    @Test
    void aRollbackBesideALoadIsExitCode4() throws Exception {
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(ops.run_lock())");
            assertThat(run("rollback", "--month", "2024-01", "--to", "1")).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "rollback --month 2024-01 --to 9 | 1 | vintage 9 of 2024-01 does not exist; there are 1, 2",
                "diff --month 2024-01 --to 9 | 1 | 2024-01 has no vintage 9",
                "rollback --month 2024-03 --to 1 | 1 | 2024-03 was never published",
                "rollback --month 2024-01 | 2 | --to",
                "rollback --month January --to 1 | 2 | 'January' is no month; write 2024-01",
                "rollback --month 2024-01 --to 0 | 2 | '0' is no vintage",
                "diff --month 2024-03 | 1 | 2024-03 was never published",
                "diff --month 2024-01 --from 8 | 1 | 2024-01 has no vintage 8",
                "diff --month 2024-01 --to 1 | 1 | 2024-01 has no vintage before 1",
                "query table:vintage --as-of yesterday | 2 | 'yesterday' is no moment; write 2024-06-30",
                "query table:vintage --vintage 2024-01=x | 2 | 'x' is no vintage",
                "query table:vintage --vintage 2024-01=7 | 1 | 2024-01 has no vintage 7"
            })
    void whatCannotBeIsSaidInASentence(String arguments, int exitCode, String sentence) {
        String[] words = Arrays.stream(arguments.split(" ", -1))
                .map(word -> word.replace("table:", "table "))
                .toArray(String[]::new);
        assertThat(run(words)).isEqualTo(exitCode);
        assertThat(TERMINAL.err()).contains(sentence);
    }
}
