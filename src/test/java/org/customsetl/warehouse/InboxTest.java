package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.customsetl.layout.Statement;
import org.customsetl.pipeline.Loader;
import org.customsetl.reporting.RunReport;
import org.customsetl.trade.Flow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What arrives, arrives again, is corrected or stated. Every test has months and a dataset of its own. */
class InboxTest {

    private static final String HEADER = "统计年月,进出口,商品编码,贸易伙伴编码,净重,净重单位,金额,币制";
    private static final String SILENT_HEADER = "商品编码,贸易伙伴编码,净重,净重单位,金额,币制";

    private static TestWarehouse warehouse;
    private static YearMonth lastMonth = YearMonth.of(2018, 12);
    private static int lastDataset;

    @TempDir
    Path folder;

    private String dataset;

    @BeforeAll
    static void open() {
        warehouse = TestWarehouse.open();
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    /** A line that says neither flow nor period, of bytes that no other test has: the same bytes again are no work. */
    private String silentLine;

    @BeforeEach
    void nextDataset() {
        dataset = "ds" + ++lastDataset;
        silentLine = "27011210,146,1000,千克," + (500 + lastDataset) + ",CNY";
    }

    /** A month that no other test touches. */
    private static YearMonth month() {
        lastMonth = lastMonth.plusMonths(1);
        return lastMonth;
    }

    private Path file(String name) {
        return folder.resolve(dataset).resolve(name);
    }

    private static String line(YearMonth month, int value) {
        return month + ",M,27011210,146,1000,千克," + value + ",CNY";
    }

    private Path list(String name, String... lines) {
        List<String> all = new ArrayList<>(List.of(HEADER));
        all.addAll(List.of(lines));
        return Tables.csv(file(name), all.toArray(String[]::new));
    }

    private static int total(YearMonth month) {
        return warehouse
                .jdbc()
                .sql("select coalesce(sum(value_cny), 0) from mart.region_month where period = ?")
                .param(month.atDay(1))
                .query(BigDecimal.class)
                .single()
                .intValueExact();
    }

    private static List<Integer> vintages(YearMonth month) {
        return warehouse
                .jdbc()
                .sql("select vintage from mart.vintage where period = ? order by vintage")
                .param(month.atDay(1))
                .query(Integer.class)
                .list();
    }

    private static List<Map<String, Object>> rejections(Loader.Result result) {
        return warehouse.rows(
                "select file, \"row\", raw_value, reason_code, message from mart.rejection where run = ?",
                result.run());
    }

    private static void assertNoWork(Loader.Result result, int skipped) {
        assertThat(result.exitCode()).isZero();
        assertThat(warehouse.rows("select * from ops.load where run_id = ?", result.run()))
                .isEmpty();
        assertThat(warehouse.rows("select * from ops.vintage where run_id = ?", result.run()))
                .isEmpty();
        assertThat(warehouse.rows("select * from ops.skipped_file where run_id = ?", result.run()))
                .hasSize(skipped);
    }

    @Test
    void theSameBytesAgainAreNoWork() {
        YearMonth month = month();
        list("a.csv", line(month, 10));
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertNoWork(warehouse.load(folder), 1);
        assertThat(total(month)).isEqualTo(10);
        assertThat(vintages(month)).containsExactly(1);
    }

    @Test
    void theSameBytesUnderAnotherNameAreNoWork() {
        YearMonth month = month();
        list("b.csv", line(month, 10));
        warehouse.load(folder);
        list("a.csv", line(month, 10));
        list("sub/c.csv", line(month, 10));
        assertNoWork(warehouse.load(folder), 3);
        assertThat(total(month)).isEqualTo(10);
    }

    @Test
    void twoFilesOfTheSameBytesInOneRunAreReadOnce() {
        YearMonth month = month();
        list("a.csv", line(month, 10));
        list("b.csv", line(month, 10));
        Loader.Result result = warehouse.load(folder);
        assertThat(total(month)).isEqualTo(10);
        assertThat(warehouse.rows("select why from ops.skipped_file where run_id = ?", result.run()))
                .containsExactly(Map.of("why", "the same bytes as " + dataset + "/a.csv"));
    }

    @ParameterizedTest
    @CsvSource({"{month}.csv, {month}进口.csv, 3, FLOW_NOT_STATED", "{month}出口.csv, {month}进口.csv, 0, "})
    void aFileIsLeftAloneAsACopyOnlyWhereTheFirstOneWasLoaded(String first, String second, int exit, String reason) {
        YearMonth month = month();
        Tables.csv(file(first.replace("{month}", month.toString())), SILENT_HEADER, silentLine);
        Tables.csv(file(second.replace("{month}", month.toString())), SILENT_HEADER, silentLine);
        Loader.Result result = warehouse.load(folder);
        assertThat(result.exitCode()).isEqualTo(exit);
        assertThat(rejections(result))
                .extracting(row -> row.get("reason_code"))
                .isEqualTo(reason == null ? List.of() : List.of(reason));
        assertThat(flowsAndFlags(month)).hasSize(1);
        assertThat(total(month)).isEqualTo(500 + lastDataset);
        assertNoWork(warehouse.load(folder), 2);
    }

    @Test
    void aFolderThatHoldsNothingIsNoWork() throws IOException {
        Files.createDirectories(folder.resolve(dataset));
        assertNoWork(warehouse.load(folder), 0);
    }

    @Test
    void aCorrectionSupersedesInExactlyTheMonthsThatItOrTheOldFileTouches() {
        YearMonth changed = month();
        YearMonth left = month();
        YearMonth gained = month();
        YearMonth alone = month();
        list("a.csv", line(changed, 10), line(left, 20));
        list("b.csv", line(left, 5), line(alone, 7));
        warehouse.load(folder);
        list("a.csv", line(changed, 11), line(gained, 30));
        Loader.Result correction = warehouse.load(folder);

        assertThat(correction.exitCode()).isZero();
        assertThat(List.of(total(changed), total(left), total(gained), total(alone)))
                .containsExactly(11, 5, 30, 7);
        assertThat(List.of(vintages(changed), vintages(left), vintages(gained), vintages(alone)))
                .containsExactly(List.of(1, 2), List.of(1, 2), List.of(1), List.of(1));
        assertThat(warehouse.rows("""
                        select v.period, v.vintage, f ->> 'file' as file, f ->> 'sha256' as sha256
                        from mart.vintage v cross join jsonb_array_elements(v.files) f
                        where v.period = ? and f ->> 'file' = 'a.csv' order by vintage
                        """, changed.atDay(1)))
                .extracting(row -> row.get("vintage"), row -> row.get("sha256"))
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(warehouse.rows("""
                        select old.name, (select count(*) from fact.trade_line t where t.load_id = old.id) as lines
                        from ops.load new join ops.load old on old.id = new.corrects where new.run_id = ?
                        """, correction.run())).containsExactly(Map.of("name", "a.csv", "lines", 2L));
    }

    @Test
    void aCorrectionThatHoldsNoLineOfAMonthAnyMoreTakesItOutOfTheTotals() {
        YearMonth kept = month();
        YearMonth emptied = month();
        list("a.csv", line(kept, 10), line(emptied, 20));
        warehouse.load(folder);
        list("a.csv", line(kept, 10));
        warehouse.load(folder);
        assertThat(total(emptied)).isZero();
        assertThat(warehouse.rows("select * from mart.trade_line where period = ?", emptied.atDay(1)))
                .isEmpty();
        assertThat(vintages(emptied)).containsExactly(1, 2);
    }

    @Test
    void goingBackToEarlierBytesIsACorrectionAgain() {
        YearMonth month = month();
        for (int value : new int[] {10, 11, 10}) {
            list("a.csv", line(month, value));
            warehouse.load(folder);
            assertThat(total(month)).isEqualTo(value);
        }
        assertThat(vintages(month)).containsExactly(1, 2, 3);
    }

    private static List<String> leftAlone(Loader.Result result) {
        return warehouse
                .jdbc()
                .sql("select why from ops.skipped_file where run_id = ? order by path")
                .param(result.run())
                .query(String.class)
                .list();
    }

    @ParameterizedTest
    @CsvSource({"a.csv, b.csv", "b.csv, a.csv"})
    void aCopyThatWasKeptOfTheBytesBeforeACorrectionDoesNotCount(String one, String copy) {
        YearMonth month = month();
        list(one, line(month, 10));
        warehouse.load(folder);
        list(copy, line(month, 10));
        list(one, line(month, 100));
        Loader.Result result = warehouse.load(folder);
        assertThat(result.exitCode()).isZero();
        assertThat(total(month)).isEqualTo(100);
        assertThat(leftAlone(result))
                .singleElement()
                .asString()
                .contains("the bytes of " + dataset + "/" + one, "is corrected in this run", "under that name");
        Loader.Result again = warehouse.load(folder);
        assertNoWork(again, 2);
        assertThat(leftAlone(again)).anyMatch(why -> why.contains("has been corrected since"));
    }

    @Test
    void aCopyThatWasLeftAloneBeforeACorrectionStaysAloneAfterIt() throws IOException {
        YearMonth month = month();
        list("f.csv", line(month, 10));
        warehouse.load(folder);
        list("copy.csv", line(month, 10));
        assertNoWork(warehouse.load(folder), 2);
        list("f.csv", line(month, 11));
        warehouse.load(file("f.csv"));
        assertNoWork(warehouse.load(folder), 2);
        assertNoWork(warehouse.load(file("copy.csv")), 1);
        assertThat(total(month)).isEqualTo(11);
        // Under its own name it takes the correction back.
        Files.move(file("copy.csv"), file("f.csv"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(total(month)).isEqualTo(10);
    }

    @Test
    void aFileThatWasRenamedGoesBackToItsEarlierBytesUnderItsNewName() throws IOException {
        YearMonth month = month();
        list("old.csv", line(month, 10));
        warehouse.load(folder);
        Files.delete(file("old.csv"));
        for (int value : new int[] {10, 11, 10}) {
            list("new.csv", line(month, value));
            warehouse.load(folder);
            assertThat(total(month)).isEqualTo(value);
        }
    }

    @Test
    void correctedBytesCountAgainWhereTheOperatorSaysOfThatVeryFileThatTheyAreOtherGoods() {
        YearMonth first = month();
        YearMonth second = month();
        list("latest.csv", line(first, 10));
        warehouse.load(folder);
        list("kept.csv", line(first, 10));
        list("latest.csv", line(second, 20));
        Tables.csv(file("dataset.yaml"), "same-goods: accept");
        warehouse.load(folder);
        assertNoWork(warehouse.load(stated(null, first.toString()), file("kept.csv")), 1);
        assertThat(List.of(total(first), total(second))).containsExactly(0, 20);
        Tables.csv(file("dataset.yaml"), "files: {kept.csv: {same-goods: accept}}");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(List.of(total(first), total(second))).containsExactly(10, 20);
        assertNoWork(warehouse.load(folder), 2);
    }

    @Test
    void twoFilesThatSwapTheirBytesAddUpAsBefore() {
        YearMonth month = month();
        list("a.csv", line(month, 10));
        list("b.csv", line(month, 100));
        warehouse.load(folder);
        list("a.csv", line(month, 100));
        list("b.csv", line(month, 10));
        warehouse.load(folder);
        assertThat(total(month)).isEqualTo(110);
        assertNoWork(warehouse.load(folder), 2);
    }

    @ParameterizedTest
    @CsvSource({"a.csv, b.csv", "b.csv, a.csv"})
    void aFileCopiedOverAnotherOneIsNotCountedTwice(String kept, String overwritten) {
        YearMonth month = month();
        list(kept, line(month, 10));
        list(overwritten, line(month(), 100));
        warehouse.load(folder);
        list(overwritten, line(month, 10));
        assertNoWork(warehouse.load(folder), 2);
        assertThat(total(month)).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"rubbish, UNKNOWN_LAYOUT", "rows, CURRENCY_UNKNOWN", "empty, EMPTY_FILE"})
    void aRejectedCorrectionLeavesTheOldFilePublishedUntilAGoodOneComes(String kind, String reason) {
        YearMonth month = month();
        Path file = list("a.csv", line(month, 10));
        warehouse.load(folder);
        switch (kind) {
            case "rubbish" -> Tables.csv(file, "no,table", "1,2");
            case "rows" -> list("a.csv", line(month, 11).replace("CNY", "贝壳"));
            default -> Tables.write(file, new byte[0]);
        }
        Loader.Result rejected = warehouse.load(folder);
        assertThat(rejected.exitCode()).isEqualTo(3);
        assertThat(rejections(rejected))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("reason_code", reason));
        assertThat(total(month)).isEqualTo(10);
        assertThat(vintages(month)).containsExactly(1);
        list("a.csv", line(month, 12));
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(total(month)).isEqualTo(12);
    }

    @Test
    void aFileThatSaysNeitherFlowNorPeriodIsLoadedOnceBothAreStated() {
        YearMonth month = month();
        Path file = Tables.csv(file("data.csv"), SILENT_HEADER, silentLine);
        Loader.Result silent = warehouse.load(file);
        assertThat(silent.exitCode()).isEqualTo(3);
        assertThat(rejections(silent))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("reason_code", "PERIOD_NOT_STATED"));
        assertThat(warehouse.load(stated(Flow.X, month.toString()), file).exitCode())
                .isZero();
        assertThat(flowsAndFlags(month)).containsExactly("X true");
        assertNoWork(warehouse.load(folder), 1);
    }

    private static Statement stated(Flow flow, String period) {
        return Statement.of(flow, period, null);
    }

    private static List<String> flowsAndFlags(YearMonth month) {
        return warehouse
                .jdbc()
                .sql("select flow || ' ' || ('stated' = any(flags)) from mart.trade_line where period = ? order by 1")
                .param(month.atDay(1))
                .query(String.class)
                .list();
    }

    @Test
    void whatWasStatedOnceHoldsForLaterRunsThatStateNothing() {
        YearMonth named = month();
        YearMonth stated = month();
        Tables.csv(file("dataset.yaml"), "flow: M");
        Path file = Tables.csv(file(named + ".csv"), SILENT_HEADER, silentLine);
        assertThat(warehouse.load(stated(null, stated.toString()), file).exitCode())
                .isZero();
        assertNoWork(warehouse.load(folder), 1);
        assertThat(flowsAndFlags(stated)).containsExactly("M true");
        assertThat(total(named)).isZero();
    }

    @Test
    void aFileThatWasRenamedAndThenCorrectedDoesNotCountTwice() throws IOException {
        YearMonth month = month();
        Path file = Tables.csv(file("first.csv"), SILENT_HEADER, silentLine);
        Statement statement = stated(Flow.M, month.toString());
        assertThat(warehouse.load(statement, file).exitCode()).isZero();
        Path renamed = Files.move(file, file.resolveSibling("second.csv"));
        assertNoWork(warehouse.load(folder), 1);
        Tables.csv(renamed, SILENT_HEADER, silentLine.replaceAll(",[0-9]+,CNY", ",9,CNY"));
        assertThat(warehouse.load(statement, renamed).exitCode()).isZero();
        assertThat(total(month)).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2024/q1/f.csv",
        "'', 2024/q1",
        "'', 2024",
        "2024/q1/f.csv, ''",
        "2024/q1, 2024",
        "2024, 2024/q1/f.csv"
    })
    void aCorrectionThatIsNamedByAnotherFolderThanBeforeDoesNotCountTwice(String first, String then) {
        YearMonth month = month();
        Path top = folder.resolve(dataset);
        list("2024/q1/f.csv", line(month, 100 + lastDataset));
        assertThat(warehouse.load(top.resolve(first)).exitCode()).isZero();
        list("2024/q1/f.csv", line(month, 7));
        assertThat(warehouse.load(top.resolve(then)).exitCode()).isZero();
        assertThat(total(month)).isEqualTo(7);
        assertThat(vintages(month)).containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource({"real, link", "link, real", "real, .", "link, ."})
    void aCorrectionThatIsReachedByALinkDoesNotCountTwice(String first, String then) throws IOException {
        YearMonth month = month();
        list("real/f.csv", line(month, 100 + lastDataset));
        Path top = folder.resolve(dataset);
        Files.createSymbolicLink(top.resolve("link"), top.resolve("real"));
        assertThat(warehouse.load(top.resolve(first)).exitCode()).isZero();
        list("real/f.csv", line(month, 7));
        assertThat(warehouse.load(top.resolve(then)).exitCode()).isZero();
        assertThat(total(month)).isEqualTo(7);
        assertThat(vintages(month)).containsExactly(1, 2);
    }

    @Test
    void twoFilesOfOneRunThatWouldBeTheSameOneFailTheRunByName() {
        Path one = Tables.csv(folder.resolve("x").resolve(dataset).resolve("f.csv"), SILENT_HEADER, silentLine);
        Path other = Tables.csv(folder.resolve("y").resolve(dataset).resolve("f.csv"), SILENT_HEADER, silentLine + "1");
        Loader.Result result = warehouse.load(one, other);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.message()).contains(dataset + "/f.csv", one.toString(), other.toString());
    }

    @Test
    void aStatementAboutANamedFileHoldsAgainstItsName() {
        YearMonth named = month();
        YearMonth stated = month();
        Path file = Tables.csv(file("进口" + named + ".csv"), SILENT_HEADER, silentLine);
        assertThat(warehouse.load(stated(Flow.X, stated.toString()), file).exitCode())
                .isZero();
        assertThat(total(named)).isZero();
        assertThat(flowsAndFlags(stated)).containsExactly("X true");
    }

    @Test
    void aStatementAboutAFolderDoesNotHoldAgainstTheNameOfAFile() {
        YearMonth named = month();
        YearMonth stated = month();
        Tables.csv(file("进口" + named + ".csv"), SILENT_HEADER, silentLine);
        Loader.Result result = warehouse.load(stated(null, stated.toString()), folder);
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(rejections(result))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("reason_code", "PERIOD_CONFLICT")
                        .hasEntrySatisfying(
                                "message",
                                message -> assertThat(message.toString())
                                        .contains("the file name says " + named, "the operator says " + stated)));
        assertThat(total(named) + total(stated)).isZero();
    }

    @Test
    void aDatasetFileStatesForItsFolderAndForOneFile() {
        YearMonth month = month();
        YearMonth other = month();
        Tables.csv(
                file("dataset.yaml"),
                "flow: M",
                "period: " + month,
                "files:",
                "  b.csv: {flow: X, period: " + other + "}");
        Tables.csv(file("a.csv"), SILENT_HEADER, silentLine);
        Tables.csv(file("b.csv"), SILENT_HEADER, silentLine.replace(",1000,", ",2000,"));
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(flowsAndFlags(month)).containsExactly("M true");
        assertThat(flowsAndFlags(other)).containsExactly("X true");
    }

    @Test
    void aChangedDatasetFileMakesTheFileACorrection() {
        YearMonth month = month();
        YearMonth other = month();
        Tables.csv(file("a.csv"), SILENT_HEADER, silentLine);
        Tables.csv(file("dataset.yaml"), "flow: M", "period: " + month);
        warehouse.load(folder);
        Tables.csv(file("dataset.yaml"), "flow: M", "period: " + other);
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(List.of(total(month), total(other))).containsExactly(0, 500 + lastDataset);
        assertNoWork(warehouse.load(folder), 1);
    }

    @ParameterizedTest
    @CsvSource({
        "perod: 2024-01, line 2: the key 'perod' is unknown",
        "period: [2024, line 2: ",
        "flow: both, line 2: 'both' is no flow; it can be M or X",
        "accept: all, line 2: 'all' is no accept; it can be column",
        "same-goods: no, line 2: 'no' is no same-goods; it can be accept",
        "supersedes: b.csv, line 2: the key 'supersedes' is unknown",
        "'flow: M\nunit: 万元\nflow: X', line 4: the key 'flow' stands twice, first in line 2",
        "'files:\n  a.csv: {flow: M, flow: X}', line 3: the key 'files.a.csv.flow' stands twice",
        "files: [a.csv], line 2: ",
        "just a word, line 2: ",
        "place: 喀什地曲, place: '喀什地曲' is no known place; nearest: ",
        "unit: 万贝壳, unit: '万贝壳' is no known unit of money"
    })
    void aDatasetFileThatIsWrongRejectsItsFilesAndNamesTheLineOrTheKey(String wrong, String where) {
        list("a.csv", line(month(), 10));
        Tables.csv(file("dataset.yaml"), "# what holds here", wrong);
        Loader.Result result = warehouse.load(folder);
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(rejections(result))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("reason_code", "BAD_STATEMENT")
                        .hasEntrySatisfying(
                                "message",
                                message -> assertThat(message.toString())
                                        .startsWith("dataset.yaml")
                                        .contains(where)));
    }

    @Test
    void aDatasetFileThatIsNotInUtf8SaysSo() {
        list("a.csv", line(month(), 10));
        Tables.write(file("dataset.yaml"), "place: 喀什地区\n".getBytes(java.nio.charset.Charset.forName("GB18030")));
        assertThat(rejections(warehouse.load(folder)))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry(
                                "message",
                                "dataset.yaml, line 1: the file is not written in UTF-8; save it again as UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing yet\n", "---\n"})
    void aDatasetFileThatStatesNothingStatesNothing(String text) {
        YearMonth month = month();
        list("a.csv", line(month, 10));
        Tables.write(file("dataset.yaml"), text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(total(month)).isEqualTo(10);
    }

    @Test
    void aDatasetFileThatNamesAFileWhichIsNotThereIsRemarked() {
        list("a.csv", line(month(), 10));
        Tables.csv(
                file("dataset.yaml"),
                "files:",
                "  a.csv: {flow: M}",
                "  nosuch.csv: {flow: X}",
                "  sub/b.csv: {flow: X}");
        Loader.Result result = warehouse.load(folder);
        assertThat(result.exitCode()).isZero();
        for (Loader.Result run : List.of(result, warehouse.load(folder))) {
            assertThat(new RunReport(warehouse.jdbc()).notes(run.run()).rows())
                    .extracting(row -> row.get(0) + " " + row.get(2))
                    .filteredOn(note -> note.contains("dataset.yaml"))
                    .satisfiesExactly(
                            note -> assertThat(note).contains("names the file nosuch.csv, which is not in its folder"),
                            note -> assertThat(note).contains("names the file sub/b.csv,"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "喀什地区, 650000 653100",
        "653100, 650000 653100",
        "65079, 650000 653100",
        "新疆, 650000 65ZZZZ",
        "浙江省, 330000 33ZZZZ"
    })
    void theStatedPlaceHoldsForAListWithoutPlacesAndIsFlagged(String place, String keys) {
        YearMonth month = month();
        list("a.csv", line(month, 10));
        Tables.csv(file("dataset.yaml"), "place: " + place);
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(warehouse.rows(
                        "select region_code || ' ' || prefecture_code as keys, 'stated' = any(flags) as stated,"
                                + " 'place_not_stated' = any(flags) as silent from mart.trade_line where period = ?",
                        month.atDay(1)))
                .containsExactly(Map.of("keys", keys, "stated", true, "silent", false));
    }

    @Test
    void aStatedPlaceThatTheColumnOfPlacesOverrulesIsRemarked() {
        YearMonth month = month();
        Tables.csv(file("a.csv"), HEADER + ",收发货人所在地", line(month, 10) + ",65019");
        Tables.csv(file("dataset.yaml"), "place: 喀什地区", "unit: 万元");
        Loader.Result result = warehouse.load(folder);
        assertThat(warehouse.value(
                        String.class, "select prefecture_code from mart.trade_line where period = ?", month.atDay(1)))
                .isEqualTo("650100");
        assertThat(new RunReport(warehouse.jdbc()).notes(result.run()).rows())
                .extracting(row -> String.valueOf(row.get(2)))
                .anyMatch(note -> note.startsWith("place: 喀什地区 is stated, but"))
                .anyMatch(note -> note.startsWith("unit: 万元 is stated, but"));
    }

    @Test
    void aCorrectionThatCannotBeReadSaysThatTheEarlierReadingStays() {
        YearMonth month = month();
        list("a.csv", line(month, 10));
        warehouse.load(folder);
        Tables.csv(file("a.csv"), "nothing,known");
        Loader.Result result = warehouse.load(folder);
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(rejections(result))
                .singleElement()
                .satisfies(row -> assertThat(row.get("message").toString())
                        .endsWith("what was loaded from this file before stays published"));
        assertThat(total(month)).isEqualTo(10);
    }

    @Test
    void rowsThatContradictTheFlowInTheFilesNameAreRejected() {
        YearMonth month = month();
        list("进口.csv", line(month, 10), line(month, 20).replace(",M,", ",出口,"));
        Loader.Result result = warehouse.load(folder);
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(rejections(result))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("reason_code", "FLOW_CONFLICT")
                        .containsEntry("row", 3)
                        .containsEntry("raw_value", "出口"));
        assertThat(total(month)).isEqualTo(10);
    }

    @Test
    void aFileWhoseTitleContradictsItsNameIsHeldAndTheOthersArePublished() {
        YearMonth named = month();
        YearMonth titled = month();
        YearMonth good = month();
        Tables.csv(
                file(named + ".csv"),
                "统计期间：" + titled.getYear() + "年" + titled.getMonthValue() + "月",
                "进出口," + SILENT_HEADER,
                "M," + silentLine);
        list("good.csv", line(good, 10));
        Loader.Result result = warehouse.load(folder);
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(rejections(result))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("reason_code", "PERIOD_CONFLICT")
                        .hasEntrySatisfying(
                                "message",
                                message -> assertThat(message.toString())
                                        .contains("the file name says " + named, "the title in row 1 says " + titled)));
        assertThat(List.of(total(named), total(titled), total(good))).containsExactly(0, 0, 10);
        assertThat(warehouse.rows("select status from ops.load where run_id = ? order by name", result.run()))
                .containsExactlyInAnyOrder(Map.of("status", "held"), Map.of("status", "loaded"));
    }

    @Test
    void aPeriodOfTwoMonthsIsKeptWholeAndIsInNoMonthlyTotal() {
        YearMonth first = month();
        YearMonth second = month();
        list("a.csv", line(first, 10).replace(first + ",", first + ".." + second + ","), line(second, 7));
        warehouse.load(folder);
        assertThat(List.of(total(first), total(second))).containsExactly(0, 7);
        assertThat(warehouse.rows(
                        "select period, period_from, period_to, value from mart.trade_line where period_from = ?",
                        first.atDay(1)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("period")).isNull();
                    assertThat(LocalDate.parse(row.get("period_to").toString())).isEqualTo(second.atDay(1));
                });
        assertThat(warehouse.rows("select * from mart.commodity_month where period = ?", first.atDay(1)))
                .isEmpty();
    }
}
