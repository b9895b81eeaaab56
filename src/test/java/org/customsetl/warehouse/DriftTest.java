package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.customsetl.pipeline.Loader;
import org.customsetl.reporting.RunReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns, places, units and codes that a dataset never had before: each policy, each kind. */
class DriftTest {

    private static final String HEADER = "统计年月,进出口,商品编码,贸易伙伴,收发货人所在地,净重,净重单位,监管方式,金额,币制";

    private static TestWarehouse warehouse;
    private static int lastDataset;

    @TempDir
    Path folder;

    private String dataset;

    @BeforeAll
    static void open() {
        warehouse = TestWarehouse.open();
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @BeforeEach
    void nextDataset() {
        dataset = "drift" + ++lastDataset;
    }

    private Loader.Result load(String yaml, String header, String... lines) {
        String[] all = new String[lines.length + 1];
        all[0] = header;
        System.arraycopy(lines, 0, all, 1, lines.length);
        return loadFile(yaml, "list.csv", all);
    }

    private Loader.Result loadFile(String yaml, String name, String... lines) {
        Path file = folder.resolve(dataset).resolve(name);
        Tables.csv(file, lines);
        Tables.csv(file.resolveSibling("dataset.yaml"), yaml);
        return warehouse.load(folder);
    }

    /** A line of a value that no other test has. */
    private static String line(String partner, String place, String unit, String mode) {
        return "202401,出口,87038000," + partner + "," + place + ",7," + unit + "," + mode + "," + (900 + lastDataset)
                + ",CNY";
    }

    private List<Map<String, Object>> lines() {
        return warehouse.rows(
                "select region_code, partner_code, net_weight_kg, trade_mode_code, array_to_string(flags, ' ') as flags"
                        + " from mart.trade_line where dataset = ? order by \"row\"",
                dataset);
    }

    private String reason(Loader.Result result) {
        return warehouse.value(
                String.class,
                "select coalesce(string_agg(distinct reason_code, ' '), '') from mart.rejection where run = ?",
                result.run());
    }

    @ParameterizedTest
    @CsvSource({
        "哈萨克斯坦, 喀什特区, 千克, 0110, places, PLACE_UNKNOWN",
        "哈萨克斯坦, 65ZZ9, 千克, 0110, places, PLACE_UNKNOWN",
        "桃花源, 65079, 千克, 0110, codes, PARTNER_UNKNOWN",
        "哈萨克斯坦, 65079, 千克, 9X9X, codes, TRADE_MODE_UNKNOWN",
        "哈萨克斯坦, 65079, 坨, 0110, units, UNIT_UNKNOWN"
    })
    void whatNoRegisterKnowsIsRejectedLetInOrHoldsTheFileAsTheDatasetStates(
            String partner, String place, String unit, String mode, String kind, String reason) {
        String odd = line(partner, place, unit, mode);
        String good = line("哈萨克斯坦", "65079", "千克", "0110");

        Loader.Result quarantined = load("flow: X", HEADER, odd, good);
        assertThat(quarantined.exitCode()).isEqualTo(3);
        assertThat(reason(quarantined)).isEqualTo(reason);
        assertThat(lines()).hasSize(1);

        Loader.Result frozen = load("drift: {" + kind + ": freeze}", HEADER, odd, good);
        assertThat(frozen.exitCode()).isEqualTo(5);
        assertThat(reason(frozen)).isEqualTo("SCHEMA_DRIFT");
        assertThat(warehouse.value(String.class, "select min(way_out) from mart.rejection where run = ?", frozen.run()))
                .contains("`drift: {" + kind + ": evolve}`");
        assertThat(lines()).as("the earlier reading stays").hasSize(1);

        Loader.Result evolved = load("drift: {" + kind + ": evolve}", HEADER, odd, good);
        assertThat(evolved.exitCode()).isZero();
        assertThat(lines()).hasSize(2);
        assertThat(lines().get(0).get("flags").toString()).contains("new_name");
        assertThat(lines().get(1).get("flags").toString()).doesNotContain("new_name");
        assertThat(new RunReport(warehouse.jdbc()).newNames(evolved.run()).rows())
                .singleElement()
                .satisfies(row -> assertThat(row).contains(1L, "loaded without it"));
    }

    @Test
    void aPlaceThatIsLetInKeepsTheNationsTotalWhole() {
        load("drift: {places: evolve}", HEADER, line("哈萨克斯坦", "喀什特区", "千克", "0110"));
        assertThat(lines()).singleElement().satisfies(row -> assertThat(row).containsEntry("region_code", "000000"));
    }

    @Test
    void newNamesAreListedWithTheNearestKnownOnes() {
        Loader.Result result = load("flow: X", HEADER, line("哈萨克斯坦", "喀什特区", "千克", "0110"));
        assertThat(new RunReport(warehouse.jdbc()).newNames(result.run()).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.subList(1, 5)).isEqualTo(List.of("place", "喀什特区", 1L, "rejected"));
                    assertThat(row.get(5).toString()).contains("喀什地区 (653100)");
                });
    }

    @ParameterizedTest
    @CsvSource({"evolve, 0, ''", "freeze, 5, SCHEMA_DRIFT", "quarantine, 3, COLUMN_UNKNOWN"})
    void aColumnThatTheLayoutDoesNotKnowIsLeftOutHoldsTheFileOrRejectsIt(String policy, int exitCode, String reason) {
        Loader.Result result =
                load("drift: {columns: " + policy + "}", HEADER + ",碳足迹", line("哈萨克斯坦", "65079", "千克", "0110") + ",12");
        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(reason(result)).isEqualTo(reason);
        assertThat(lines()).hasSize(exitCode == 0 ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"freeze, 5, held", "quarantine, 3, rejected"})
    void allThatIsNewInAFileThatIsRefusedForAColumnIsListedWithTheNearestKnownNames(
            String policy, int exitCode, String outcome) {
        Loader.Result result = load(
                "drift: {columns: " + policy + "}",
                HEADER + ",贸易伙半,碳足迹",
                line("哈萨克斯旦", "喀什特区", "千克", "0110") + ",1,12",
                line("哈萨克斯坦", "65079", "kilogramz", "0110") + ",1,12");
        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(lines()).isEmpty();
        assertThat(new RunReport(warehouse.jdbc())
                        .newNames(result.run()).rows().stream()
                                .map(row -> row.get(1) + " " + row.get(2) + " " + row.get(4) + ": "
                                        + row.get(5).toString().split(",", -1)[0]))
                .containsExactly(
                        "code 哈萨克斯旦 rejected: 哈萨克斯坦",
                        "column 碳足迹 " + outcome + ": ",
                        "column 贸易伙半 " + outcome + ": 贸易伙伴",
                        "place 喀什特区 rejected: 喀什地区 (653100)",
                        "unit kilogramz rejected: kilogram");
    }

    /** What the run's report says of each new name: kind, name, rows, outcome, nearest known ones. */
    private List<String> newNames(Loader.Result result) {
        return new RunReport(warehouse.jdbc())
                .newNames(result.run()).rows().stream()
                        .map(row ->
                                row.get(1) + " " + row.get(2) + " " + row.get(3) + " " + row.get(4) + ": " + row.get(5))
                        .toList();
    }

    /** Policies of the kind that a currency or a unit of money is of, and how a file ends that has a new one. */
    private static Stream<Arguments> policies(Stream<Arguments> cases) {
        return cases.flatMap(each -> Stream.of("evolve", "quarantine", "freeze")
                .map(policy -> Arguments.of(
                        Stream.concat(Stream.of(policy), Stream.of(each.get())).toArray())));
    }

    static Stream<Arguments> newMoneyOfLists() {
        String rates = "date,currency,rate,source";
        String comtrade = "refPeriodId,reporterISO,flowDesc,partnerISO,cmdCode,primaryValue(thousand USB)";
        return policies(Stream.of(
                Arguments.of(
                        "codes",
                        "币制",
                        HEADER,
                        moneyLine("1", "KZZ"),
                        moneyLine("2", "CNY"),
                        "code KZZ",
                        "哈萨克斯坦坚戈 (KZT)"),
                Arguments.of("codes", "币制", HEADER, moneyLine("1", "港园"), moneyLine("2", "CNY"), "code 港园", "港币 (HKD)"),
                Arguments.of(
                        "units",
                        "金额",
                        HEADER.replace("金额", "金额(万美园)"),
                        moneyLine("1", "USD"),
                        "",
                        "unit 万美园",
                        "万美元, 万美金"),
                Arguments.of(
                        "codes",
                        "currency",
                        rates,
                        "2021-09-01,USK,6.4,@",
                        "2021-09-02,USD,6.4,@",
                        "code USK",
                        "冰岛克朗 (ISK), 美元 (USD)"),
                Arguments.of(
                        "units",
                        "primaryValue",
                        comtrade,
                        "202301,KGZ,Export,CHN,8703,@",
                        "",
                        "unit thousand USB",
                        "thousand US$, thousand USD")));
    }

    private static String moneyLine(String weight, String currency) {
        return "202401,出口,87038000,哈萨克斯坦,65079," + weight + ",千克,0110,@," + currency;
    }

    @ParameterizedTest
    @MethodSource
    void newMoneyOfLists(
            String policy,
            String kind,
            String column,
            String header,
            String odd,
            String good,
            String name,
            String near) {
        String[] lines = Stream.of(odd, good)
                .filter(line -> !line.isEmpty())
                // No two cases load the same bytes.
                .map(line -> line.replace("@", String.valueOf(900 + lastDataset)))
                .toArray(String[]::new);
        Loader.Result result = load("drift: {" + kind + ": " + policy + "}", header, lines);

        boolean frozen = policy.equals("freeze");
        assertThat(result.exitCode()).isEqualTo(frozen ? 5 : 3);
        assertThat(reason(result))
                .isEqualTo(frozen ? "SCHEMA_DRIFT" : kind.equals("codes") ? "CURRENCY_UNKNOWN" : "UNIT_UNKNOWN");
        assertThat(newNames(result))
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith(name + " 1 " + (frozen ? "held: " : "rejected: ") + near));
        if (!frozen) {
            assertThat(message(result)).contains(column);
        }
        String wayOut = wayOut(result);
        assertThat(wayOut).doesNotContain("evolve", "千克");
        assertThat(wayOut).contains(kind.equals("codes") ? "ISO 4217" : "into the header");
    }

    @ParameterizedTest
    @CsvSource({
        "2019, US dollars, 5 USD",
        "2020, USD thousand, 5000 USD",
        "2021, million US dollars, 5000000 USD",
        "2022, thousand, 5000 USD"
    })
    void aListOfPublishedTotalsIsInTheUnitOfItsHeader(String year, String unit, String value) {
        Loader.Result result = loadFile(
                "drift: {units: freeze}",
                "list.csv",
                "refPeriodId,reporterISO,flowDesc,partnerISO,cmdCode,primaryValue(" + unit + ")",
                year + "01,KGZ,Export,CHN,8703,5");
        assertThat(result.exitCode()).isZero();
        assertThat(warehouse.value(
                        String.class,
                        "select trim_scale(value) || ' ' || normalised_unit from mart.published_figure where dataset = ?",
                        dataset))
                .isEqualTo(value);
    }

    static Stream<Arguments> newMoneyOfPrintedTables() {
        String plain = "县市名,出口,进口";
        return policies(Stream.of(
                Arguments.of("cell A1", "单位：万美园", plain, "", "a.csv", "万美园", "万美元, 万美金"),
                Arguments.of("cell A6", "", plain, "单位：两银子", "a.csv", "两银子", ""),
                Arguments.of("cell A1", "（万美园）", plain, "", "a.csv", "万美园", "万美元, 万美金"),
                Arguments.of("the file name", "", plain, "", "外贸（千万卢希）.csv", "千万卢希", "千万卢布"),
                Arguments.of("column B", "", "县市名,出口(两银子),进口(两银子)", "", "a.csv", "两银子", ""),
                Arguments.of("column B", "", "县市名,出口(万美园),进口(万美园)", "单位：万元", "a.csv", "万美园", "万美元, 万美金")));
    }

    @ParameterizedTest
    @MethodSource
    void newMoneyOfPrintedTables(
            String policy,
            String where,
            String title,
            String header,
            String footer,
            String file,
            String name,
            String near) {
        Tables.csv(folder.resolve(dataset).resolve("cities.layout.yaml"), """
                id: %s
                title: made-up table of cities
                kind: figures
                figures: {subject: place, place: region, label-headers: [县市名], basis: month}
                """.formatted(dataset));
        Loader.Result result = loadFile(
                "{place: 浙江省, period: 2021-05, drift: {units: " + policy + "}}",
                file,
                title + ",,",
                header,
                "杭州市,10,20",
                "新城地区,30,40",
                ",,",
                footer + ",,");

        boolean frozen = policy.equals("freeze");
        assertThat(result.exitCode()).isEqualTo(frozen ? 5 : 3);
        assertThat(reason(result)).isEqualTo(frozen ? "SCHEMA_DRIFT" : "UNIT_NOT_STATED");
        assertThat(message(result)).contains(frozen ? "unit '" + name + "'" : where, name);
        assertThat(wayOut(result)).contains("unit: 万元").doesNotContain("evolve");
        assertThat(newNames(result))
                .as("the file's other new names are listed too")
                .hasSize(2)
                .anySatisfy(row -> assertThat(row).startsWith("place 新城地区 1 rejected: "))
                .contains("unit " + name + " 1 " + (frozen ? "held: " : "rejected: ") + near);
        assertThat(warehouse.rows("select 1 from mart.published_figure where dataset = ?", dataset))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位：万", "单位：万吨"})
    void aKnownMultiplierOrUnitOfQuantityIsNoNewName(String footer) {
        Loader.Result result = loadFile(
                "drift: {units: freeze}",
                "浙江省-2024-01.csv",
                "收发货人所在地,当期进出口,当期进口,当期出口",
                "合计,30,10,20",
                "杭州地区,30,10,20",
                footer + ",,,");
        assertThat(reason(result)).isEqualTo("UNIT_NOT_STATED");
        assertThat(newNames(result)).isEmpty();
    }

    @Test
    void aUnitThatTheOperatorStatesAndNobodyKnowsIsRefusedWithTheNearestKnownOnes() {
        Loader.Result result = loadFile("unit: 万美园", "浙江省-2024-01.csv", "收发货人所在地,当期进口", "合计,30");
        assertThat(reason(result)).isEqualTo("BAD_STATEMENT");
        assertThat(message(result)).contains("the nearest known ones are 万美元, 万美金");
    }

    private String wayOut(Loader.Result result) {
        return warehouse.value(
                String.class, "select string_agg(way_out, ' ') from mart.rejection where run = ?", result.run());
    }

    private String message(Loader.Result result) {
        return warehouse.value(
                String.class, "select string_agg(message, ' ') from mart.rejection where run = ?", result.run());
    }

    @Test
    void aPrintedTableKeepsTheFiguresOfANewPlaceUnderItsPrintedName() {
        Path file = folder.resolve(dataset).resolve("浙江省-2024-01.csv");
        Tables.csv(file, "收发货人所在地,当期进出口,当期进口,当期出口", "合计,30,10,20", "杭州地区,20,8,12", "新城地区,10,2,8", "单位：人民币万元,,,");
        Tables.csv(file.resolveSibling("dataset.yaml"), "drift: {places: evolve}");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(warehouse.rows(
                        "select label, value from mart.published_figure where dataset = ? and place_code is null"
                                + " and flow = 'T'",
                        dataset))
                .singleElement()
                .satisfies(row -> assertThat(row.toString()).contains("新城地区", "100000"));
    }

    @ParameterizedTest
    @CsvSource({"drift: {places: ignore}", "drift: {place: evolve}", "drift: evolve"})
    void aPolicyThatIsNoneIsRefusedByName(String yaml) {
        Loader.Result result = load(yaml, HEADER, line("哈萨克斯坦", "65079", "千克", "0110"));
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(reason(result)).isEqualTo("BAD_STATEMENT");
    }
}
