package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.customsetl.pipeline.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A printed table that stands in two files of a dataset counts once, and somebody says which. Made up. */
class RepeatedFiguresTest {

    private static TestWarehouse warehouse;
    private static int lastYear = 1986;

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

    private void cities(String name, String... rows) {
        List<String> lines = new ArrayList<>(List.of(year + "年1月 " + name + ",,,", "收发货人所在地,当期进出口,当期进口,当期出口"));
        lines.addAll(List.of(rows));
        lines.add("单位：元,,,");
        Tables.csv(
                folder.resolve("cities").resolve("浙江省-" + year + "-01" + name + ".csv"), lines.toArray(String[]::new));
    }

    private void january(String name) {
        cities(name, "合计,1000000,400000,600000", "杭州地区,700000,300000,400000", "宁波地区,300000,100000,200000");
    }

    private void statement(String text) {
        Tables.csv(folder.resolve("cities/dataset.yaml"), text);
    }

    private List<Map<String, Object>> held(Loader.Result result) {
        return warehouse.rows(
                "select file, reason_code, message from mart.rejection where run = ? order by file", result.run());
    }

    private List<String> files() {
        return warehouse
                .rows(
                        "select distinct file from mart.published_figure where extract(year from period_to) = ? order by 1",
                        year)
                .stream()
                .map(row -> row.get("file").toString().replaceAll(".*01|\\.csv", ""))
                .toList();
    }

    @Test
    void theSameTableUnderAnotherNameIsHeld() {
        january("");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        january("-again");
        Loader.Result result = warehouse.load(folder);
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(held(result)).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("reason_code", "SAME_GOODS");
            assertThat(row.get("message").toString())
                    .contains("9 of its figures are of the same table, rows and periods as figures of cities/浙江省-"
                            + year + "-01.csv (published")
                    .contains("and say the same: B3 = B3");
        });
        assertThat(files()).containsExactly("");
    }

    @Test
    void anEditionWithOtherNumbersIsHeldAsWellAndNamesOne() {
        january("");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        cities("-new", "合计,1000000,400000,600000", "杭州地区,700000,290000,410000", "宁波地区,300000,110000,190000");
        Loader.Result result = warehouse.load(folder);
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(held(result).get(0).get("message").toString())
                .contains("4 of them another number: C4 is 290000 and C4 there 300000");
    }

    @Test
    void ofTwoThatAreNewBothAreHeld() {
        january("-a");
        january("-b");
        Loader.Result result = warehouse.load(folder);
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(held(result)).extracting(row -> row.get("reason_code")).containsExactly("SAME_GOODS", "SAME_GOODS");
        assertThat(files()).isEmpty();
    }

    @Test
    void theOneThatSupersedesTakesThePlaceOfTheOther() {
        january("");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        january("-again");
        statement("files: {浙江省-" + year + "-01-again.csv: {supersedes: 浙江省-" + year + "-01.csv}}");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(files()).containsExactly("-again");
    }

    @Test
    void whereBothAreToStandTheVintageSaysSo() {
        january("");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        january("-again");
        statement("files: {浙江省-" + year + "-01-again.csv: {same-goods: accept}}");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(files()).containsExactlyInAnyOrder("", "-again");
        assertThat(warehouse.value(
                        String.class,
                        "select accepted::text from mart.vintage where current and period = make_date(?, 1, 1)",
                        year))
                .contains("same-goods: accept");
    }

    @Test
    void tablesThatShareSomeFiguresBothStand() {
        january("");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        cities(
                "-wider",
                "合计,1000000,400000,600000",
                "杭州地区,700000,300000,400000",
                "温州地区,200000,70000,130000",
                "绍兴地区,100000,30000,70000");
        Loader.Result result = warehouse.load(folder);
        assertThat(result.exitCode()).isZero();
        assertThat(warehouse.value(
                        String.class,
                        "select array_to_string(s.notes, ' ') from ops.load_sheet s join ops.load l on l.id = s.load_id"
                                + " where l.run_id = ?",
                        result.run()))
                .contains("6 of its figures are of the same table");
    }
}
