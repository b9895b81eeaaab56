package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

/** A title and a file name that lie alike are found by the printed growth beside the year before. Made up. */
class GrowthOfAnotherPeriodTest {

    private static final List<String> CITIES = List.of("杭州地区", "宁波地区", "湖州地区");

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

    /** What a city traded to the end of a month; {@code city} 0 is all of them together. */
    private static long trade(int year, int month, int city, boolean imports) {
        if (city == 0) {
            return trade(year, month, 1, imports) + trade(year, month, 2, imports) + trade(year, month, 3, imports);
        }
        long monthly =
                100_000L * city + (imports ? 30_000L : 70_000L) + (year - 2020) * 9_000L * (city + (imports ? 1 : 2));
        return monthly * month + 1_000L * month * month * city;
    }

    private static String growth(long now, long before) {
        return new BigDecimal(now - before)
                .multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(before), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String line(int year, int month, int city, double revised) {
        long[] now = {
            trade(year, month, city, true) + trade(year, month, city, false),
            trade(year, month, city, true),
            trade(year, month, city, false)
        };
        long[] before = {
            trade(year - 1, month, city, true) + trade(year - 1, month, city, false),
            trade(year - 1, month, city, true),
            trade(year - 1, month, city, false)
        };
        List<String> cells = new ArrayList<>(List.of(city == 0 ? "合计" : CITIES.get(city - 1)));
        for (long value : now) {
            cells.add(String.valueOf(value));
        }
        for (int i = 0; i < now.length; i++) {
            cells.add(growth(now[i], Math.round(before[i] * revised)));
        }
        return String.join(",", cells);
    }

    /** The table of a month, under the name and title of another one. */
    private void cities(int year, int month, String said, double revised) {
        List<String> lines = new ArrayList<>(List.of(
                said.substring(0, 4) + "年" + Integer.parseInt(said.substring(5)) + "月,,,,,,",
                "收发货人所在地,当期进出口,当期进口,当期出口,进出口同比,进口同比,出口同比"));
        for (int city = 0; city <= CITIES.size(); city++) {
            lines.add(line(year, month, city, revised));
        }
        lines.add("单位：万元,,,,,,");
        Tables.csv(inbox.resolve("cities/浙江省-" + said + ".csv"), lines.toArray(String[]::new));
    }

    private void published(String... months) {
        for (String month : months) {
            cities(Integer.parseInt(month.substring(0, 4)), Integer.parseInt(month.substring(5)), month, 1);
        }
        assertThat(folder.load().exitCode()).isZero();
    }

    @Test
    void aTableOfAprilThatSaysMarchEverywhereIsHeld() {
        published("2022-03", "2022-04");
        cities(2023, 4, "2023-03", 1);
        Loader.Result result = folder.load();
        assertThat(folder.held(result)).containsExactly("cities/浙江省-2023-03.csv");
        assertThat(folder.rejections(result))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains(
                                "PERIOD_CONFLICT",
                                "it says 2023-03, but by its printed growth it is of 2023-04",
                                "it misses what is published of the year before 2023-03 by 3",
                                "of cities/浙江省-2022-04.csv is"));
    }

    @Test
    void aTableOfLastYearThatSaysThisYearIsHeldAlthoughLastYearIsNotPublished() {
        published("2022-03");
        cities(2023, 3, "2024-03", 1);
        assertThat(folder.rejections(folder.load()).toString())
                .contains("it says 2024-03, but by its printed growth it is of 2023-03");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "as it was printed, 1",
        "revised by a percent, 1.01",
        "revised by a tenth, 1.1",
        "revised by a third, 0.7"
    })
    void aTableOfWhichTheYearBeforeIsRevisedIsNotHeld(String what, double revised) {
        published("2022-03", "2022-04");
        cities(2023, 3, "2023-03", revised);
        Loader.Result result = folder.load();
        assertThat(folder.rejections(result)).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void aTableOfAYearThatNothingIsPublishedBeforeIsNotHeld() {
        published("2022-03");
        cities(2024, 3, "2024-03", 1);
        assertThat(folder.load().exitCode()).isZero();
    }

    @Test
    void whatAPersonAcceptsIsPublished() {
        published("2022-03", "2022-04");
        cities(2023, 4, "2023-03", 1);
        folder.states("cities", "files:", "  浙江省-2023-03.csv: {accept: figures}");
        assertThat(folder.load().exitCode()).isZero();
    }
}
