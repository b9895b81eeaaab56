package org.customsetl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.customsetl.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands as users type them: what they print, and the exit codes of the contract. */
class CommandLineTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.empty();

    private static final String HEADER = "统计年月,进出口,商品编码,贸易伙伴编码,收发货人所在地,净重,净重单位,金额,币制\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String... arguments) {
        PrintStream before = System.out;
        PrintStream beforeErr = System.err;
        System.setProperty("spring.datasource.password", DATABASE.password());
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            return CommandLineProgram.run(System.out, System.err, arguments);
        } finally {
            System.setOut(before);
            System.setErr(beforeErr);
            System.clearProperty("spring.datasource.password");
        }
    }

    private int onWarehouse(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--db-url", DATABASE.url(), "--db-user", DATABASE.user()));
        return run(all.toArray(String[]::new));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path file(String name, String... lines) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        // Last changed a while ago: it is whole.
        Files.writeString(file, HEADER + String.join("\n", lines) + "\n");
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(java.time.Instant.EPOCH));
        return file;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "load",
                "inspect",
                "runs",
                "months",
                "rejects",
                "query",
                "reconcile",
                "diff",
                "rollback",
                "rates",
                "rates import",
                "rates list",
                "reference",
                "reference import",
                "reference list"
            })
    void everyCommandHasHelp(String command) {
        assertThat(run((command + " --help").split(" ", -1))).isZero();
        assertThat(printed()).contains("Usage: customs-etl " + command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "load --nonsense",
                "load /no/such/file",
                "load /dev/null",
                "load --flow T",
                "load --period soon .",
                "query",
                "inspect /no/such",
                "rates",
                "rates import",
                "rates import /no/such/file",
                "rates list --source nonsense",
                "reference",
                "reference import",
                "reference import /no/such/folder"
            })
    void wrongUsageIs2(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank();
    }

    @Test
    void aLoadEndsWithItsTotalsAndItsRejections() throws Exception {
        file("a/202401.csv", "202401,进口,27011210,146,65079,1.5,吨,100,CNY", "202401,出口,87038000,146,65079,2,担,100,CNY");
        assertThat(onWarehouse("load", folder.toString())).isEqualTo(3);
        assertThat(printed())
                .contains("a/202401.csv", "2024: 01 (1)", "喀什地区", "UNIT_AMBIGUOUS", "G3", "Way out")
                .contains("exit code 3");
    }

    /** Annual and quarterly figures are filed under their last month, of which they say nothing. */
    @Test
    void whatCoversAYearOrAQuarterIsNotShownAsItsLastMonth() throws Exception {
        Path table = folder.resolve("annual/Экспорт.csv");
        Files.createDirectories(table.getParent());
        Files.writeString(table, """
                Кыргызская Республика: Экспорт основных товаров
                (тыс. долларов США)
                Наименование показателей,1994,1995
                Мёд,"1,5","2,5"
                """);
        Files.setLastModifiedTime(table, java.nio.file.attribute.FileTime.from(java.time.Instant.EPOCH));
        file("mixed/1995-12.csv", "199512,进口,27011210,146,65079,1.5,吨,103,CNY");
        file("quarter/list.csv", "1996年1-3月,进口,27011210,146,65079,1.5,吨,104,CNY");
        assertThat(onWarehouse("load", folder.toString())).as(printed()).isZero();
        assertThat(printed())
                .contains("1994: year (1)", "1995: 12 (1)", "1996: 01-03 (1)", "stand under the last of them");
    }

    @Test
    void jsonIsForProgramsAndSaysTheSame() throws Exception {
        file("json/202302.csv", "202302,进口,27011210,146,65079,1.5,吨,100.05,CNY");
        assertThat(onWarehouse("load", folder.toString(), "--format", "json")).isZero();
        JsonNode report = JsonMapper.shared().readTree(printed());
        assertThat(report.get("exit_code").asInt()).isZero();
        assertThat(report.get("months").get(0).get("month").asString()).isEqualTo("2023-02");
        assertThat(report.get("files").get(0).get("loaded").asInt()).isEqualTo(1);
        out.reset();
        assertThat(onWarehouse(
                        "query", "select value_cny from trade_line where period = '2023-02-01'", "--format", "json"))
                .isZero();
        assertThat(printed()).contains("100.05");
    }

    @Test
    void theSameAgainIsNoWorkAndExitsWith0() throws Exception {
        file("again/202303.csv", "202303,进口,27011210,146,65079,1.5,吨,100,CNY", "202303,进口,x,146,65079,1.5,吨,100,CNY");
        assertThat(onWarehouse("load", folder.toString())).isEqualTo(3);
        out.reset();
        assertThat(onWarehouse("load", folder.toString())).isZero();
        assertThat(printed()).contains("No month was published", "already loaded");
    }

    @Test
    void aFileThatContradictsItselfIsHeldWith5() throws Exception {
        Path file = file("held/202304.csv", "202304,进口,27011210,146,65079,1.5,吨,100,CNY");
        Files.writeString(file, "2023年5月进口\n" + Files.readString(file));
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(java.time.Instant.EPOCH));
        assertThat(onWarehouse("load", folder.toString())).isEqualTo(5);
        assertThat(printed()).contains("the file name says 2023-04", "the title in row 1 says 2023-05");
    }

    @Test
    void whatIsHeldBackIsNamedOnceWithItsWayOutAndTheRestIsPublished() throws Exception {
        file(
                "twice/202306.csv",
                "202306,进口,27011210,146,65079,1.5,吨,101,CNY",
                "202306,进口,27011210,146,65079,x,吨,1,CNY");
        file("twice/copy.csv", "202306,进口,27011210,146,65079,1.5,吨,101.0,CNY");
        file("once/202306.csv", "202306,出口,27011210,146,65079,1.5,吨,102,CNY");
        assertThat(onWarehouse("load", folder.toString())).isEqualTo(5);
        assertThat(printed())
                .contains("Held back until somebody decides")
                .containsOnlyOnce("  twice/copy.csv  SAME_GOODS: 1 row holds the same goods as twice/202306.csv")
                .contains("`supersedes: `", "`same-goods: accept`", "2023: 06 (1)", "(exit code 5)");
        out.reset();
        assertThat(onWarehouse("runs", "--limit", "1")).isZero();
        assertThat(printed()).contains("held back: twice/202306.csv, twice/copy.csv");
        out.reset();
        assertThat(onWarehouse("load", folder.toString(), "--format", "json")).isEqualTo(5);
        JsonNode held = JsonMapper.shared().readTree(printed()).get("held");
        assertThat(held).hasSize(2);
        assertThat(held.get(0).get("reason").asString()).isEqualTo("SAME_GOODS");
        assertThat(held.get(0).get("way_out").asString()).contains("supersedes");
    }

    @Test
    void whileAnotherProcessLoadsItIs4() throws Exception {
        file("busy/202305.csv", "202305,进口,27011210,146,65079,1.5,吨,100,CNY");
        assertThat(onWarehouse("months")).isZero();
        try (Connection other = DriverManager.getConnection(DATABASE.url(), DATABASE.user(), DATABASE.password());
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(ops.run_lock())");
            assertThat(onWarehouse("load", folder.toString())).isEqualTo(4);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("another process is loading");
        assertThat(onWarehouse("load", folder.toString())).isZero();
    }

    @Test
    void aDatabaseThatIsNotThereIs1WithASentence() {
        assertThat(run("months", "--db-url", "jdbc:postgresql://127.0.0.1:1/none", "--db-user", "nobody"))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8).lines().toList()).hasSize(1);
    }

    @Test
    void linesOfSeveralMonthsAreSaidToBeInNoMonthlyTotal() throws Exception {
        file(
                "several/list.csv",
                "2023年1-5月,进口,27011210,146,65079,1.5,吨,77,CNY",
                "202305,进口,27011210,146,65079,1,吨,78,CNY");
        assertThat(onWarehouse("load", folder.toString())).isZero();
        assertThat(printed()).containsPattern("several/list.csv +2023-01 +2023-05 +1\\n");
    }

    @Test
    void anInboxThatIsNotThereIs1WithASentence() {
        assertThat(onWarehouse("load", "--inbox", folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(printed()).contains("none does not exist; make this inbox");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aWrongQueryIs1WithTheServersOwnWords() {
        assertThat(onWarehouse("query", "select nonsense from region_month")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("nonsense");
    }

    @Test
    void inspectShowsWhatItSeesAndNeedsNoDatabase() throws Exception {
        Path file = file("i/2024-01.csv", "202401,进口,27011210,146,65079,1.5,吨,100,CNY");
        assertThat(run("inspect", file.toString())).isZero();
        assertThat(printed()).contains("declaration-list", "C 商品编码: hs", "in its column", "does not fit", "27011210");
    }

    @Test
    void inspectSaysWhyAFileCannotBeUsed() throws Exception {
        Path file = folder.resolve("odd.csv");
        Files.writeString(file, "a,b\n1,2\n");
        assertThat(run("inspect", file.toString())).isEqualTo(3);
        assertThat(printed()).contains("does not fit");
    }

    @Test
    void inspectTriesAllRowsAndSaysWhatALoadWouldRejectAndWhere() throws Exception {
        Path file = file(
                "tried/2024-02.csv",
                "202402,进口,27011210,146,65079,1.5,吨,100,CNY",
                "202401,进口,27011210,146,65079,1.5,吨,100,CNY",
                "合计,,,,,,,200,");
        assertThat(run("inspect", file.toString())).isEqualTo(3);
        assertThat(printed())
                .contains("read: 4", "loaded: 1", "rejected: 1", "ignored: total: 1", "A3  PERIOD_CONFLICT");
    }

    @Test
    void inspectTakesWhatTheCommandLineStatesAndNamesAllThatIsMissing() throws Exception {
        Path file = folder.resolve("silent.csv");
        Files.writeString(file, "商品编码,贸易伙伴编码,净重,净重单位,金额,币制\n27011210,146,1.5,吨,100,CNY\n");
        assertThat(run("inspect", file.toString())).isEqualTo(3);
        assertThat(printed()).contains("states the reference period, and neither states whether these are imports");
        out.reset();
        assertThat(run("inspect", file.toString(), "--flow", "M", "--period", "2024-01"))
                .isZero();
        assertThat(printed()).contains("2024-01 (the operator)", "loaded: 1");
    }

    private Path layouts(String name, String... lines) throws Exception {
        Path file = folder.resolve("layouts").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
        return file.getParent();
    }

    @Test
    void badLayoutsAreWrongUsageWithAllTheirMistakes() throws Exception {
        file("l/202307.csv", "202307,进口,27011210,146,65079,1.5,吨,100,CNY");
        layouts("a.yaml", "id: a", "titel: A");
        Path bad = layouts("b.yaml", "id: b", "title: B", "kind: figure");
        for (String command : List.of("load", "inspect")) {
            err.reset();
            assertThat(run(
                            command,
                            "--layouts",
                            bad.toString(),
                            folder.resolve("l/202307.csv").toString()))
                    .isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .contains("a.yaml, line 2: the key 'titel' is unknown", "b.yaml, line 3: 'figure' is no kind");
        }
        assertThat(printed()).isEmpty();
    }

    @Test
    void aFolderOfLayoutsReadsWhatNoShippedOneFitsAndMayBeASetting() throws Exception {
        Path table = folder.resolve("t/2024.csv");
        Files.createDirectories(table.getParent());
        Files.writeString(table, "上海市2024年3月\n单位：万元\n主体名,出口,进口\n国有企业,1,2\n");
        Files.setLastModifiedTime(table, java.nio.file.attribute.FileTime.from(java.time.Instant.EPOCH));
        assertThat(run("inspect", table.toString())).isEqualTo(3);
        assertThat(printed()).contains("layout: none", "inspect --draft --sheet 1 2024.csv");
        Path own = layouts(
                "mine.yaml",
                "id: mine",
                "title: Mine",
                "kind: figures",
                "figures: {subject: ownership, place: region, label-headers: [主体名], basis: month}");
        out.reset();
        assertThat(run("inspect", "--layouts", own.toString(), table.toString()))
                .isZero();
        assertThat(printed()).contains("layout: mine (Mine)", "mine (mine.yaml): fits");
        System.setProperty("customs-etl.layouts", own.toString());
        try {
            out.reset();
            assertThat(run("inspect", table.toString())).isZero();
            assertThat(onWarehouse("load", table.toString())).isZero();
        } finally {
            System.clearProperty("customs-etl.layouts");
        }
        out.reset();
        assertThat(onWarehouse("query", "select layout, layout_source from sheet_reading", "--format", "csv"))
                .isZero();
        assertThat(printed()).contains("mine,call");
    }

    @Test
    void inspectPrintsTheSchemaAndDraftsLayouts() throws Exception {
        assertThat(run("inspect", "--schema")).isZero();
        assertThat(JsonMapper.shared()
                        .readTree(printed())
                        .at("/properties/figures")
                        .isMissingNode())
                .isFalse();
        Path table = folder.resolve("d/2024.csv");
        Files.createDirectories(table.getParent());
        Files.writeString(table, "上海市2024年3月\n单位：万元\n主体名,出口,进口\n国有企业,1,2\n");
        out.reset();
        assertThat(run("inspect", "--draft", table.toString())).isZero();
        assertThat(printed()).contains("label-headers: [主体名]", "subject: ownership");
        assertThat(run("inspect", "--draft", "--sheet", "2", table.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no sheet 2");
        Files.writeString(table, "");
        err.reset();
        assertThat(run("inspect", "--draft", table.toString())).isNotZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank();
    }

    @Test
    void aRunThatDiedIsNotSaidToBeRunning() throws Exception {
        assertThat(onWarehouse("months")).isZero();
        try (Connection warehouse = DriverManager.getConnection(DATABASE.url(), DATABASE.user(), DATABASE.password());
                Statement statement = warehouse.createStatement()) {
            statement.execute("insert into ops.run (command, arguments, request, started_at, status)"
                    + " values ('load', 'dead', '{\"paths\":[]}', now(), 'running')");
            out.reset();
            assertThat(onWarehouse("runs", "--limit", "1", "--format", "json")).isZero();
            assertThat(printed()).contains("\"status\" : \"died\"");
            statement.execute("select pg_advisory_lock(ops.run_lock())");
            out.reset();
            assertThat(onWarehouse("runs", "--limit", "1", "--format", "json")).isZero();
            assertThat(printed()).contains("\"status\" : \"running\"");
        }
    }

    @Test
    void jsonKeepsColumnsOfOneName() {
        assertThat(onWarehouse("query", "select 1 as a, 2 as a, 3 as a_2, 4 as a", "--format", "json"))
                .isZero();
        assertThat(JsonMapper.shared().readTree(printed()).get(0).toString())
                .isEqualTo("{\"a\":1,\"a_3\":2,\"a_2\":3,\"a_4\":4}");
    }

    @Test
    void runsMonthsAndRejectsListWhatHappened() throws Exception {
        file(
                "list/202306.csv",
                "202306,进口,27011210,146,65079,1.5,吨,100,CNY",
                "202306,进口,27011210,998,65079,1.5,吨,100,CNY");
        onWarehouse("load", folder.toString());
        for (String command : List.of("runs", "months", "rejects")) {
            out.reset();
            assertThat(onWarehouse(command, "--format", "csv")).isZero();
            assertThat(printed()).contains(",");
        }
        assertThat(printed()).contains("PARTNER_UNKNOWN", "998", "D3");
    }

    private Path rates(String name, String... lines) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "date,currency,rate,source\n" + String.join("\n", lines) + "\n");
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(java.time.Instant.EPOCH));
        return file;
    }

    @Test
    void ratesAreImportedListedAndThenUsed() throws Exception {
        Path list = rates("rates/kzt.csv", "2023-07,KZT,0.0162,bank", "2023-08,KZT,0.0159,bank", "2023-09,KZT,x,bank");
        assertThat(onWarehouse("rates", "import", list.toString())).isEqualTo(3);
        assertThat(printed())
                .contains("Rates loaded, for loads that begin from now on", "NUMBER_INVALID")
                .containsPattern("rates/kzt.csv +list:bank +2023-07-01 +2023-08-01 +2 +1 +2\\n");
        out.reset();
        assertThat(onWarehouse("runs", "--limit", "1", "--format", "json")).isZero();
        assertThat(printed()).contains("\"command\" : \"rates import\"");
        out.reset();
        assertThat(onWarehouse("rates", "list")).isZero();
        assertThat(printed())
                .containsPattern("list:bank +2023-07 +2023-08 +2 +1 +2\\n")
                .containsPattern("customs-statistical +2024-01 +2024-06 +6 +1 +6\\n");
        out.reset();
        assertThat(onWarehouse("rates", "list", "--currency", "kzt", "--source", "List:Bank", "--format", "csv"))
                .isZero();
        assertThat(printed())
                .contains("2023-07,KZT,list:bank,0.0162,2023-07-01,", "2023-08,KZT,list:bank,0.0159,2023-08-01,")
                .hasLineCount(3);
        out.reset();
        file("kzt/list.csv", "202307,进口,27011210,146,65079,1.5,吨,100,KZT");
        Files.writeString(folder.resolve("kzt/dataset.yaml"), "rates: [list:bank, ecb-monthly-mean]\n");
        assertThat(onWarehouse("load", folder.resolve("kzt").toString())).isZero();
        assertThat(printed())
                .contains("Converted by, for each dataset its sources of rates in their order")
                .containsPattern(
                        "kzt +source, list:bank, ecb-monthly-mean +list:bank, ecb-monthly-mean \\(USD\\) +1\\n");
    }

    @Test
    void whatIsNoListOfRatesIsNotImportedAsOne() throws Exception {
        Path file = file("trade/202310.csv", "202310,进口,27011210,146,65079,1.5,吨,100,CNY");
        assertThat(onWarehouse("rates", "import", file.toString())).isEqualTo(3);
        assertThat(printed()).contains("UNKNOWN_LAYOUT", "No month was published");
    }

    @Test
    void listsThatContradictEachOtherAreNamed() throws Exception {
        Path one = rates("twice/a.csv", "2023-07,UZS,0.00061,other");
        Path other = rates("twice/b.csv", "2023-07,UZS,0.00062,other");
        assertThat(onWarehouse("rates", "import", one.toString(), other.toString()))
                .isZero();
        assertThat(printed()).contains("contradict each other", "0.00061 (twice/a.csv C2), 0.00062 (twice/b.csv C2)");
    }

    @Test
    void inspectShowsHowAListOfRatesIsReadAndNeedsNoDatabase() throws Exception {
        Path file = folder.resolve("中间价.csv");
        Files.writeString(file, "日期,美元,卢布\n2021-09-01,646.8,1133.53\n");
        assertThat(run("inspect", file.toString())).isZero();
        assertThat(printed())
                .contains("rmb-central-parity", "B 美元: CNY per 100 USD", "C 卢布: RUB per 100 CNY", "loaded: 1");
    }

    @Test
    void registersAreImportedWholeOrNotAtAllAndListed() throws Exception {
        Path registers = Files.createDirectories(folder.resolve("own"));
        Path members = registers.resolve("commodity-group-members.csv");
        Files.writeString(
                registers.resolve("commodity-groups.csv"),
                "code,version,name_zh,name_en,source,valid_from,valid_to\nfruit,1,水果,Fruit,made up,,\n");
        Files.writeString(
                members, "group_code,group_version,hs,kind,source,valid_from,valid_to\nfruit,1,O8,include,made up,,\n");
        assertThat(onWarehouse("reference", "import", registers.toString())).isEqualTo(1);
        assertThat(printed())
                .contains("commodity-group-members.csv row 2 column hs: 'O8'", "nothing was imported (exit code 1)");
        out.reset();
        Files.writeString(
                members, "group_code,group_version,hs,kind,source,valid_from,valid_to\nfruit,1,08,include,made up,,\n");
        assertThat(onWarehouse("reference", "import", registers.toString(), "--format", "json", "--reason", "wanted"))
                .isZero();
        assertThat(printed())
                .contains("\"exit_code\" : 0", "import 1, rows: commodity-groups.csv 1, commodity-group-members.csv 1");
        out.reset();
        assertThat(onWarehouse("reference", "list")).isZero();
        assertThat(printed())
                .containsPattern("commodity group +fruit +1 +水果 +Fruit +1 +true +1 ")
                .containsPattern("commodity group +coal +1 +煤 +Coal +2 +true +0 +shipped");
        out.reset();
        assertThat(onWarehouse("runs", "--limit", "1", "--format", "json")).isZero();
        assertThat(printed()).contains("\"command\" : \"reference import\"");
    }
}
