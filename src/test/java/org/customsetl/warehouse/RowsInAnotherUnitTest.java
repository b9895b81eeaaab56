package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.customsetl.warehouse.PrintedFolder.place;

import java.nio.file.Path;
import org.customsetl.pipeline.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One row of a printed table in another unit is found beside other tables; trade that grows is not. Made up. */
class RowsInAnotherUnitTest {

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

    /** January: four provinces, each trading as much every month. */
    private void january() {
        folder.places(
                "places",
                1,
                place("江苏省", 6_000_000, 6_000_000, 4_000_000, 4_000_000),
                place("浙江省", 5_000_000, 5_000_000, 2_000_000, 2_000_000),
                place("青海省", 30_000, 30_000, 10_000, 10_000),
                place("西藏自治区", 20_000, 20_000, 5_000, 5_000));
    }

    /** A later month, a tenth larger than January, with the line of one place in another's stead. */
    private void month(int month, String tibet) {
        folder.places(
                "places",
                month,
                place("江苏省", 6_600_000, 6_600_000L * month, 4_400_000, 4_400_000L * month),
                place("浙江省", 5_500_000, 5_500_000L * month, 2_200_000, 2_200_000L * month),
                place("青海省", 33_000, 33_000L * month, 11_000, 11_000L * month),
                tibet);
    }

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({"元 among 万元, 10000, 10000 times", "亿元 among 万元, 0.0001, one 10000th"})
    void oneRowInAnotherUnitHoldsTheTableAndNamesBothCells(String what, String factor, String says) {
        january();
        assertThat(folder.load().exitCode()).isZero();
        long exports = factor.startsWith("0") ? 2 : 22_000L * 10_000;
        long imports = factor.startsWith("0") ? 1 : 6_000L * 10_000;
        month(2, place("西藏自治区", exports, exports * 2, imports, imports * 2));
        Loader.Result result = folder.load();
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(folder.held(result)).containsExactly("places/2023-02.csv");
        assertThat(folder.rejections(result))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains("FIGURES_CONFLICT", "row 8 (西藏自治区)", says, "places/2023-01.csv is 25000 万元人民币"));
    }

    @Test
    void ofThreeNewMonthsOnlyTheOneThatIsOffIsHeld() {
        january();
        month(2, place("西藏自治区", 220_000_000, 440_000_000, 60_000_000, 120_000_000));
        month(3, place("西藏自治区", 22_000, 62_000, 6_000, 16_000));
        assertThat(folder.held(folder.load())).containsExactly("places/2023-02.csv");
    }

    @Test
    void anotherTableOfTheSameMonthProvesItForExportsAlone() {
        january();
        assertThat(folder.load().exitCode()).isZero();
        folder.places(
                "customs-area",
                1,
                place("江苏省", 6_000_000, 6_000_000, 4_000_000, 4_000_000),
                place("浙江省", 5_000_000, 5_000_000, 2_000_000, 2_000_000),
                place("青海省", 30_000, 30_000, 10_000, 10_000),
                place("西藏自治区", 200_000_000, 200_000_000, 0, 0));
        Loader.Result result = folder.load();
        assertThat(folder.held(result)).containsExactly("customs-area/2023-01.csv");
        assertThat(folder.rejections(result).toString()).contains("of places/2023-01.csv is 25000 万元人民币");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a province that trades twenty times as much, 400000, 420000, 100000, 105000",
        "a small place that exports a thousand times as much and imports as ever, 20000000, 20020000, 5000, 10000",
        "exports that end, 0, 20000, 5000, 10000",
        "exports alone that multiply by four hundred after one month, 8000000, 8020000, 0, 5000"
    })
    void honestTradeIsNotHeld(String what, long exports, long exportsToDate, long imports, long importsToDate) {
        january();
        assertThat(folder.load().exitCode()).isZero();
        month(2, place("西藏自治区", exports, exportsToDate, imports, importsToDate));
        Loader.Result result = folder.load();
        assertThat(folder.rejections(result)).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void aSingleFigureThatIsLargerThanEverybodyElseTogetherHoldsTheTable() {
        january();
        assertThat(folder.load().exitCode()).isZero();
        month(2, place("西藏自治区", 220_000_000, 220_020_000, 6_000, 11_000));
        Loader.Result result = folder.load();
        assertThat(folder.held(result)).containsExactly("places/2023-02.csv");
        assertThat(folder.rejections(result).toString())
                .contains(
                        "row 8 (西藏自治区): one of its figures is about 10000 times",
                        "B8 is 220006000 万元人民币",
                        "of places/2023-01.csv is 25000 万元人民币");
    }

    @ParameterizedTest(name = "{0} after {1} months")
    @CsvSource({"2, 2, 5", "2, 1, 0", "600, 2, 0"})
    void aSingleFigureThatIsAThousandthOfTheMonthsAroundHoldsTheTable(long exports, int months, int exitCode) {
        january();
        for (int month = 2; month <= months; month++) {
            month(month, place("西藏自治区", 22_000, 42_000, 6_000, 11_000));
        }
        assertThat(folder.load().exitCode()).isZero();
        month(months + 1, place("西藏自治区", exports, 42_000 + exports, 6_000, 17_000));
        Loader.Result result = folder.load();
        assertThat(folder.rejections(result))
                .hasSize(exitCode == 0 ? 0 : 1)
                .allSatisfy(message -> assertThat(message)
                        .contains(
                                "D8 FIGURES_CONFLICT: row 8 (西藏自治区): one of its figures is about one 10000th of",
                                "D8 is 2 万元人民币"));
        assertThat(result.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void aRowThatAPersonAcceptsIsPublishedAsPrinted() {
        january();
        folder.load();
        month(2, place("西藏自治区", 220_000_000, 440_000_000, 60_000_000, 120_000_000));
        folder.states("places", "files:", "  2023-02.csv: {accept: figures}");
        assertThat(folder.load().exitCode()).isZero();
    }
}
