package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.customsetl.reporting.RunReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unit values out of proportion are flagged with their figures, and nothing is changed. Made up. */
class OutlierTest {

    private static final List<String> PARTNERS =
            List.of("KGZ", "KAZ", "TJK", "UZB", "TKM", "RUS", "PAK", "MNG", "DEU", "FRA", "ITA", "ESP", "JPN", "KOR");

    @TempDir
    Path folder;

    private static TestWarehouse warehouse;

    private final Map<String, List<String>> months = new TreeMap<>();

    /** What was written, for the reckoning beside: value and weight by month, then by partner. */
    private final Map<String, Map<String, UnitValues.Cell>> written = new TreeMap<>();

    @BeforeAll
    static void open() {
        warehouse = TestWarehouse.open();
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @AfterEach
    void forget() {
        warehouse.forget();
    }

    private void line(String month, String hs, String partner, String yuan, String kilograms) {
        months.computeIfAbsent(month, m -> new ArrayList<>(List.of("统计年月,进出口,商品编码,贸易伙伴编码,收发货人所在地,净重,净重单位,金额,币制")))
                .add(month + ",进口," + hs + "," + partner + ",65079," + kilograms + ",千克," + yuan + ",CNY");
        if (kilograms.equals("-")) {
            return;
        }
        written.computeIfAbsent(month, m -> new TreeMap<>())
                .put(partner, new UnitValues.Cell(new BigDecimal(yuan), new BigDecimal(kilograms)));
    }

    /** An honest month: so many partners, of whom each has its own price, which moves a little. */
    private void honest(String month, int partners, int step) {
        for (int i = 0; i < partners; i++) {
            int kilograms = 1000 + 317 * i;
            int cents = (150 + 7 * i + (step * (3 * i + 1)) % 11) * kilograms;
            line(
                    month,
                    "27011290",
                    PARTNERS.get(i),
                    BigDecimal.valueOf(cents, 2).toPlainString(),
                    "" + kilograms);
        }
    }

    private long load() {
        // Who knows such prices says so; without it the load is held.
        Tables.csv(folder.resolve("d/dataset.yaml"), "accept: figures");
        months.forEach((month, lines) ->
                Tables.csv(folder.resolve("d").resolve(month + ".csv"), lines.toArray(String[]::new)));
        var result = warehouse.load(folder);
        assertThat(result.exitCode()).as(result.message()).isZero();
        return result.run();
    }

    private static BigDecimal figure(Map<String, Object> row, String name) {
        return ((BigDecimal) row.get(name)).setScale(8, RoundingMode.HALF_UP);
    }

    @Test
    void honestPricesAreWithinAndThePlantedWeightIsFound() {
        honest("202312", 12, 0);
        honest("202401", 11, 5);
        line("202401", "27011290", "ESP", "5000", "4.487"); // tonnes for kilograms
        long run = load();
        assertThat(warehouse.rows("select period, partner_code, verdict, method from mart.outlier"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("partner_code", "ESP")
                        .containsEntry("verdict", "high")
                        .containsEntry("method", "hidiroglou-berthelot"));
        assertThat(warehouse.rows("""
                        select l.file, l.sheet, l."row", l.value_cny::text from mart.outlier o
                        join mart.trade_line l using (period, flow, hs8, partner_code)
                        where l.value_cny > 0 and l.net_weight_kg > 0
                        """))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("file", "202401.csv")
                        .containsEntry("row", 13)
                        .containsEntry("value_cny", "5000"));
        assertThat(new RunReport(warehouse.jdbc()).outliers(run).rows())
                .containsExactly(List.of("hidiroglou-berthelot", 12L, 1L, 0L), List.of("single-period", 12L, 0L, 0L));
    }

    @Test
    void everyFigureIsThatOfAReckoningBeside() {
        honest("202312", 13, 0);
        honest("202401", 12, 5);
        line("202401", "27011290", "JPN", "700.13", "4804");
        load();
        var reckoned = UnitValues.hidiroglouBerthelot(written.get("202312"), written.get("202401"));
        List<Map<String, Object>> rows =
                warehouse.rows("select * from mart.unit_value where period = '2024-01-01' order by partner_code");
        assertThat(rows).hasSize(13);
        for (Map<String, Object> row : rows) {
            assertThat(row).containsEntry("population", "27").containsEntry("observations", 13L);
            assertThat(figure(row, "median_ratio")).isEqualTo(UnitValues.shown(reckoned.medianRatio()));
            assertThat(figure(row, "effect"))
                    .isEqualTo(UnitValues.shown(reckoned.effects().get((String) row.get("partner_code"))));
            assertThat(figure(row, "median_effect")).isEqualTo(UnitValues.shown(reckoned.medianEffect()));
            assertThat(figure(row, "lower_bound")).isEqualTo(UnitValues.shown(reckoned.lower()));
            assertThat(figure(row, "upper_bound")).isEqualTo(UnitValues.shown(reckoned.upper()));
            assertThat(row.get("verdict")).isEqualTo(row.get("partner_code").equals("JPN") ? "low" : "within");
        }
    }

    @Test
    void fewerThanTenRatiosAreNoneAndTheMonthIsHeldAgainstItself() {
        honest("202312", 9, 0);
        honest("202401", 12, 5);
        line("202401", "27011290", "JPN", "9000000", "4804");
        load();
        List<Map<String, Object>> rows =
                warehouse.rows("select * from mart.unit_value where period = '2024-01-01' order by partner_code");
        assertThat(rows).hasSize(13).allSatisfy(row -> {
            assertThat(row).containsEntry("method", "single-period").containsEntry("population", "27011290");
            assertThat(row.get("effect")).isNull();
            assertThat(row.get("verdict")).isEqualTo(row.get("partner_code").equals("JPN") ? "high" : "within");
        });
    }

    /** Unit values 1, e, e², e³ and e⁵ to ten digits, each twice: the median of the logarithms is 2, of their distances 1. */
    @Test
    void theFiguresWithinAMonthAreThoseThatOneReckonsByHand() {
        String[] yuan = {"10000000000", "27182818284.59", "73890560989.31", "200855369231.88", "1484131591025.77"};
        for (int i = 0; i < 10; i++) {
            line("202401", "27011290", PARTNERS.get(i), yuan[i % 5], "10000000000");
        }
        load();
        assertThat(warehouse.rows("""
                        select distinct round(median_ln, 8)::text as median, round(mad, 8)::text as mad, round(score, 6)::text as score,
                            verdict, round(cny_per_kg)::int as cny
                        from mart.unit_value order by 5
                        """))
                .extracting(Map::toString)
                .containsExactly(
                        "{median=2.00000000, mad=1.00000000, score=1.348982, verdict=within, cny=1}",
                        "{median=2.00000000, mad=1.00000000, score=0.674491, verdict=within, cny=3}",
                        "{median=2.00000000, mad=1.00000000, score=0.000000, verdict=within, cny=7}",
                        "{median=2.00000000, mad=1.00000000, score=0.674491, verdict=within, cny=20}",
                        "{median=2.00000000, mad=1.00000000, score=2.023472, verdict=within, cny=148}");
    }

    @Test
    void aCommodityWithFewPartnersIsHeldAgainstItsHeading() {
        for (int i = 0; i < 8; i++) {
            line("202401", "27011290", PARTNERS.get(i), "" + (100 + i), "100");
        }
        line("202401", "27011210", "DEU", "105", "100");
        line("202401", "27011210", "FRA", "105000", "100");
        load();
        assertThat(warehouse.rows("select distinct population, observations from mart.unit_value"))
                .containsExactly(Map.of("population", "270112", "observations", 10L));
        assertThat(warehouse.rows("select partner_code from mart.outlier"))
                .containsExactly(Map.of("partner_code", "FRA"));
    }

    @Test
    void whatThereIsNothingToHoldAgainstIsUntestedAndNoLineWithoutAWeightIsInIt() {
        line("202401", "27011290", "KGZ", "100", "100");
        line("202401", "27011290", "KAZ", "100", "-");
        line("202401", "87038000", "KAZ", "100", "0");
        load();
        assertThat(warehouse.rows(
                        "select hs8, partner_code, cny_per_kg::int as cny, verdict, method from mart.unit_value"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("partner_code", "KGZ")
                        .containsEntry("cny", 1)
                        .containsEntry("verdict", "untested")
                        .containsEntry("method", null));
        assertThat(warehouse.value(Long.class, "select sum(line_count)::bigint from mart.region_month"))
                .isEqualTo(3);
    }

    @Test
    void pricesThatAllMoveAlikeGiveNoWidthToMeasureByAndNobodyIsFlagged() {
        for (int i = 0; i < 12; i++) {
            line("202312", "27011290", PARTNERS.get(i), "100", "100");
            line("202401", "27011290", PARTNERS.get(i), i == 0 ? "201" : "200", "100");
        }
        load();
        assertThat(warehouse.rows("select distinct verdict from mart.unit_value"))
                .containsExactly(Map.of("verdict", "untested"));
    }

    @Test
    void asOfTheVintageBeforeTheFlagIsAsItWas() throws SQLException {
        honest("202312", 12, 0);
        honest("202401", 12, 5);
        load();
        Tables.csv(
                folder.resolve("d/202401.csv"),
                months.get("202401").stream()
                        .map(row -> row.contains(",KGZ,") ? row.replace(",1000,千克", ",1000,吨") : row)
                        .toArray(String[]::new));
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(warehouse.rows("select partner_code, verdict, vintage from mart.outlier"))
                .containsExactly(Map.of("partner_code", "KGZ", "verdict", "low", "vintage", 2));
        try (Connection analyst = warehouse.unpooled().getConnection();
                var statement = analyst.createStatement()) {
            statement.execute("select mart.as_of('2024-01-01', 1)");
            try (var rows = statement.executeQuery("select count(*) from mart.outlier")) {
                rows.next();
                assertThat(rows.getLong(1)).isZero();
            }
        }
    }
}
