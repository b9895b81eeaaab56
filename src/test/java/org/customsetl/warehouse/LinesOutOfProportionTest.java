package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.customsetl.pipeline.Loader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list of lines in another unit is found by its unit values beside those that are published. Made up. */
class LinesOutOfProportionTest {

    private static final String HEADER = "统计年月,进出口,报关单号,项号,商品编码,贸易伙伴编码,净重,净重单位,金额,币制";
    private static final List<String> GOODS = List.of("27011210", "72072000", "85423111", "61091000");
    private static final List<String> PARTNERS = List.of("146", "116", "344", "502", "133");

    private static TestWarehouse warehouse;

    @TempDir
    Path inbox;

    @BeforeAll
    static void open() {
        warehouse = TestWarehouse.open();
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @BeforeEach
    void forget() {
        warehouse.forget();
    }

    /** Lines of a month: each good is ten times as dear as the one before. */
    private List<String> lines(
            int month, List<String> goods, BigDecimal weightFactor, BigDecimal valueFactor, String currency) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < goods.size() * PARTNERS.size(); i++) {
            int good = i / PARTNERS.size();
            BigDecimal weight = new BigDecimal(1000 + 100 * i).multiply(weightFactor);
            BigDecimal value =
                    new BigDecimal(5000 + 700 * i).scaleByPowerOfTen(good).multiply(valueFactor);
            lines.add("2023-0" + month + ",M,D" + month + "-" + i + ",1," + goods.get(good) + ","
                    + PARTNERS.get(i % PARTNERS.size()) + "," + weight.toPlainString() + ",千克," + value.toPlainString()
                    + "," + currency);
        }
        return lines;
    }

    private Loader.Result load(int month, List<String> lines) {
        Tables.csv(inbox.resolve("lists/2023-0" + month + ".csv"), lines.toArray(String[]::new));
        return warehouse.load(inbox);
    }

    private void january() {
        assertThat(load(1, lines(1, GOODS, BigDecimal.ONE, BigDecimal.ONE, "CNY"))
                        .exitCode())
                .isZero();
    }

    private List<String> rejections(Loader.Result result) {
        return warehouse
                .jdbc()
                .sql("select reason_code || ': ' || message from mart.rejection where run = ?")
                .param(result.run())
                .query(String.class)
                .list();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "tonnes that are called kilograms, 0.001, 1, 1000 times",
        "grams that are called kilograms, 1000, 1, one 1000th of",
        "万元 that are called 元, 1, 0.0001, one 10000th of"
    })
    void aFileInAnotherUnitIsHeld(String what, BigDecimal weight, BigDecimal value, String says) {
        january();
        Loader.Result result = load(2, lines(2, GOODS, weight, value, "CNY"));
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(rejections(result))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains("UNIT_CONFLICT", says, "4 goods compared", "first in row ", "for a kilogram here"));
    }

    @Test
    void ofOneGoodItsPartnersAreCompared() {
        january();
        Loader.Result result = load(2, lines(2, GOODS.subList(0, 1), new BigDecimal("0.001"), BigDecimal.ONE, "CNY"));
        assertThat(rejections(result).toString()).contains("1000 times", "5 goods compared", "example M 27011210 ");
    }

    @Test
    void ofOtherGoodsOfTheSameHeadingsTheHeadingsAreCompared() {
        january();
        List<String> others = List.of("27011290", "72071100", "85423112", "61099010");
        Loader.Result result = load(2, lines(2, others, new BigDecimal("0.001"), BigDecimal.ONE, "CNY"));
        assertThat(rejections(result).toString()).contains("1000 times", "4 goods compared");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "prices up by a factor of twenty, 1, 20, CNY",
        "a month a thousand times as large, 1000, 1000, CNY",
        "US dollars, 1, 0.14, USD"
    })
    void honestTradeIsNotHeld(String what, BigDecimal weight, BigDecimal value, String currency) {
        january();
        Loader.Result result = load(2, lines(2, GOODS, weight, value, currency));
        assertThat(rejections(result)).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    @ParameterizedTest(name = "{0}, after a month that is published: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "元 for 万元              | 1000,千克,60000000    | 10000 times   | true",
                "元 for 万元              | 1000,千克,60000000    | 10000 times   | false",
                "千克 for 吨              | 20000000,千克,120000  | one 1000th of | false",
                "万元 for 元              | 5000000,千克,3000     | one 10000th of | true",
                "a price of thirty times  | 1000,千克,180000      |               | true",
                "a line that hardly shows | 0.001,千克,9          |               | true"
            })
    void aSingleLineInAnotherUnitIsHeldWithItsRow(
            String what, String quantityAndValue, @Nullable String says, boolean published) {
        if (published) {
            january();
        }
        List<String> lines = lines(2, GOODS, BigDecimal.ONE, BigDecimal.ONE, "CNY");
        lines.add(5, "2023-02,M,D2-99,1,27011210,146," + quantityAndValue + ",CNY");
        Loader.Result result = load(2, lines);
        assertThat(result.exitCode()).isEqualTo(says == null ? 0 : 5);
        assertThat(rejections(result))
                .hasSize(says == null ? 0 : 1)
                .allSatisfy(message ->
                        assertThat(message).contains("FIGURES_CONFLICT: row 6 (M 27011210) says", "about " + says));
    }

    /** Lines without a weight, of goods that nothing is known of. */
    private List<String> withoutWeight(int number, long last) {
        List<String> lines = new ArrayList<>(List.of("统计年月,进出口,报关单号,项号,商品编码,贸易伙伴编码,金额,币制"));
        for (int i = 0; i < number; i++) {
            lines.add("2023-02,M,D" + i + ",1,27011210,146," + (1000 + i) + ",CNY");
        }
        lines.add("2023-02,M,D" + number + ",1,27011210,146," + last + ",CNY");
        return lines;
    }

    @ParameterizedTest(name = "{1} beside {0} lines of a thousand")
    @CsvSource({"20, 10000000, 5", "20, 400000, 0", "9, 10000000, 0"})
    void aLineWithoutAQuantityIsHeldIfItIsAHundredTimesAllOthersTogether(int others, long value, int exitCode) {
        Loader.Result result = load(2, withoutWeight(others, value));
        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(rejections(result))
                .hasSize(exitCode == 0 ? 0 : 1)
                .allSatisfy(message -> assertThat(message)
                        .contains("row 22 (M 27011210) says 10000000 CNY", "all other 20 lines of its month and flow"));
    }

    @Test
    void aFileThatAPersonAcceptsIsPublished() {
        january();
        Tables.csv(inbox.resolve("lists/dataset.yaml"), "files:", "  2023-02.csv: {accept: figures}");
        assertThat(load(2, lines(2, GOODS, new BigDecimal("0.001"), BigDecimal.ONE, "CNY"))
                        .exitCode())
                .isZero();
    }
}
