package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.customsetl.pipeline.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A unit that is ten thousand times off is found from the figures of other tables, and is not published. Made up. */
class OutOfProportionTest {

    private static TestWarehouse warehouse;
    /** Every test has a year of its own, further from the others than tables are compared over. */
    private static int lastYear = 1988;

    private int year;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        warehouse = TestWarehouse.open();
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @BeforeEach
    void nextYear() {
        lastYear += 3;
        year = lastYear;
    }

    private String month(int month) {
        return year + "-0" + month;
    }

    /** Without it the bytes would be those of another test, and no work. */
    private String title(int number) {
        return year + "年" + number + "月,,,";
    }

    /** The year to date of two cities, in 万元 times a factor. */
    private void cities(int number, long factor, String unit) {
        String month = month(number);
        long growing = number * factor;
        Tables.csv(
                folder.resolve("cities").resolve("浙江省-" + month + ".csv"),
                title(number),
                "收发货人所在地,当期进出口,当期进口,当期出口",
                "合计," + 100 * growing + "," + 40 * growing + "," + 60 * growing,
                "杭州地区," + 70 * growing + "," + 30 * growing + "," + 40 * growing,
                "宁波地区," + 30 * growing + "," + 10 * growing + "," + 20 * growing,
                "单位：" + unit + ",,,");
    }

    /** The national table in 万元: the months add up to the same year to date. */
    private void nation(int m) {
        String month = month(m);
        String until = "1至" + m + "月";
        Tables.csv(
                folder.resolve("nation").resolve(month + ".csv"),
                title(m),
                "单位：万元人民币,,,,,,",
                "收发货人所在地,进出口,进出口,出口,出口,进口,进口",
                "收发货人所在地," + m + "月," + until + "," + m + "月," + until + "," + m + "月," + until,
                "总值,100," + 100 * m + ",60," + 60 * m + ",40," + 40 * m,
                "浙江省,100," + 100 * m + ",60," + 60 * m + ",40," + 40 * m);
    }

    private List<String> held(Loader.Result result) {
        return warehouse
                .rows("select name from ops.load where run_id = ? and status = 'held' order by name", result.run())
                .stream()
                .map(row -> row.get("name").toString())
                .toList();
    }

    private List<Map<String, Object>> rejections(Loader.Result result) {
        return warehouse.rows("select reason_code, message from mart.rejection where run = ?", result.run());
    }

    @Test
    void aFooterOfTheWrongUnitIsFoundByTheNationalTableAndByTheMonthsAround() {
        for (int month = 1; month <= 3; month++) {
            nation(month);
            cities(month, 10_000, month == 2 ? "万元" : "元");
        }
        Loader.Result result = warehouse.load(folder);
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(held(result)).containsExactly("浙江省-" + month(2) + ".csv");
        assertThat(rejections(result))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("reason_code", "UNIT_CONFLICT")
                        .hasEntrySatisfying(
                                "message",
                                message -> assertThat(message.toString())
                                        .contains("about 10000 times those of", "compared")));
        assertThat(warehouse.rows(
                        "select distinct file from mart.published_figure where file like '浙江省-' || ? || '%' order by file",
                        String.valueOf(year)))
                .hasSize(2);

        cities(2, 10_000, "元");
        assertThat(warehouse.load(folder).exitCode()).isZero();
    }

    @Test
    void besideAPublishedTableTheNewOneIsHeld() {
        cities(1, 10_000, "元");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        cities(2, 1, "元");
        Loader.Result result = warehouse.load(folder);
        assertThat(held(result)).containsExactly("浙江省-" + month(2) + ".csv");
        assertThat(rejections(result).toString()).contains("one 10000th of", "in the months around");
    }

    @Test
    void whereNobodyCanSayWhichOfTwoIsOffBothAreHeld() {
        nation(1);
        cities(1, 1, "元");
        Loader.Result result = warehouse.load(folder);
        assertThat(held(result)).containsExactly(month(1) + ".csv", "浙江省-" + month(1) + ".csv");
    }

    @Test
    void figuresThatAPersonAcceptsArePublishedAsPrinted() {
        cities(1, 10_000, "元");
        warehouse.load(folder);
        cities(2, 1, "元");
        Tables.csv(folder.resolve("cities/dataset.yaml"), "files:", "  浙江省-" + month(2) + ".csv: {accept: figures}");
        assertThat(warehouse.load(folder).exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"12, 0", "50, 5", "100, 5"})
    void monthsMayGrowTwelvefoldButNotByAUnit(long factor, int exitCode) {
        cities(1, 10_000, "元");
        warehouse.load(folder);
        cities(2, 10_000 * factor, "元");
        assertThat(warehouse.load(folder).exitCode()).isEqualTo(exitCode);
    }

    /** The cities with imports and exports in each other's place: they still add up. */
    private void swappedCities(int number) {
        long growing = number * 10_000L;
        Tables.csv(
                folder.resolve("swapped").resolve("浙江省-" + month(number) + ".csv"),
                title(number),
                "收发货人所在地,当期进出口,当期出口,当期进口",
                "合计," + 100 * growing + "," + 40 * growing + "," + 60 * growing,
                "杭州地区," + 70 * growing + "," + 30 * growing + "," + 40 * growing,
                "宁波地区," + 30 * growing + "," + 10 * growing + "," + 20 * growing,
                "单位：元,,,");
    }

    @Test
    void importsThatAreTheExportsOfAPublishedTableAreHeld() {
        cities(1, 10_000, "元");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        swappedCities(1);
        Loader.Result result = warehouse.load(folder);
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(rejections(result))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("reason_code", "FLOW_CONFLICT")
                        .hasEntrySatisfying(
                                "message",
                                message -> assertThat(message.toString())
                                        .contains("its imports are the exports of cities/")));
        assertThat(new PrintedFolder(warehouse, folder).settled(result).exitCode())
                .isZero();
    }

    @Test
    void aTableThatSaysOfAMonthWhatItsNeighbourSaysOfAnotherIsHeld() {
        cities(2, 10_000, "元");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        Tables.csv(
                folder.resolve("cities").resolve("浙江省-" + month(3) + ".csv"),
                "收发货人所在地,当期进出口,当期进口,当期出口",
                "合计,2000000,800000,1200000",
                "杭州地区,1400000,600000,800000",
                "宁波地区,600000,200000,400000",
                "单位：元,,,");
        Loader.Result result = warehouse.load(folder);
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(rejections(result))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("reason_code", "PERIOD_CONFLICT")
                        .hasEntrySatisfying(
                                "message",
                                message -> assertThat(message.toString())
                                        .contains("exactly what cities/浙江省-" + month(2) + ".csv says")));
        assertThat(new PrintedFolder(warehouse, folder).settled(result).exitCode())
                .isZero();
    }
}
