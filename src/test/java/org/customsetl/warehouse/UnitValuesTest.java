package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.customsetl.pipeline.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A quantity in another unit is found by its unit value; seasons and small numbers are not taken for it. Made up. */
class UnitValuesTest {

    private static TestWarehouse warehouse;

    @TempDir
    Path inbox;

    private PrintedFolder folder;

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
        folder = new PrintedFolder(warehouse, inbox);
    }

    private void july() {
        folder.commodities(
                "goods",
                7,
                "牛肉,万吨,20,700000,150,5300000",
                "羊肉,吨,20000,60000,200000,600000",
                "食糖,万吨,40,160000,170,700000",
                "集成电路,亿个,400,20000000,3000,150000000",
                "飞机,架,3,200000,40,3000000");
    }

    /** August, with one line of its own behind the others. */
    private void august(String line) {
        folder.commodities(
                "goods",
                8,
                "牛肉,万吨,22,750000,172,6050000",
                "食糖,万吨,50,200000,220,900000",
                "集成电路,亿个,420,21000000,3420,171000000",
                line);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "吨 for 万吨              | 羊肉,万吨,20000,60000,220000,660000     | one 10000th",
                "万吨 for 吨              | 羊肉,吨,2,60000,22,660000              | 10000 times",
                "千克 for 吨              | 羊肉,吨,20000000,60000,220000000,660000 | one 1000th",
                "元 for 万元              | 羊肉,吨,20000,600000000,220000,6600000000 | 10000 times"
            })
    void aRowOfWhichTheQuantityOrTheValueIsInAnotherUnitHoldsTheTable(String what, String line, String says) {
        july();
        assertThat(folder.load().exitCode()).isZero();
        august(line);
        Loader.Result result = folder.load();
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(folder.held(result)).containsExactly("goods/2023-08.csv");
        assertThat(folder.rejections(result))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains(
                                "FIGURES_CONFLICT",
                                "(羊肉)",
                                says,
                                "goods/2023-07.csv D6 is 60000 万元人民币 for C6, 20000 吨"));
    }

    @Test
    void whereMostRowsAreOffAlikeTheUnitOfTheColumnIs() {
        july();
        folder.load();
        folder.commodities(
                "goods",
                8,
                "牛肉,吨,22,750000,172,6050000",
                "羊肉,千克,22000,66000,222000,666000",
                "食糖,吨,50,200000,220,900000");
        Loader.Result result = folder.load();
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(folder.rejections(result))
                .singleElement()
                .satisfies(message -> assertThat(message).contains("UNIT_CONFLICT", "in 3 of 3 rows"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a season: a hundred times as much          | 羊肉,吨,2000000,6000000,2200000,6600000",
                "out of season: next to nothing             | 羊肉,吨,3,10,200003,600010",
                "a price that doubles                       | 羊肉,吨,20000,120000,220000,720000",
                "one airliner after light aircraft           | 飞机,架,20,900,60,3000900",
                "a few samples at a thousand times the price | 羊肉,吨,1,3000,200001,603000",
            })
    void honestTradeIsNotHeld(String what, String line) {
        july();
        folder.load();
        august(line);
        Loader.Result result = folder.load();
        assertThat(folder.rejections(result)).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void aRowThatAPersonAcceptsIsPublishedAsPrinted() {
        july();
        folder.load();
        august("羊肉,万吨,20000,60000,220000,660000");
        folder.states("goods", "files:", "  2023-08.csv: {accept: figures}");
        assertThat(folder.load().exitCode()).isZero();
    }
}
