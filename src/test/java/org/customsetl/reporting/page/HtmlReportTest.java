package org.customsetl.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.customsetl.warehouse.TestWarehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;

/** What the report says of warehouses of every kind. */
class HtmlReportTest {

    private static final String HEADER = "统计年月,进出口,商品编码,贸易伙伴编码,收发货人所在地,净重,净重单位,金额,币制";

    @TempDir
    private Path folder;

    private static TestWarehouse warehouse;

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
    }

    private static HtmlReport report() {
        return new HtmlReport(
                warehouse.jdbc(),
                warehouse.get(PlatformTransactionManager.class),
                warehouse.get(Clock.class),
                "customs-etl (test)");
    }

    private static String page() {
        return report().page(Scope.ALL);
    }

    private void load(String name, String... lines) throws IOException {
        Path list = folder.resolve("inbox/d").resolve(name);
        Files.createDirectories(list.getParent());
        Files.writeString(list, HEADER + "\n" + String.join("\n", lines) + "\n");
        Files.setLastModifiedTime(list, FileTime.from(Instant.EPOCH));
        warehouse.load(folder.resolve("inbox"));
    }

    private static String line(String month, String flow, String place, String value) {
        return month + "," + flow + ",27011210,146," + place + ",1.5,吨," + value + ",CNY";
    }

    /** The words of a page, without what they are marked up with. */
    private static String words(String page) {
        return page.replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void anEmptyWarehouseSaysHowToFillIt() {
        assertThat(words(page()))
                .contains("Nothing is published yet", "customs-etl load FOLDER", "How the figures are made")
                .doesNotContain("Rejections", "At a glance");
    }

    @Test
    void aRunThatOnlyRejectedSaysWhatAndWhy() throws IOException {
        load("bad.csv", line("202401", "M", "nowhere", "100"));
        assertThat(words(page()))
                .contains("Nothing is published yet", "1 file. 2 rows read = 0 loaded + 1 rejected + 1 ignored")
                .contains("PLACE_UNKNOWN", "nowhere", "customs-etl rejects --run", " --format csv");
    }

    @Test
    void aNameThatLooksLikeMarkupStaysAName() throws IOException {
        load("<img src=x onerror=alert(1)>&'.csv", line("202401", "M", "<script>alert(2)", "100"));
        assertThat(page())
                .contains("d/&lt;img src=x onerror=alert(1)&gt;&amp;&#39;.csv", "&lt;script&gt;alert(2)")
                .doesNotContain("<img", "<script")
                .contains("default-src 'none'".replace("'", "&#39;"))
                .doesNotContain("http://", "https://", "@import", "url(")
                .doesNotContainPattern("<[^>]* (src|style|on\\w+)=");
    }

    @Test
    void amountsArePrintedInAUnitThatShowsThem() throws IOException {
        load("small.csv", line("202401", "M", "65079", "1234.565"), line("202401", "X", "65079", "0.005"));
        assertThat(words(page())).contains("thousand CNY", "1.23").doesNotContain("bn CNY");
    }

    @Test
    void whatIsMissingIsNoZeroAndASingleFlowIsMarked() throws IOException {
        load("list.csv", line("202401", "M", "65079", "3000000000"), line("202403", "X", "65079", "2000000000"));
        String page = words(page());
        assertThat(page)
                .contains(
                        "3.00‡", "2.00‡", "Partial: 2 of the 3 months to 2024-03 are there", "(2 of 3 months), total");
        assertThat(page).contains("No month has its counterpart of the year before");
    }

    @Test
    void aPrintedTotalThatTheLinesDoNotComeToIsShownWithItsCell() throws IOException {
        Path table = folder.resolve("inbox/places/2024-01.csv");
        Files.createDirectories(table.getParent());
        Files.writeString(table, """
                2024年1月,,,,,,
                单位：万元人民币,,,,,,
                收发货人所在地,进出口,进出口,出口,出口,进口,进口
                收发货人所在地,1月,1至1月,1月,1至1月,1月,1至1月
                喀什地区,30,30,0,0,30,30
                """);
        Files.setLastModifiedTime(table, FileTime.from(Instant.EPOCH));
        load("list.csv", line("202401", "M", "65079", "100000"));
        String page = page();
        assertThat(page.substring(page.indexOf("id=\"differences\""))).contains("places/2024-01.csv", "F5");
        assertThat(words(page)).contains("compiled", "differs");
    }

    @Test
    void aCorrectionShowsWhatItChanged() throws IOException {
        load("list.csv", line("202401", "M", "65079", "100000"), line("202402", "M", "65079", "5"));
        assertThat(words(page())).contains("No month has another vintage");
        load("list.csv", line("202401", "M", "65079", "120000"), line("202402", "M", "65079", "5"));
        String page = words(page());
        assertThat(page)
                .contains("2024-01: vintage 2 against 1, changed cells by place")
                .containsPattern("value_cny CNY 100,000 120,000 20,000 20")
                .contains("customs-etl diff --month 2024-01 --from 1 --to 2")
                .contains("2024-02: vintage 2 against 1: no cell of a place differs");
        long first = warehouse.value(Long.class, "select min(id) from ops.run");
        assertThat(words(report().page(new Scope(null, null, first))))
                .contains("run " + first + " is told", "No month has another vintage");
    }

    @Test
    void aPeriodIsOnlyThatPeriod() throws IOException {
        load("list.csv", line("202401", "M", "65079", "100"), line("202403", "M", "65079", "7"));
        Scope march = new Scope(YearMonth.of(2024, 3), YearMonth.of(2024, 3), null);
        assertThat(words(report().page(march)))
                .contains("March 2024 2024年3月", "107.00")
                .doesNotContain("January 2024–March 2024");
        Scope may = new Scope(YearMonth.of(2024, 5), null, null);
        assertThat(words(report().page(may))).contains("No month of this period is published");
    }

    @Test
    void aGreatWarehouseIsCutAndThePageSaysSo() throws IOException {
        List<String> districts = warehouse.jdbc().sql("""
                        select min(district_code) from ref.customs_district where length(district_code) = 5 and valid_to is null
                        and prefecture_code is not null and prefecture_code not like '%Z%'
                        group by prefecture_code order by 1 limit 90
                        """).query(String.class).list();
        List<String> lines = new ArrayList<>();
        Stream.iterate(YearMonth.of(2020, 1), month -> month.plusMonths(1))
                .limit(40)
                .forEach(month -> districts.forEach(district ->
                        lines.add(line(month.toString().replace("-", ""), "M", district, "1" + district + "00"))));
        load("great.csv", lines.toArray(String[]::new));
        String page = page();
        assertThat(words(page))
                .contains("Tables show the newest 36 months, from 2020-05 on")
                .containsPattern("The 60 largest places are shown, \\d+ are not");
        assertThat(page.length()).isLessThan(1_500_000);
    }

    @Test
    void aRunThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> report().page(new Scope(null, null, 99L)))
                .hasMessage("there is no run 99; the command runs lists them");
    }

    @Test
    void itIsWrittenWholeOrNotAtAll() throws IOException {
        Path file = folder.resolve("new/folder/report.html");
        report().write(Scope.ALL, file);
        assertThat(file).content().startsWith("<!doctype html>").endsWith("</html>\n");
        assertThat(file.getParent()).isDirectoryContaining(each -> each.equals(file));
        assertThatThrownBy(() -> report().write(Scope.ALL, folder)).hasMessageContaining("is a folder; name a file");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }
}
