package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.customsetl.pipeline.Loader;
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

    @Test
    void singleLinesThatAreFarOffStay() {
        january();
        List<String> lines = lines(2, GOODS, BigDecimal.ONE, BigDecimal.ONE, "CNY");
        lines.set(1, lines.get(1).replace(",5000,CNY", ",500000000,CNY"));
        assertThat(load(2, lines).exitCode()).isZero();
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
