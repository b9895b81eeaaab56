package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goods, partners, currencies and years to date are compared, each by its own rule. Made up. */
class ReconciledKindsTest {

    @TempDir
    static Path folder;

    private static TestWarehouse warehouse;

    @BeforeAll
    static void load() {
        warehouse = TestWarehouse.open();
        Tables.csv(folder.resolve("query/dataset.yaml"), "flow: M");
        Tables.csv(
                folder.resolve("query/2024-03.csv"),
                "数据年月,商品编码,贸易伙伴,第一数量,第一计量单位,人民币",
                "202403,27011290,146,1000,千克,1000000",
                "202403,01012100,116,10,千克,500000",
                "202403,02023000,116,10,千克,200000");
        Tables.csv(folder.resolve("both/dataset.yaml"), "flow: M");
        Tables.csv(folder.resolve("whole/dataset.yaml"), "flow: X", "reconciliation: {lines: whole}");
        ofRegion("whole", "33");
        Tables.csv(folder.resolve("some/dataset.yaml"), "flow: X");
        ofRegion("some", "32");
        both("2024-01", 7_100_000, 1_000_000);
        both("2024-02", 7_113_600, 10_000_000);
        Tables.csv(
                folder.resolve("chapters/2024-03.csv"),
                "2024年3月进出口商品类章总值表（人民币值）,,,,,,",
                ",,,,,单位：万元人民币,",
                "类章,出口,,进口,,累计比去年同期±％,",
                ",3月,1至3月,3月,1至3月,出口,进口",
                "总值,19,60,190,600,1.0,1.0",
                "第一类 活动物；动物产品,9,30,90,300,1.0,1.0",
                "01章 活动物,8,25,80,250,1.0,1.0",
                "02章 肉及食用杂碎,1,5,10,50,1.0,1.0",
                "第五类 矿产品,10,30,100,300,1.0,1.0",
                "27章 矿物燃料、矿物油及其蒸馏产品；沥青物质；矿物蜡,10,30,100,300,1.0,1.0");
        Tables.csv(
                folder.resolve("partners/2024-03.csv"),
                "2024年3月进出口商品国别（地区）总值表（人民币值）,,,,,,,,,",
                ",,,,,,,单位：万元人民币,,",
                "进口原产国（地区）/出口最终目的国（地区）,进出口,,出口,,进口,,累计比去年同期±％,,",
                ",3月,1至3月,3月,1至3月,3月,1至3月,进出口,出口,进口",
                "总值,190,600,19,60,171,540,1.0,1.0,1.0",
                "亚洲,190,600,19,60,171,540,1.0,1.0,1.0",
                "  日本,81,300,10,30,71,270,1.0,1.0,1.0",
                "  吉尔吉斯斯坦,109,300,9,30,100,270,1.0,1.0,1.0");
        places(1, 100, 100);
        places(2, 110, 215);
        assertThat(warehouse.load(folder).exitCode()).isZero();
    }

    /** An export of the statistical query of which the place and its exports of February are stated. */
    private static void ofRegion(String dataset, String region) {
        Tables.csv(
                folder.resolve(dataset + "/2024-02.csv"),
                "数据年月,商品编码,贸易伙伴,注册地编码,第一数量,第一计量单位,人民币",
                "202402,27011290,417," + region + ",1000,千克,1000000");
    }

    private static void both(String month, long yuan, long dollars) {
        Tables.csv(
                folder.resolve("both/" + month + ".csv"),
                "数据年月,商品编码,贸易伙伴,注册地,第一数量,第一计量单位,人民币,美元",
                month.replace("-", "") + ",27011290,417,65079,1000,千克," + yuan + "," + dollars);
    }

    /** Of three regions the last one's exports of the year to date are stated, the others add up. */
    private static void places(int month, int exports, int lastYearToDate) {
        String until = "1至" + month + "月";
        int before = month == 1 ? 0 : 100;
        Tables.csv(
                folder.resolve("places/2024-0" + month + ".csv"),
                "2024年" + month + "月,,,,,,",
                "单位：万元人民币,,,,,,",
                "收发货人所在地,进出口,进出口,出口,出口,进口,进口",
                "收发货人所在地," + month + "月," + until + "," + month + "月," + until + "," + month + "月," + until,
                row("浙江省", exports, exports + before),
                row("江苏省", exports, exports + before),
                row("山东省", exports, exports + before),
                row("新疆维吾尔自治区", exports, lastYearToDate));
    }

    private static String row(String place, int month, int yearToDate) {
        return place + "," + month + "," + yearToDate + "," + month + "," + yearToDate + ",0,0";
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    private static List<Map<String, Object>> compared(String kind, String about) {
        return warehouse.rows("""
                select verdict, compiled::text, published::text, explanation from mart.reconciliation
                where kind = ? and about = ? and flow = 'M' and period_from = '2024-03-01'
                """, kind, about);
    }

    @Test
    void aChapterIsHeldAgainstItsLines() {
        assertThat(compared("compiled", "27"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("verdict", "agrees").containsEntry("compiled", "1000000"));
    }

    @Test
    void aSectionIsHeldAgainstTheLinesOfItsChapters() {
        assertThat(compared("compiled", "S05"))
                .extracting(row -> row.get("verdict"))
                .containsExactly("agrees");
        assertThat(compared("compiled", "S01"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("verdict", "selection")
                        .containsEntry("compiled", "700000")
                        .containsEntry("published", "900000"));
    }

    @Test
    void anExportOfSomeGoodsMayBeLessThanItsChapterButNotMore() {
        assertThat(compared("compiled", "01"))
                .extracting(row -> row.get("verdict"))
                .containsExactly("selection");
        assertThat(compared("compiled", "02")).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("verdict", "differs");
            assertThat(row.get("explanation").toString()).contains("a selection cannot exceed the whole");
        });
    }

    @Test
    void anExportThatIsSaidToBeWholeIsHeldAgainstThePlaceAndTheRestIsASelection() {
        assertThat(warehouse.rows("""
                        select place_code, verdict from mart.reconciliation
                        where kind = 'compiled' and flow = 'X' and period_from = '2024-02-01' and period_to = '2024-02-01'
                        and place_code in ('320000', '330000') order by place_code
                        """))
                .extracting(row -> row.get("place_code") + " " + row.get("verdict"))
                .containsExactly("320000 selection", "330000 differs");
    }

    @Test
    void aPartnerIsHeldAgainstItsLines() {
        assertThat(compared("compiled", "KGZ"))
                .extracting(row -> row.get("verdict"))
                .containsExactly("agrees");
        assertThat(compared("compiled", "JPN"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("verdict", "selection")
                        .containsEntry("compiled", "700000")
                        .containsEntry("published", "710000"));
    }

    @Test
    void dollarsThatLinesGiveAreHeldAgainstTheirYuanAtTheRateOfTheMonth() {
        assertThat(warehouse.rows(
                        "select period_to::text, verdict, compiled::text, explanation from mart.reconciliation where kind ="
                                + " 'currency' order by period_to"))
                .satisfiesExactly(
                        row -> assertThat(row)
                                .containsEntry("verdict", "agrees")
                                .containsEntry("compiled", "1000000"),
                        row -> {
                            assertThat(row).containsEntry("verdict", "differs").containsEntry("compiled", "1000000");
                            assertThat(row.get("explanation").toString())
                                    .contains("1 lines give both currencies, at 0.7114 CNY per USD")
                                    .contains("customs-statistical has 7.1136");
                        });
    }

    @Test
    void aYearToDateIsHeldAgainstTheOneBeforeAndTheMonth() {
        assertThat(warehouse.rows("""
                        select place_name, verdict, compiled::text, published::text, explanation from mart.reconciliation
                        where kind = 'year to date' and flow = 'X' and period_to = '2024-02-01'
                        and explanation like 'the year to date before%' order by verdict, place_name
                        """)).hasSize(4).last().satisfies(row -> {
            assertThat(row)
                    .containsEntry("place_name", "新疆维吾尔自治区")
                    .containsEntry("verdict", "revised")
                    .containsEntry("compiled", "2100000")
                    .containsEntry("published", "2150000");
            assertThat(row.get("explanation").toString()).contains("earlier months were revised by 50000");
        });
    }
}
