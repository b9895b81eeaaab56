package org.customsetl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.customsetl.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code query} takes and what it prints. */
class QueryTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final Terminal terminal = new Terminal();

    private static String[] onWarehouse(String... arguments) {
        return Stream.concat(
                        Arrays.stream(arguments), Stream.of("--db-url", DATABASE.url(), "--db-user", DATABASE.user()))
                .toArray(String[]::new);
    }

    private int query(String... arguments) {
        return terminal.run(
                DATABASE.password(),
                onWarehouse(Stream.concat(Stream.of("query"), Arrays.stream(arguments))
                        .toArray(String[]::new)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select count(distinct file) over () from trade_line | DISTINCT is not implemented for window functions",
                "select * from customs.mart.trade_line | cross-database references are not implemented",
                "select 1 / 0 | division by zero",
                "selec 1 | syntax error at or near \"selec\" (at character 1)",
                "select * from ops.load | permission denied for schema ops",
                "select pg_read_file('/etc/hostname') | permission denied for function pg_read_file"
            })
    void aWrongQueryIsOneSentenceWithoutATrace(String sql, String sentence) {
        assertThat(query(sql)).isEqualTo(1);
        assertThat(terminal.err().lines().toList()).singleElement().asString().startsWith("customs-etl: " + sentence);
        assertThat(terminal.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- note\nselect 7 as seven",
                "--note\nselect 7 as seven",
                "/* note */ select 7 as seven",
                "\nselect 7 as seven -- note",
                "-- one\n-- two\nselect 7 as seven;"
            })
    void aQueryMayBeginWithAComment(String sql) {
        assertThat(query(sql)).as(terminal.err()).isZero();
        assertThat(terminal.out()).isEqualTo("seven\n    7\n(1 row)\n");
    }

    @Test
    void aQueryMayComeFromStandardInput() {
        assertThat(terminal.runWithInput(
                        "-- 喀什\nselect '喀什' as place\n",
                        DATABASE.password(),
                        onWarehouse("query", "-", "--format", "csv")))
                .as(terminal.err())
                .isZero();
        assertThat(terminal.out()).isEqualTo("place\r\n喀什\r\n");
    }

    @Test
    void aMisspeltOptionIsStillWrongUsage() {
        assertThat(query("select 1", "--fromat", "csv")).isEqualTo(2);
        assertThat(terminal.err()).contains("--fromat");
    }

    @Test
    void documentsAreJsonUnderJsonAndNumbersKeepTheirDigits(@TempDir Path folder) {
        Terminal.list(folder.resolve("d/202401.csv"), Terminal.line("202401", 100));
        assertThat(terminal.run(DATABASE.password(), onWarehouse("load", folder.toString())))
                .isZero();
        assertThat(query(
                        "select files, '{\"a\": 1.10, \"b\": [null, \"x\"]}'::json as j, 1.5::float8 as f, 2.50 as n,"
                                + " '<a>&amp;</a>'::xml as x, array['p', null] as l from vintage",
                        "--format",
                        "json"))
                .isZero();
        JsonNode row = JsonMapper.shared().readTree(terminal.out()).get(0);
        assertThat(row.get("files").get(0).get("file").asString()).isEqualTo("202401.csv");
        assertThat(row.get("x").asString()).isEqualTo("<a>&amp;</a>");
        assertThat(row.get("l").toString()).isEqualTo("[\"p\",null]");
        assertThat(row.get("f").isNumber()).isTrue();
        assertThat(terminal.out()).contains("1.10", "2.50");
    }

    @Test
    void csvTellsNothingFromAnEmptyText() {
        assertThat(query("select null as a, '' as b, 'c,d' as e, 1 as f", "--format", "csv"))
                .isZero();
        assertThat(terminal.out()).isEqualTo("a,b,e,f\r\n,\"\",\"c,d\",1\r\n");
    }

    @Test
    void aLineBreakInAValueDoesNotTearTheTable() {
        assertThat(query("select 'a\nb\r\nc' as t, 1 as n, chr(27) || '[31m' as colour"))
                .isZero();
        assertThat(terminal.out().lines().toList()).hasSize(3).contains("a⏎b⏎c  1  ␛[31m");
    }
}
