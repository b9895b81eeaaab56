package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.customsetl.warehouse.PrintedFolder.place;

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

/** The cities of a province in one table are held against the province in another one. Made up. */
class CitiesOfAProvinceTest {

    private static final List<String> CITIES =
            List.of("杭州地区", "宁波地区", "温州地区", "嘉兴地区", "湖州地区", "绍兴地区", "金华地区", "衢州地区", "舟山地区", "台州地区", "丽水地区");

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

    /** The province in January, in 万元: 1122 of exports, 561 of imports. */
    private void province() {
        folder.places("places", 1, place("江苏省", 2003, 2003, 1003, 1003), place("浙江省", 1122, 1122, 561, 561));
        assertThat(folder.load().exitCode()).isZero();
    }

    /** Its first cities, each exporting 102 and importing 51 in the unit, but the first exports more; no total. */
    private void cities(int cities, int more, String unit) {
        List<String> lines = new ArrayList<>(List.of("2023年1月,,,", "收发货人所在地,当期进出口,当期进口,当期出口"));
        for (int city = 0; city < cities; city++) {
            int exports = city == 0 ? 102 + more : 102;
            lines.add(CITIES.get(city) + "," + (exports + 51) + ",51," + exports);
        }
        lines.add("单位：" + unit + ",,,");
        Tables.csv(inbox.resolve("cities/浙江省-2023-01.csv"), lines.toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"元, one 10000th", "亿元, 10000 times"})
    void citiesInAnotherUnitThanTheProvinceAreHeld(String unit, String says) {
        province();
        cities(11, 0, unit);
        Loader.Result result = folder.load();
        assertThat(folder.held(result)).containsExactly("cities/浙江省-2023-01.csv");
        assertThat(folder.rejections(result))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains("UNIT_CONFLICT", says, "11 cities come to", "in places/2023-01.csv"));
        assertThat(folder.settled(result).exitCode()).isZero();
    }

    @Test
    void citiesThatComeToMoreThanTheirProvinceAreRemarked() {
        province();
        cities(11, 60, "万元");
        Loader.Result result = folder.load();
        assertThat(result.exitCode()).isZero();
        assertThat(folder.remarks(result))
                .singleElement()
                .satisfies(remark -> assertThat(remark).contains("2 of 3 figures of provinces", "5.35 %"));
    }

    @ParameterizedTest(name = "{0} cities, the first with {1} more")
    @CsvSource({"11, 0", "3, 0", "3, 700"})
    void aFewCitiesOrAllThatComeToTheProvinceAreNotRemarked(int cities, int more) {
        province();
        cities(cities, more, "万元");
        Loader.Result result = folder.load();
        assertThat(folder.rejections(result)).isEmpty();
        assertThat(folder.remarks(result)).isEmpty();
    }
}
