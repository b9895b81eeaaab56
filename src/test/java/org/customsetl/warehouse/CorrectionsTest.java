package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.customsetl.warehouse.PrintedFolder.place;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

/** What takes the place of something else is held against it: another unit or half of it gone is no correction. Made up. */
class CorrectionsTest {

    private static final String HEADER = "统计年月,进出口,报关单号,项号,商品编码,贸易伙伴编码,净重,净重单位,金额,币制";

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

    private void places(long factor) {
        folder.places(
                "places",
                1,
                place("江苏省", 600 * factor, 600 * factor, 400 * factor, 400 * factor),
                place("浙江省", 500 * factor, 500 * factor, 200 * factor, 200 * factor),
                place("青海省", 30 * factor, 30 * factor, 10 * factor, 10 * factor),
                place("西藏自治区", 20 * factor, 20 * factor, 5 * factor, 5 * factor));
    }

    private void list(String name, int lines, String month, int valueFactor, int weightFactor) {
        List<String> all = IntStream.range(0, lines)
                .mapToObj(i -> month + ",M,D" + i + ",1," + (27011210 + i % 7 * 1000) + ",146,"
                        + (100 + i) * weightFactor + ",千克," + (900 + i) * valueFactor + ",CNY")
                .toList();
        Tables.csv(inbox.resolve("lists").resolve(name), (HEADER + "\n" + String.join("\n", all)).split("\n"));
    }

    @ParameterizedTest(name = "by a factor of {0}")
    @CsvSource({"1000, 5", "35, 5", "3, 0"})
    void aTableOfWhichTheUnitHasChangedIsHeldAgainstWhatItReplaces(long factor, int exitCode) {
        places(10);
        assertThat(folder.load().exitCode()).isZero();
        places(10 * factor);
        Loader.Result result = folder.load();
        assertThat(result.exitCode()).isEqualTo(exitCode);
        if (exitCode != 0) {
            assertThat(folder.rejections(result))
                    .singleElement()
                    .satisfies(message -> assertThat(message)
                            .contains("takes the place of places/2023-01.csv", "B5 is", "there B5 is 10000 万元人民币"));
        }
    }

    @ParameterizedTest(name = "values times {0}, weights times {1}")
    @CsvSource({"10000, 1, 5", "1, 1000, 5", "2, 3, 0"})
    void aListOfWhichTheUnitHasChangedIsHeldAgainstWhatItReplaces(int value, int weight, int exitCode) {
        list("a.csv", 20, "2023-01", 1, 1);
        assertThat(folder.load().exitCode()).isZero();
        list("a.csv", 20, "2023-01", value, weight);
        assertThat(folder.load().exitCode()).isEqualTo(exitCode);
    }

    @ParameterizedTest(name = "{0} of 20 lines of {1}")
    @CsvSource({"9, 2023-01, 5", "11, 2023-01, 0", "40, 2023-01, 0", "20, 2023-02, 5"})
    void aListWithoutHalfOfTheLinesOfTheMonthIsHeld(int lines, String month, int exitCode) {
        list("a.csv", 20, "2023-01", 1, 1);
        assertThat(folder.load().exitCode()).isZero();
        list("a.csv", lines, month, 1, 1);
        Loader.Result result = folder.load();
        assertThat(result.exitCode()).isEqualTo(exitCode);
        if (exitCode != 0) {
            assertThat(folder.rejections(result).toString())
                    .contains(" of the 20 lines that stand there are not in it", "FIGURES_CONFLICT");
        }
    }

    @Test
    void aTableWithoutHalfOfItsRowsIsHeld() {
        places(10);
        folder.load();
        folder.places("places", 1, place("江苏省", 6000, 6000, 4000, 4000));
        assertThat(folder.rejections(folder.load()).toString()).contains("9 of the 12 figures that stand there");
    }

    private static String swapped(String name, long exports, long imports) {
        return place(name, imports, imports, exports, exports);
    }

    @Test
    void aTableOfWhichImportsAndExportsHaveChangedPlacesIsHeldWithBothReadings() {
        places(10);
        assertThat(folder.load().exitCode()).isZero();
        folder.places(
                "places",
                1,
                swapped("江苏省", 6000, 4000),
                swapped("浙江省", 5000, 2000),
                swapped("青海省", 300, 100),
                swapped("西藏自治区", 200, 51));
        Loader.Result result = folder.load();
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(folder.rejections(result))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains(
                                "FLOW_CONFLICT: two readings of the flow: it takes the place of places/2023-01.csv",
                                " 万元人民币 of X, there ",
                                " 万元人民币 of M;"));
        assertThat(folder.settled(result).exitCode()).isZero();
    }

    @Test
    void aPlaceOfWhichImportsAndExportsAreCorrectedIsNotHeld() {
        places(10);
        folder.load();
        folder.places(
                "places",
                1,
                place("江苏省", 6000, 6000, 4000, 4000),
                place("浙江省", 5000, 5000, 2000, 2000),
                swapped("青海省", 300, 100),
                place("西藏自治区", 200, 200, 50, 50));
        assertThat(folder.load().exitCode()).isZero();
    }

    @ParameterizedTest(name = "exports of {0}")
    @CsvSource({"3_000_000, 5", "100_000, 5", "3, 5", "6000, 0", "310, 0"})
    void aSingleFigureThatIsFarFromWhatItReplacesHoldsTheTable(String exports, int exitCode) {
        places(10);
        folder.load();
        long corrected = Long.parseLong(exports.replace("_", ""));
        folder.places(
                "places",
                1,
                place("江苏省", 6000, 6000, 4000, 4000),
                place("浙江省", 5000, 5000, 2000, 2000),
                place("青海省", corrected, corrected, 100, 100),
                place("西藏自治区", 200, 200, 50, 50));
        Loader.Result result = folder.load();
        assertThat(result.exitCode()).isEqualTo(exitCode);
        if (exitCode != 0) {
            assertThat(folder.rejections(result))
                    .anySatisfy(message -> assertThat(message)
                            .contains("FIGURES_CONFLICT: row 7 (青海省): it takes the place of", "there D7 is 300 万元人民币"));
            assertThat(folder.settled(result).exitCode()).isZero();
        }
    }

    @Test
    void aSmallTableThatIsSaidToBeOfAnotherMonthIsHeld() {
        folder.places("places", 1, place("江苏省", 600, 600, 400, 400));
        folder.load();
        Path other = folder.places("places", 2, place("江苏省", 600, 600, 400, 400));
        assertThat(other.toFile().renameTo(other.resolveSibling("2023-01.csv").toFile()))
                .isTrue();
        folder.states("places", "accept: title");
        Loader.Result result = folder.load();
        assertThat(folder.rejections(result).toString())
                .contains("6 of the 6 figures of 2023-01 that stand there are not in it");
        assertThat(folder.settled(result).exitCode()).isZero();
    }

    @ParameterizedTest(name = "{0} of 9 figures")
    @CsvSource({"3, 5", "6, 0"})
    void aSmallTableWithoutHalfOfItsFiguresIsHeld(int left, int exitCode) {
        String[] rows = {
            place("江苏省", 600, 600, 400, 400), place("浙江省", 500, 500, 200, 200), place("青海省", 30, 30, 10, 10)
        };
        folder.places("places", 1, rows);
        folder.load();
        folder.places("places", 1, Arrays.copyOf(rows, left / 3));
        Loader.Result result = folder.load();
        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(folder.rejections(result))
                .hasSize(exitCode == 0 ? 0 : 1)
                .allSatisfy(message -> assertThat(message).contains("6 of the 9 figures that stand there"));
    }

    private static String line(int number, String month, String flow, String district, long weight, long value) {
        return month + "," + flow + ",D" + number + ",1," + (27011210 + number % 7 * 1000) + ",146," + district + ","
                + weight + ",千克," + value + ",CNY";
    }

    /** Twenty lines of January, imports of Kashgar, each of them a little dearer than the one before. */
    private static List<String> january() {
        return new ArrayList<>(IntStream.range(0, 20)
                .mapToObj(i -> line(i, "2023-01", "M", "65079", 100 + i, 900 + i))
                .toList());
    }

    private Loader.Result load(List<String> lines) {
        List<String> all = new ArrayList<>(List.of(HEADER.replace(",净重,", ",收发货人所在地编码,净重,")));
        all.addAll(lines);
        Tables.csv(inbox.resolve("lists").resolve("a.csv"), all.toArray(String[]::new));
        return folder.load();
    }

    @ParameterizedTest(name = "{0}: {1} kg, {2} yuan")
    @CsvSource({
        "the value ten thousand times, 105, 9050000, 10000 times",
        "the value a hundredth of the weight's growth, 1050, 905, ''",
        "the weight a thousand times, 105000, 905, one 1000th of",
        "the weight and the value, 105000, 905000, ''",
        "a weight that is corrected, 1000, 905, ''",
        "a price that triples, 105, 2715, ''"
    })
    void aSingleLineThatIsFarFromWhatItReplacesHoldsTheList(String what, long weight, long value, String says) {
        List<String> lines = january();
        assertThat(load(lines).exitCode()).isZero();
        lines.set(5, line(5, "2023-01", "M", "65079", weight, value));
        Loader.Result result = load(lines);
        assertThat(result.exitCode()).isEqualTo(says.isEmpty() ? 0 : 5);
        assertThat(folder.rejections(result))
                .hasSize(says.isEmpty() ? 0 : 1)
                .allSatisfy(message -> assertThat(message)
                        .contains(
                                "7 FIGURES_CONFLICT: row 7 (M 27016210): it takes the place of lists/a.csv",
                                "about " + says + " that of the line that stands there: ",
                                value + " for " + weight + " kg, in row 7 there 905 for 105 kg"));
    }

    @Test
    void aLineThatIsCorrectedToWhatIsUsualForItsGoodsIsNotHeld() {
        List<String> lines = january();
        lines.set(5, line(5, "2023-01", "M", "65079", 105, 9_050_000));
        folder.states("lists", "accept: figures");
        assertThat(load(lines).exitCode()).isZero();
        folder.states("lists", "flow: M");
        assertThat(load(january()).exitCode()).isZero();
    }

    @Test
    void aListOfWhichImportsAndExportsHaveChangedPlacesIsHeldWithBothReadings() {
        List<String> lines = january();
        lines.replaceAll(line -> line.contains(",270112") ? line.replace(",M,", ",X,") : line);
        assertThat(load(lines).exitCode()).isZero();
        lines.replaceAll(line -> line.contains(",M,") ? line.replace(",M,", ",X,") : line.replace(",X,", ",M,"));
        assertThat(folder.rejections(load(lines)))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains(
                                "FLOW_CONFLICT: two readings of the flow: it takes the place of lists/a.csv",
                                "7 goods); for example 2721 from row 2 on, there from row 2 on"));
    }

    @ParameterizedTest(name = "the currency of {0} of 20 lines")
    @CsvSource({"20, 1, 5", "17, 1, 5", "12, 1, 0", "20, 7, 0"})
    void aListOfWhichOnlyTheCurrencyHasChangedIsHeld(int lines, int factor, int exitCode) {
        assertThat(load(january()).exitCode()).isZero();
        List<String> corrected = january();
        for (int i = 0; i < lines; i++) {
            corrected.set(
                    i,
                    line(i, "2023-01", "M", "65079", 100 + i, (900 + i) / factor)
                            .replace(",CNY", ",USD"));
        }
        Loader.Result result = load(corrected);
        assertThat(folder.rejections(result))
                .hasSize(exitCode == 0 ? 0 : 1)
                .allSatisfy(message -> assertThat(message)
                        .contains(
                                "FIGURES_CONFLICT: it takes the place of lists/a.csv, but " + lines
                                        + " of the 20 lines that both have keep their value and change its currency",
                                "900 USD in row 2, there CNY in row 2"));
        assertThat(result.exitCode()).isEqualTo(exitCode);
        if (exitCode != 0) {
            assertThat(folder.settled(result).exitCode()).isZero();
        }
    }

    @Test
    void someLinesThatHaveChangedTheirFlowAreRemarkedOn() {
        assertThat(load(january()).exitCode()).isZero();
        List<String> corrected = january();
        corrected.replaceAll(line -> line.contains(",270112") ? line.replace(",M,", ",X,") : line);
        assertThat(load(corrected).exitCode()).isZero();
        assertThat(warehouse.value(
                        String.class, "select string_agg(array_to_string(notes, ' '), ' ') from ops.load_sheet"))
                .contains("takes the place of lists/a.csv and has 1 of its goods under the other flow");
    }

    @ParameterizedTest(name = "{1} lines of {0}")
    @CsvSource({
        "2023-02 M 65079, 2, lines that stand there of 2023-02 are not in it",
        "2023-02 M 65079, 1, ''",
        "2023-01 X 65079, 3, 'of 2023-01, exports are not'",
        "2023-01 X 65079, 2, ''",
        "2023-01 M 65019, 5, 'of 2023-01, imports of 乌鲁木齐市 (650100) are not'",
        "2023-01 M 65019, 4, ''"
    })
    void aListThatHasLostAMonthOrAFlowOrAPlaceIsHeld(String part, int number, String says) {
        String[] of = part.split(" ", -1);
        List<String> lines = january();
        lines.addAll(IntStream.range(20, 20 + number)
                .mapToObj(i -> line(i, of[0], of[1], of[2], 100, 900))
                .toList());
        assertThat(load(lines).exitCode()).isZero();
        Loader.Result result = load(january());
        assertThat(folder.rejections(result))
                .hasSize(says.isEmpty() ? 0 : 1)
                .allSatisfy(message -> assertThat(message)
                        .contains(
                                "FIGURES_CONFLICT: it takes the place of lists/a.csv, but " + number + " of the "
                                        + number + " lines",
                                says));
        assertThat(result.exitCode()).isEqualTo(says.isEmpty() ? 0 : 5);
    }

    @Test
    void aFileThatIsSaidToSupersedeAnotherIsHeldAgainstItAsWell() {
        list("a.csv", 20, "2023-01", 1, 1);
        folder.load();
        list("b.csv", 20, "2023-01", 10_000, 1);
        folder.states("lists", "files:", "  b.csv: {supersedes: a.csv}");
        Loader.Result result = folder.load();
        assertThat(folder.rejections(result).toString()).contains("takes the place of lists/a.csv", "10000 times");
        assertThat(folder.held(result)).containsExactly("lists/b.csv");
    }

    @Test
    void whatAPersonAcceptsTakesThePlace() {
        places(10);
        list("a.csv", 20, "2023-01", 1, 1);
        folder.load();
        places(100_000);
        list("a.csv", 5, "2023-01", 10_000, 1);
        folder.states("places", "accept: figures");
        folder.states("lists", "accept: figures");
        Loader.Result result = folder.load();
        assertThat(folder.rejections(result)).isEmpty();
        assertThat(result.exitCode()).isZero();
    }
}
