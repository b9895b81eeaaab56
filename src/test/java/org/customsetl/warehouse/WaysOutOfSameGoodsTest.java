package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.customsetl.pipeline.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator can say of two files that hold the same goods, and what corrections do. */
class WaysOutOfSameGoodsTest {

    private static TestWarehouse warehouse;
    private static YearMonth lastMonth = YearMonth.of(2018, 12);
    private static int lastDataset;

    @TempDir
    Path inbox;

    private ListFolder lists;

    @BeforeAll
    static void open() {
        warehouse = TestWarehouse.open();
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @BeforeEach
    void nextDataset() {
        lists = new ListFolder(warehouse, inbox, "ds" + ++lastDataset);
    }

    private static YearMonth month() {
        lastMonth = lastMonth.plusMonths(1);
        return lastMonth;
    }

    @Test
    void aHeldFileIsHeldAgainUntilItIsSettled() {
        YearMonth month = month();
        lists.list("a.csv", lists.line(month, 1, 10));
        lists.list("b.csv", lists.line(month, 1, 11));
        for (int run = 0; run < 2; run++) {
            Loader.Result result = lists.load();
            assertThat(result.exitCode()).isEqualTo(5);
            assertThat(lists.files(result)).containsExactly("a.csv held", "b.csv held");
            assertThat(lists.rejections(result, "a.csv"))
                    .singleElement()
                    .asString()
                    .contains("/b.csv (new too)");
        }
        lists.remove("a.csv");
        assertThat(lists.load().exitCode()).isZero();
        assertThat(lists.total(month)).isEqualTo(11);
    }

    @Test
    void aFileTakesThePlaceOfAPublishedOneInAllOfItsMonths() {
        YearMonth month = month();
        YearMonth left = month();
        lists.list("a.csv", lists.line(month, 1, 10), lists.line(left, 2, 20));
        lists.load();
        lists.list("b.csv", lists.line(month, 1, 11));
        lists.states("files:", "  b.csv: {supersedes: a.csv}");
        Loader.Result result = lists.load();
        assertThat(result.exitCode()).isZero();
        assertThat(List.of(lists.total(month), lists.total(left))).containsExactly(11, 0);
        assertThat(List.of(lists.vintages(month), lists.vintages(left))).containsExactly(List.of(1, 2), List.of(1, 2));
        assertThat(lists.accepted(month)).singleElement().asString().contains("/b.csv: in place of", "/a.csv");
        Loader.Result again = lists.load();
        assertThat(again.exitCode()).isZero();
        assertThat(lists.files(again)).isEmpty();
        assertThat(lists.skipped(again)).anyMatch(why -> why.endsWith("/b.csv takes its place, says dataset.yaml"));
        assertThat(lists.total(month)).isEqualTo(11);
    }

    @Test
    void ofTwoNewFilesOnlyTheOneIsReadThatTakesTheOthersPlace() {
        YearMonth month = month();
        lists.list("a.csv", lists.line(month, 1, 10));
        lists.list("b.csv", lists.line(month, 1, 11));
        lists.states("files:", "  b.csv: {supersedes: a.csv}");
        Loader.Result result = lists.load();
        assertThat(result.exitCode()).isZero();
        assertThat(lists.files(result)).containsExactly("b.csv loaded");
        assertThat(lists.total(month)).isEqualTo(11);
        assertThat(warehouse.load(lists.path("a.csv")).exitCode()).isZero();
        assertThat(lists.total(month)).isEqualTo(11);
    }

    @Test
    void aFileTakesThePlaceOfSeveralInOtherFolders() {
        YearMonth month = month();
        lists.list("q1/a.csv", lists.line(month, 1, 10));
        lists.list("q1/b.csv", lists.line(month, 2, 20));
        lists.load();
        lists.list("year/all.csv", lists.line(month, 1, 11), lists.line(month, 2, 21));
        Tables.csv(lists.path("year/dataset.yaml"), "files:", "  all.csv: {supersedes: [../q1/a.csv, ../q1/b.csv]}");
        assertThat(lists.load().exitCode()).isZero();
        assertThat(lists.total(month)).isEqualTo(32);
    }

    @Test
    void aFileThatTakesThePlaceOfOneThatTookAnothersTakesBoth() {
        YearMonth month = month();
        lists.list("a.csv", lists.line(month, 1, 10), lists.line(month, 2, 5));
        lists.load();
        lists.list("b.csv", lists.line(month, 1, 11));
        lists.list("c.csv", lists.line(month, 1, 12));
        lists.states("files:", "  b.csv: {supersedes: a.csv}", "  c.csv: {supersedes: b.csv}");
        Loader.Result result = lists.load();
        assertThat(result.exitCode()).isZero();
        assertThat(lists.files(result)).containsExactly("c.csv loaded");
        assertThat(lists.total(month)).isEqualTo(12);
    }

    @Test
    void ofTwoThatAreSaidToTakeEachOthersPlaceNoneIsLost() {
        YearMonth month = month();
        lists.list("a.csv", lists.line(month, 1, 10));
        lists.list("b.csv", lists.line(month, 1, 11));
        lists.states("files:", "  a.csv: {supersedes: b.csv}", "  b.csv: {supersedes: a.csv}");
        Loader.Result result = lists.load();
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(lists.files(result)).containsExactly("a.csv held", "b.csv held");
    }

    @Test
    void aFileThatCannotBeReadTakesNoPlace() {
        YearMonth month = month();
        lists.list("a.csv", lists.line(month, 1, 10));
        lists.load();
        Tables.csv(lists.path("b.csv"), "no,table", "1,2");
        lists.states("files:", "  b.csv: {supersedes: a.csv}");
        assertThat(lists.load().exitCode()).isEqualTo(3);
        assertThat(lists.total(month)).isEqualTo(10);
    }

    @Test
    void whatIsNoLongerSaidToTakeAPlaceIsHeldAgain() {
        YearMonth month = month();
        lists.list("a.csv", lists.line(month, 1, 10));
        lists.load();
        lists.list("b.csv", lists.line(month, 1, 11));
        lists.states("files:", "  b.csv: {supersedes: a.csv}");
        lists.load();
        lists.remove("dataset.yaml");
        Loader.Result result = lists.load();
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(lists.files(result)).containsExactly("a.csv held", "b.csv held");
        assertThat(lists.rejections(result, "b.csv"))
                .singleElement()
                .asString()
                .endsWith("what was loaded from this file before stays published");
        assertThat(lists.total(month)).isEqualTo(11);
    }

    @Test
    void aFileThatIsGoneAndWasNeverLoadedCannotBeReplaced() {
        YearMonth month = month();
        lists.list("b.csv", lists.line(month, 1, 11));
        lists.states("files:", "  b.csv: {supersedes: a.csv}");
        Loader.Result result = lists.load();
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(lists.rejections(result, "b.csv"))
                .singleElement()
                .asString()
                .startsWith("BAD_STATEMENT")
                .contains("'a.csv', which is neither there nor was ever loaded");
    }

    @Test
    void aReplacedFileMayBeTakenAwayAndItsSuccessorCorrected() throws IOException {
        YearMonth month = month();
        lists.list("a.csv", lists.line(month, 1, 10));
        lists.load();
        lists.list("b.csv", lists.line(month, 1, 11));
        lists.states("files:", "  b.csv: {supersedes: a.csv}");
        lists.load();
        lists.remove("a.csv");
        lists.list("b.csv", lists.line(month, 1, 12));
        assertThat(lists.load().exitCode()).isZero();
        assertThat(lists.total(month)).isEqualTo(12);
        assertThat(Files.exists(lists.path("a.csv"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"files: {b.csv: {same-goods: accept}}", "same-goods: accept"})
    void whatIsAcceptedIsPublishedAndTheVintageSaysSo(String yaml) {
        YearMonth month = month();
        lists.list("a.csv", lists.line(month, 1, 10));
        lists.list("b.csv", lists.line(month, 1, 11), lists.line(month, 2, 30));
        lists.states(yaml);
        Loader.Result result = lists.load();
        assertThat(result.exitCode()).isZero();
        assertThat(lists.total(month)).isEqualTo(51);
        assertThat(lists.accepted(month))
                .singleElement()
                .asString()
                .contains("/b.csv: 1 rows of the same key as rows of", "/a.csv", "(same-goods: accept)");
        assertThat(lists.files(lists.load())).isEmpty();
    }

    @Test
    void aVintageWithNothingAcceptedSaysNothing() {
        YearMonth month = month();
        lists.list("a.csv", lists.line(month, 1, 10));
        lists.load();
        assertThat(lists.accepted(month)).isEmpty();
    }

    @Test
    void anAcceptedPairStaysAcceptedWhenTheOtherFileIsCorrected() {
        YearMonth month = month();
        lists.list("a.csv", lists.line(month, 1, 10));
        lists.load();
        lists.list("b.csv", lists.line(month, 1, 11));
        lists.states("files: {b.csv: {same-goods: accept}}");
        lists.load();
        lists.list("a.csv", lists.line(month, 1, 20));
        assertThat(lists.load().exitCode()).isZero();
        assertThat(lists.total(month)).isEqualTo(31);
        assertThat(lists.accepted(month)).singleElement().asString().contains("/b.csv", "/a.csv");
    }

    @Test
    void anAcceptedFileDoesNotOpenTheGateForALaterOne() {
        YearMonth month = month();
        lists.list("a.csv", lists.line(month, 1, 10));
        lists.load();
        lists.list("b.csv", lists.line(month, 1, 11));
        lists.states("files: {b.csv: {same-goods: accept}}");
        lists.load();
        lists.list("c.csv", lists.line(month, 1, 12));
        Loader.Result result = lists.load();
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(lists.files(result)).containsExactly("c.csv held");
        assertThat(lists.rejections(result, "c.csv")).hasSize(2);
        assertThat(lists.total(month)).isEqualTo(21);
    }

    @Test
    void whatIsNoLongerAcceptedIsHeldAgain() {
        YearMonth month = month();
        lists.list("a.csv", lists.line(month, 1, 10));
        lists.load();
        lists.list("b.csv", lists.line(month, 1, 11));
        lists.states("files: {b.csv: {same-goods: accept}}");
        lists.load();
        lists.remove("dataset.yaml");
        Loader.Result result = lists.load();
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(lists.files(result)).containsExactly("b.csv held");
    }

    @Test
    void aCorrectionIsNotHeldAgainstWhatItCorrects() {
        YearMonth month = month();
        lists.list("a.csv", lists.line(month, 1, 10));
        lists.load();
        lists.list("a.csv", lists.line(month, 1, 11));
        assertThat(lists.load().exitCode()).isZero();
        assertThat(lists.total(month)).isEqualTo(11);
    }

    @Test
    void aCorrectionThatTakesGoodsFromAnotherFileIsHeldAndItsOldReadingStays() {
        YearMonth month = month();
        lists.list("a.csv", lists.line(month, 1, 10));
        lists.list("b.csv", lists.line(month, 2, 20));
        lists.load();
        lists.list("a.csv", lists.line(month, 1, 11), lists.line(month, 2, 20));
        Loader.Result result = lists.load();
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(lists.files(result)).containsExactly("a.csv held");
        assertThat(lists.rejections(result, "a.csv"))
                .singleElement()
                .asString()
                .contains("row 3 = row 2")
                .endsWith("what was loaded from this file before stays published");
        assertThat(lists.total(month)).isEqualTo(30);
    }

    @Test
    void goodsThatMoveFromOneFileToAnotherInOneRunCountOnce() {
        YearMonth month = month();
        lists.list("a.csv", lists.line(month, 1, 10), lists.line(month, 2, 20));
        lists.list("b.csv", lists.line(month, 3, 30));
        lists.load();
        lists.list("a.csv", lists.line(month, 1, 10));
        lists.list("b.csv", lists.line(month, 3, 30), lists.line(month, 2, 20));
        assertThat(lists.load().exitCode()).isZero();
        assertThat(lists.total(month)).isEqualTo(60);
    }

    /** Once the correction of b is held, its old reading stays, and the goods that moved to a would count twice. */
    @Test
    void aHeldCorrectionPutsItsOldReadingBackIntoTheComparison() {
        YearMonth month = month();
        YearMonth other = month();
        lists.list("a.csv", lists.line(other, 1, 10));
        lists.list("b.csv", lists.line(month, 2, 20));
        lists.list("c.csv", lists.line(month, 4, 40));
        lists.load();
        lists.list("a.csv", lists.line(other, 1, 10), lists.line(month, 2, 20));
        lists.list("b.csv", lists.line(month, 3, 30), lists.line(month, 4, 40));
        Loader.Result result = lists.load();
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(lists.files(result)).containsExactly("a.csv held", "b.csv held");
        assertThat(lists.rejections(result, "a.csv")).anyMatch(why -> why.startsWith("SAME_GOODS"));
        assertThat(List.of(lists.total(month), lists.total(other))).containsExactly(60, 10);
    }

    @Test
    void aKeyThatStandsTwiceInOneFileIsLoadedAndRemarked() {
        YearMonth month = month();
        YearMonth other = month();
        lists.list(
                "a.csv",
                lists.line(month, 1, 10),
                lists.line(month, 2, 20),
                lists.line(month, 1, 11),
                lists.line(other, 2, 21),
                lists.line(month, 3, 30));
        Loader.Result result = lists.load();
        assertThat(result.exitCode()).isZero();
        assertThat(lists.total(month)).isEqualTo(71);
        assertThat(lists.remarks(result, "a.csv"))
                .containsExactly(
                        "4 rows have the same declaration number and item as another row of this file: row 2 = row 4,"
                                + " row 3 = row 5");
    }

    @ParameterizedTest
    @CsvSource({
        "'数据年月,进出口,商品编码,贸易伙伴编码,第一数量,第一计量单位,人民币', ',M,27011210,146,1000,千克,10', 'period, flow, commodity'",
        "'统计年月,进出口,商品编码,贸易伙伴编码,净重,净重单位,金额,币制', ',M,27011210,146,1000,千克,10,CNY', 'period, date, flow'"
    })
    void rowsWithoutNumbersAreRemarkedWhereAllIsTheSameTheMonthIncluded(String header, String line, String same) {
        YearMonth month = month();
        YearMonth other = month();
        Tables.csv(lists.path("months.csv"), header, month + line, other + line);
        Tables.csv(lists.path("year/twice.csv"), header, month.plusYears(1) + line, month.plusYears(1) + line);
        Loader.Result result = lists.load();
        assertThat(lists.remarks(result, "months.csv")).isEmpty();
        assertThat(lists.remarks(result, "year/twice.csv"))
                .singleElement()
                .asString()
                .startsWith("2 rows have the same " + same)
                .endsWith("row 2 = row 3");
    }

    @Test
    void aFileWithoutSuchKeysGetsNoRemark() {
        YearMonth month = month();
        lists.list("a.csv", lists.line(month, 1, 10), lists.line(month, 2, 10));
        Loader.Result result = lists.load();
        assertThat(lists.remarks(result, "a.csv")).isEmpty();
    }
}
