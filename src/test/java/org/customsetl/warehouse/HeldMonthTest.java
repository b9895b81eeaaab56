package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.customsetl.pipeline.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A held list of lines makes the other lists of its months wait: no half month is published. */
class HeldMonthTest {

    private static final String SILENT_HEADER = "报关单号,项号,商品编码,贸易伙伴编码,净重,净重单位,金额,币制";

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
    void listsOfTheMonthsThatTheReadingsNameWaitAndNoOthersDo() {
        YearMonth named = month();
        YearMonth titled = month();
        YearMonth free = month();
        lists.liar(named + ".csv", titled, lists.line(named, 1, 10));
        lists.list("of the name.csv", lists.line(named, 2, 20));
        lists.list("of the title.csv", lists.line(titled, 3, 30));
        lists.list("of both.csv", lists.line(free, 4, 40), lists.line(titled, 5, 50));
        lists.list("free.csv", lists.line(free.plusMonths(12), 6, 60));
        ListFolder elsewhere = new ListFolder(warehouse, inbox, "elsewhere" + lastDataset);
        elsewhere.list("list.csv", elsewhere.line(named, 7, 70));
        Loader.Result result = lists.load();
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(lists.files(result))
                .containsExactlyInAnyOrder(
                        named + ".csv held",
                        "of the name.csv held",
                        "of the title.csv held",
                        "of both.csv held",
                        "free.csv loaded");
        assertThat(elsewhere.files(result)).containsExactly("list.csv loaded");
        assertThat(List.of(
                        lists.total(named), lists.total(titled), lists.total(free), lists.total(free.plusMonths(12))))
                .containsExactly(70, 0, 0, 60);
        assertThat(lists.rejections(result, "of both.csv"))
                .singleElement()
                .asString()
                .startsWith("WAITS_FOR_HELD_FILE: waits for ds" + lastDataset + "/" + named
                        + ".csv, held and perhaps of " + titled + " too")
                .contains("the file name says " + named, "the title in row 1 says " + titled);
    }

    @Test
    void onceTheListIsMendedAllOfTheMonthIsPublishedAtOnce() {
        YearMonth month = month();
        YearMonth other = month();
        lists.liar(month + ".csv", other, lists.line(month, 1, 10));
        lists.list("sibling.csv", lists.line(month, 2, 20));
        assertThat(lists.load().exitCode()).isEqualTo(5);
        assertThat(lists.load().exitCode()).isEqualTo(5);
        assertThat(lists.vintages(month)).isEmpty();
        lists.liar(month + ".csv", month, lists.line(month, 1, 10));
        assertThat(lists.load().exitCode()).isZero();
        assertThat(lists.total(month)).isEqualTo(30);
        assertThat(lists.vintages(month)).containsExactly(1);
    }

    @Test
    void anEarlierVintageStaysAndCorrectionsOfTheMonthWait() {
        YearMonth month = month();
        lists.list("sibling.csv", lists.line(month, 2, 20));
        lists.load();
        lists.liar(month + ".csv", month(), lists.line(month, 1, 10));
        lists.list("sibling.csv", lists.line(month, 2, 21));
        Loader.Result result = lists.load();
        assertThat(lists.files(result)).containsExactly(month + ".csv held", "sibling.csv held");
        assertThat(lists.total(month)).isEqualTo(20);
        lists.remove(month + ".csv");
        assertThat(lists.load().exitCode()).isZero();
        assertThat(lists.total(month)).isEqualTo(21);
    }

    @Test
    void aListOfWhichTheFlowIsInDisputeHoldsTheMonthThatItsNameSays() {
        YearMonth month = month();
        Tables.csv(lists.path("进口" + month + ".csv"), "出口报关单", SILENT_HEADER, "Z1,1,27011210,146,1000,千克,10,CNY");
        lists.list("sibling.csv", lists.line(month, 2, 20));
        lists.list("other.csv", lists.line(month(), 3, 30));
        Loader.Result result = lists.load();
        assertThat(lists.files(result))
                .containsExactlyInAnyOrder("进口" + month + ".csv held", "sibling.csv held", "other.csv loaded");
    }

    @Test
    void aListOfWhichTheFlowIsInDisputeHoldsTheMonthsThatItsRowsSay() {
        YearMonth month = month();
        YearMonth other = month();
        Tables.csv(lists.path("进口.csv"), "出口报关单", "统计年月," + SILENT_HEADER, month + ",Z1,1,27011210,146,1000,千克,10,CNY");
        lists.list("sibling.csv", lists.line(month, 2, 20));
        lists.list("other.csv", lists.line(other, 3, 30));
        Loader.Result result = lists.load();
        assertThat(lists.files(result))
                .containsExactlyInAnyOrder("进口.csv held", "sibling.csv held", "other.csv loaded");
    }

    @Test
    void theMonthsOfAHeldWorkbooksOtherSheetsWaitToo() {
        YearMonth named = month();
        YearMonth second = month();
        List<String> header = List.of("统计年月,进出口,报关单号,项号,商品编码,贸易伙伴编码,净重,净重单位,金额,币制".split(",", -1));
        List<String> good = List.of(lists.line(second, 1, 10).split(",", -1));
        YearMonth titled = month();
        Tables.xlsx(
                lists.path("book.xlsx"),
                Map.of(
                        named.toString(),
                        Tables.sheet(
                                List.of("统计期间：" + titled.getYear() + "年" + titled.getMonthValue() + "月"), header, good),
                        "second",
                        Tables.sheet(header, good)));
        lists.list("sibling.csv", lists.line(second, 2, 20));
        Loader.Result result = lists.load();
        assertThat(lists.files(result)).containsExactly("book.xlsx held", "sibling.csv held");
    }

    @Test
    void whoeverWaitsMakesOthersWait() {
        YearMonth first = month();
        YearMonth second = month();
        YearMonth third = month();
        lists.liar(first + ".csv", month(), lists.line(first, 1, 10));
        lists.list("a.csv", lists.line(first, 2, 20), lists.line(second, 3, 30));
        lists.list("b.csv", lists.line(second, 4, 40), lists.line(third, 5, 50));
        lists.list("c.csv", lists.line(third, 6, 60));
        Loader.Result result = lists.load();
        assertThat(lists.files(result))
                .containsExactlyInAnyOrder(first + ".csv held", "a.csv held", "b.csv held", "c.csv held");
        assertThat(lists.rejections(result, "c.csv"))
                .singleElement()
                .asString()
                .contains("/b.csv", "/a.csv", first + ".csv", "two readings of the period");
    }

    @Test
    void filesThatHoldTheSameGoodsMakeTheRestOfTheMonthWait() {
        YearMonth month = month();
        lists.list("a.csv", lists.line(month, 1, 10));
        lists.list("b.csv", lists.line(month, 1, 11));
        lists.list("c.csv", lists.line(month, 2, 20));
        Loader.Result result = lists.load();
        assertThat(lists.files(result)).containsExactly("a.csv held", "b.csv held", "c.csv held");
        assertThat(lists.rejections(result, "c.csv"))
                .singleElement()
                .asString()
                .contains("/a.csv and 1 more", "the same goods");
    }

    @Test
    void linesOfSeveralMonthsAreInNoTotalAndDoNotWait() {
        YearMonth month = month();
        month();
        lists.liar(month + ".csv", month(), lists.line(month, 1, 10));
        lists.list("year.csv", lists.line(month, 2, 20).replace(month + ",", month.getYear() + ","));
        Loader.Result result = lists.load();
        assertThat(lists.files(result)).containsExactlyInAnyOrder(month + ".csv held", "year.csv loaded");
    }

    @Test
    void aPrintedTableNeitherWaitsNorMakesOthersWait() {
        YearMonth month = month();
        YearMonth titled = month();
        String table = "地区,当期进出口,当期出口,当期进口\n杭州市,3,2,1\n单位：万元,,,";
        Tables.csv(lists.path("浙江省-" + month + ".csv"), ("标题 " + titled + "\n" + table).split("\n", -1));
        lists.list("list.csv", lists.line(month, 1, 10));
        Loader.Result first = lists.load();
        assertThat(lists.files(first)).containsExactlyInAnyOrder("list.csv loaded", "浙江省-" + month + ".csv held");
        lists.liar(month + ".csv", titled, lists.line(month, 2, 20));
        Tables.csv(lists.path("浙江省-" + month + ".csv"), table.split("\n", -1));
        Loader.Result second = lists.load();
        assertThat(lists.files(second)).containsExactlyInAnyOrder(month + ".csv held", "浙江省-" + month + ".csv loaded");
    }

    @Test
    void aRejectedFileMakesNobodyWait() {
        YearMonth month = month();
        Tables.csv(lists.path(month + ".csv"), "no,table", "1,2");
        lists.list("list.csv", lists.line(month, 1, 10));
        assertThat(lists.load().exitCode()).isEqualTo(3);
        assertThat(lists.total(month)).isEqualTo(10);
    }
}
