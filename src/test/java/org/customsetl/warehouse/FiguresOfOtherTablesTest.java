package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.customsetl.warehouse.PrintedFolder.place;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.customsetl.pipeline.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Years to date, flows and single figures are held against those of other tables; revisions are not held. Made up. */
class FiguresOfOtherTablesTest {

    private static final List<String> PLACES = List.of("江苏省", "浙江省", "青海省", "西藏自治区", "海南省", "甘肃省");

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

    /** Exports of a place in a month, of which imports are a third; the first place trades most. */
    private static long exports(int place) {
        return 9_000_007L / (place + 1) / (place + 1);
    }

    /** A line with so many months in the year to date, and of the first places the flows swapped. */
    private static String line(int place, double month, double toDate, boolean swapped) {
        long exports = Math.round(exports(place) * month);
        long exportsToDate = Math.round(exports(place) * toDate);
        return swapped
                ? place(PLACES.get(place), exports / 3, exportsToDate / 3, exports, exportsToDate)
                : place(PLACES.get(place), exports, exportsToDate, exports / 3, exportsToDate / 3);
    }

    private void table(String dataset, int said, double month, double toDate, int swapped) {
        folder.places(
                dataset,
                said,
                IntStream.range(0, PLACES.size())
                        .mapToObj(place -> line(place, month, toDate, place < swapped))
                        .toArray(String[]::new));
    }

    @Test
    void aMonthThatIsNotTheDifferenceOfTheYearsToDateHoldsTheTable() {
        table("places", 2, 1, 2, 0);
        assertThat(folder.load().exitCode()).isZero();
        table("places", 3, 1, 4, 0);
        Loader.Result result = folder.load();
        assertThat(folder.held(result)).containsExactly("places/2023-03.csv");
        assertThat(folder.rejections(result))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains(
                                "PERIOD_CONFLICT", "that of places/2023-02.csv", "in 18 of 18 figures", "the month "));
        assertThat(folder.settled(result).exitCode()).isZero();
    }

    @ParameterizedTest(name = "a year to date of {0} months, the month that of {1} months")
    @CsvSource({"2.9, 1, 5", "3.2, 1, 5", "3, 1, 0", "2.9, 0.9, 0", "2.95, 0.99, 0"})
    void columnsOfTheMonthThatAreThoseOfTheMonthBeforeHoldTheTable(double toDate, double month, int exitCode) {
        table("places", 2, 1, 2, 0);
        assertThat(folder.load().exitCode()).isZero();
        table("places", 3, month, toDate, 0);
        Loader.Result result = folder.load();
        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(folder.rejections(result))
                .allSatisfy(message -> assertThat(message)
                        .contains(
                                "PERIOD_CONFLICT: two readings of the period: of 2023-03 it says what places/2023-02.csv says of 2023-02",
                                "18 of 18 figures",
                                "in 18 of them; for example "));
        assertThat(folder.settled(result).exitCode()).isZero();
    }

    @Test
    void ofThreeNewMonthsTheOneInTheMiddleIsHeld() {
        table("places", 2, 1, 2, 0);
        table("places", 3, 1, 9, 0);
        table("places", 4, 1, 4, 0);
        assertThat(folder.held(folder.load())).containsExactly("places/2023-03.csv");
    }

    @ParameterizedTest(name = "a month that is {0} of the difference")
    @CsvSource({"1.2", "0.9", "1"})
    void whatCustomsRevisesIsNeitherHeldNorRemarked(double month) {
        table("places", 2, 1, 2, 0);
        folder.load();
        table("places", 3, month, 3, 0);
        Loader.Result result = folder.load();
        assertThat(result.exitCode()).isZero();
        assertThat(folder.remarks(result)).isEmpty();
    }

    @Test
    void aSingleYearToDateThatDoesNotFitIsRemarked() {
        table("places", 2, 1, 2, 0);
        folder.load();
        folder.places(
                "places", 3, line(0, 1, 3, false), line(1, 1, 3, false), line(2, 1, 3, false), line(3, 1, 4, false));
        Loader.Result result = folder.load();
        assertThat(result.exitCode()).isZero();
        assertThat(folder.remarks(result))
                .singleElement()
                .satisfies(remark -> assertThat(remark).contains("in 3 of 12 figures", "西藏自治区"));
    }

    @Test
    void importsAndExportsThatChangePlacesBesideOtherMonthsAreHeld() {
        table("places", 1, 1, 1, 0);
        assertThat(folder.load().exitCode()).isZero();
        table("places", 2, 1.1, 2.1, PLACES.size());
        Loader.Result result = folder.load();
        assertThat(folder.held(result)).containsExactly("places/2023-02.csv");
        assertThat(folder.rejections(result))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains("FLOW_CONFLICT", "in places/2023-01.csv", "6 compared", "of exports and"));
        assertThat(folder.settled(result).exitCode()).isZero();
    }

    @Test
    void placesOfWhichHalfTurnFromExportsToImportsAreNotHeld() {
        table("places", 1, 1, 1, 0);
        assertThat(folder.load().exitCode()).isZero();
        table("places", 2, 1, 2, 3);
        assertThat(folder.rejections(folder.load()).toString()).doesNotContain("FLOW_CONFLICT");
    }

    @Test
    void twoTablesThatSayAnotherFigureOfMostPlacesAreHeldAgainstEachOther() {
        table("places", 1, 1, 1, 0);
        assertThat(folder.load().exitCode()).isZero();
        table("customs-area", 1, 1.1, 1.1, 0);
        Loader.Result result = folder.load();
        assertThat(folder.held(result)).containsExactly("customs-area/2023-01.csv");
        assertThat(folder.rejections(result))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains(
                                "FIGURES_CONFLICT",
                                "18 of 18 figures",
                                "from those of places/2023-01.csv",
                                "by up to 9."));
        assertThat(folder.settled(result).exitCode()).isZero();
    }

    @Test
    void aFewFiguresThatAreRevisedAreRemarkedWithTheLargest() {
        table("places", 1, 1, 1, 0);
        folder.load();
        folder.places(
                "customs-area",
                1,
                line(0, 1, 1, false),
                line(1, 1, 1, false),
                line(2, 1, 1, false),
                line(3, 1.25, 1.25, false));
        Loader.Result result = folder.load();
        assertThat(result.exitCode()).isZero();
        assertThat(folder.remarks(result))
                .singleElement()
                .satisfies(remark -> assertThat(remark).contains("3 of 12 figures", "by up to 20.00 %", "西藏自治区"));
    }

    @Test
    void aTableInACoarserUnitIsTheSameToItsRounding() {
        table("places", 1, 1, 1, 0);
        folder.load();
        folder.placesIn(
                "亿元人民币",
                "customs-area",
                1,
                place("江苏省", 900, 900, 300, 300),
                place("浙江省", 225, 225, 75, 75),
                place("青海省", 100, 100, 33, 33));
        Loader.Result result = folder.load();
        assertThat(folder.rejections(result)).isEmpty();
        assertThat(folder.remarks(result)).isEmpty();
    }
}
