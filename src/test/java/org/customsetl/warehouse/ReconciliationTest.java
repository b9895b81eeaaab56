package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.customsetl.pipeline.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What customs printed against what was compiled, cell by cell, with its verdict. Made up. */
class ReconciliationTest {

    @TempDir
    Path folder;

    private TestWarehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = TestWarehouse.open();
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    /** Lines of Kashgar (customs district 65079) as {@code flow,value in yuan}. */
    private void lines(String month, String... lines) {
        List<String> rows = new ArrayList<>(List.of("统计年月,进出口,商品编码,贸易伙伴,收发货人所在地,净重,净重单位,金额,币制"));
        for (String line : lines) {
            rows.add(month + "," + line.replace(",", ",27011290,417,65079,1000,035,") + ",142");
        }
        Tables.csv(folder.resolve("lines").resolve(month + ".csv"), rows.toArray(String[]::new));
    }

    /** The national table in 万元, as {@code place,total,exports,imports} of one month that is the year to date as well. */
    private void january(int year, String... rows) {
        List<String> lines = new ArrayList<>(List.of(
                year + "年1月进出口商品收发货人所在地总值表,,,,,,,,,",
                "单位：万元人民币,,,,,,,,,",
                "收发货人所在地,进出口,进出口,出口,出口,进口,进口,累计比去年同期±%,累计比去年同期±%,累计比去年同期±%",
                "收发货人所在地,1月,1至1月,1月,1至1月,1月,1至1月,进出口,出口,进口"));
        for (String row : rows) {
            String[] p = row.split(",", -1);
            lines.add(p[0] + "," + p[1] + "," + p[1] + "," + p[2] + "," + p[2] + "," + p[3] + "," + p[3] + ","
                    + String.join(",", List.of(p).subList(4, 7)));
        }
        Tables.csv(folder.resolve("nation").resolve(year + "-01.csv"), lines.toArray(String[]::new));
    }

    private void statement(String dataset, String text) {
        Tables.csv(folder.resolve(dataset).resolve("dataset.yaml"), text);
    }

    private List<Map<String, Object>> compared(String kind, String place, String flow) {
        return warehouse.rows("""
                select distinct compiled::text, published::text, difference::text, tolerance::text, verdict, explanation
                from mart.reconciliation where kind = ? and place_code = ? and flow = ? and period_to = '2024-01-01'
                """, kind, place, flow);
    }

    @Test
    void compiledTotalsAgreeWithWhatIsPrintedToItsRounding() {
        lines("2024-01", "出口,123456789.01", "进口,5000.49");
        january(2024, "新疆维吾尔自治区,12346,12346,1,1.0,1.0,1.0", "喀什地区,12346,12346,1,1.0,1.0,1.0");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(compared("compiled", "653100", "X"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("compiled", "123456789.01")
                        .containsEntry("published", "123460000")
                        .containsEntry("difference", "-3210.99")
                        .containsEntry("tolerance", "5000")
                        .containsEntry("verdict", "agrees"));
        assertThat(compared("compiled", "653100", "M"))
                .extracting(row -> row.get("verdict"))
                .containsExactly("agrees");
        assertThat(compared("compiled", "650000", "T"))
                .extracting(row -> row.get("compiled"))
                .containsExactly("123461789.5");
    }

    @Test
    void aDifferenceBeyondRoundingIsRemarkedOnAndPublished() {
        january(2024, "新疆维吾尔自治区,300,200,100,1.0,1.0,1.0", "喀什地区,300,200,100,1.0,1.0,1.0");
        lines("2024-01", "出口,1900000", "进口,1000000");
        Loader.Result result = warehouse.load(folder);
        assertThat(result.exitCode()).isZero();
        assertThat(compared("compiled", "653100", "X"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("difference", "-100000").containsEntry("verdict", "differs"));
        assertThat(remarks(result))
                .contains("figures differ (compiled), most of all X 2024-01 of ")
                .contains("printed 2000000 CNY in ")
                .contains("but 1900000");
        assertThat(warehouse.rows(
                        "select kind, verdict, cells from ops.run_reconciliation where run_id = ? and kind = 'compiled' order by 2",
                        result.run()))
                .extracting(row -> row.get("verdict") + " " + row.get("cells"))
                .containsExactly("agrees 4", "differs 8");
    }

    private String remarks(Loader.Result result) {
        return warehouse.value(
                String.class,
                "select string_agg(n, '; ') from ops.load l join ops.load_sheet s on s.load_id = l.id, unnest(s.notes) n"
                        + " where l.run_id = ?",
                result.run());
    }

    @Test
    void beyondTheThresholdOfItsDatasetTheFileIsHeldAndTheMonthStaysAsItWas() {
        january(2024, "新疆维吾尔自治区,300,200,100,1.0,1.0,1.0", "喀什地区,300,200,100,1.0,1.0,1.0");
        statement("lines", "reconciliation: {hold-percent: 2}");
        lines("2024-01", "出口,1990000", "进口,1000000");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        lines("2024-01", "出口,1900000", "进口,1000000");
        Loader.Result result = warehouse.load(folder);
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(warehouse.rows("select file, reason_code, message from mart.rejection where run = ?", result.run()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row)
                            .containsEntry("file", "2024-01.csv")
                            .containsEntry("reason_code", "DOES_NOT_RECONCILE");
                    assertThat(row.get("message").toString()).contains("its dataset allows 2 %");
                });
        assertThat(
                        warehouse.value(
                                String.class,
                                "select value_cny::text from mart.prefecture_month where prefecture_code = '653100' and flow = 'X'"))
                .isEqualTo("1990000");
    }

    @Test
    void whoSaysThatTheFiguresHoldPublishesThem() {
        january(2024, "新疆维吾尔自治区,300,200,100,1.0,1.0,1.0", "喀什地区,300,200,100,1.0,1.0,1.0");
        statement("lines", "reconciliation: {hold-percent: 2}\naccept: figures");
        lines("2024-01", "出口,1900000", "进口,1000000");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(compared("compiled", "653100", "X"))
                .extracting(row -> row.get("verdict"))
                .containsExactly("differs");
    }

    @Test
    void aSelectionMayBeLessThanTheWholeButNotMore() {
        january(2024, "新疆维吾尔自治区,300,200,100,1.0,1.0,1.0", "喀什地区,300,200,100,1.0,1.0,1.0");
        statement("lines", "reconciliation: {lines: selection}");
        lines("2024-01", "出口,500000", "进口,1100000");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(compared("compiled", "653100", "X"))
                .extracting(row -> row.get("verdict"))
                .containsExactly("selection");
        assertThat(compared("compiled", "653100", "M")).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("verdict", "differs");
            assertThat(row.get("explanation").toString()).contains("a selection cannot exceed the whole");
        });
    }

    @Test
    void printedGrowthAgainstTheTablesOfBothYearsSaysByHowMuchTheBaseWasRevised() {
        january(2023, "新疆维吾尔自治区,300,200,100,1.0,1.0,1.0", "喀什地区,300,200,100,1.0,1.0,1.0");
        january(2024, "新疆维吾尔自治区,330,220,110,10.0,10.0,10.0", "喀什地区,330,220,110,10.0,37.5,10.0");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(compared("growth", "650000", "X"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("verdict", "agrees"));
        assertThat(compared("growth", "653100", "X")).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("verdict", "revised");
            assertThat(row.get("explanation").toString())
                    .contains("the printed growth implies 1600000 for the year before")
                    .contains("said 2000000, revised by -400000");
        });
    }

    @Test
    void printedGrowthAgainstTheCompiledOne() {
        lines("2023-01", "出口,2000000", "进口,1000000");
        lines("2024-01", "出口,3000000", "进口,1000000");
        january(2024, "新疆维吾尔自治区,400,300,100,33.3,50.0,0.0", "喀什地区,400,300,100,33.3,49.0,0.0");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(compared("compiled growth", "650000", "X"))
                .extracting(row -> row.get("verdict"))
                .containsExactly("agrees");
        assertThat(compared("compiled growth", "650000", "T"))
                .extracting(row -> row.get("verdict"))
                .containsExactly("agrees");
        assertThat(compared("compiled growth", "653100", "X"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).containsEntry("difference", "1").containsEntry("verdict", "differs"));
    }

    @Test
    void theSamplesAgreeWithThePublishedTablesBesideThem() {
        warehouse.load(Path.of("input-samples"));
        assertThat(
                        warehouse.rows(
                                "select kind, verdict, place_name, compiled, published from mart.reconciliation where verdict <> 'agrees'"))
                .isEmpty();
        assertThat(warehouse.rows(
                        "select kind, count(*) as cells from mart.reconciliation group by kind order by kind"))
                .extracting(row -> row.get("kind") + " " + row.get("cells"))
                .containsExactly(
                        "compiled 30", "compiled growth 15", "flows 120", "parts 9", "prefectures 6", "tables 21");
    }

    @Test
    void theToleranceIsHalfAUnitOfTheLastPrintedPlace() {
        assertThat(warehouse.rows("""
                        select printed, ops.half_unit(printed, value, unit) as half, expected
                        from (values ('4,816,723', 48167230000, 'CNY', 5000), ('4816723.0', 48167230000, 'CNY', 5000),
                            ('４８１６', 48160000, 'CNY', 5000), ('12,34', 1234000000, 'CNY', 500000), ('-5.0', -5.0, '%', 0.05),
                            ('1.5E7', 15000000, 'CNY', 500000), ('0', 0, 'CNY', 0), ('-', null, 'CNY', 0))
                            as v (printed, value, unit, expected)
                        where ops.half_unit(printed, value, unit) <> expected
                        """)).isEmpty();
    }
}
