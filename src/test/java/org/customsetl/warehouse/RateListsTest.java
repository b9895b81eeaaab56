package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.customsetl.pipeline.Loader;
import org.customsetl.reporting.RateReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of rates of a user's own. Every test has a publisher of its own, whose lists are a source of their own. */
class RateListsTest {

    private static TestWarehouse warehouse;
    private static int lastPublisher;

    @TempDir
    Path folder;

    private String publisher;

    @BeforeAll
    static void open() {
        warehouse = TestWarehouse.open();
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @BeforeEach
    void nextPublisher() {
        publisher = "bank " + ++lastPublisher;
    }

    private Loader.Result load(String file, String... rows) {
        List<String> lines = new ArrayList<>(List.of("date,currency,rate,source"));
        for (String row : rows) {
            lines.add(row + "," + publisher);
        }
        return warehouse.load(Tables.csv(folder.resolve("lists/" + file), lines.toArray(String[]::new)));
    }

    private List<String> rates() {
        return warehouse
                .jdbc()
                .sql("""
                        select concat_ws(' ', to_char(period, 'YYYY-MM'), currency, trim_scale(cny_per_unit), rate_date, days)
                        from mart.exchange_rate where source = ? order by period, currency
                        """)
                .param("list:" + publisher.replace(' ', '-'))
                .query(String.class)
                .list();
    }

    private static String[] weekdays(String first, String last, String... without) {
        return LocalDate.parse(first)
                .datesUntil(LocalDate.parse(last).plusDays(1))
                .filter(day ->
                        day.getDayOfWeek().getValue() < 6 && !List.of(without).contains(day.toString()))
                .map(day -> day + ",KZT,0.015")
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-01, 2023-07-03, '', 22, a whole month and the first day after it",
        "2023-06-01, 2023-06-30, '', 0, nothing says that the month is over",
        "2023-06-01, 2023-07-03, 2023-06-30, 21, a day that no row of the list is of was none",
        "2023-06-09, 2023-07-03, '', 16, the longest holiday has six weekdays",
        "2023-06-12, 2023-07-03, '', 0, seven weekdays in a row are missing at the beginning",
        "2023-06-01, 2023-07-03, 2023-06-14 2023-06-15 2023-06-16 2023-06-19 2023-06-20 2023-06-21, 16, six are missing",
        "2023-06-01, 2023-07-03, 2023-06-13 2023-06-14 2023-06-15 2023-06-16 2023-06-19 2023-06-20 2023-06-21, 0,"
                + " seven are missing in the middle",
        "2023-06-01, 2023-07-10, 2023-06-29 2023-06-30 2023-07-03 2023-07-04 2023-07-05 2023-07-06 2023-07-07, 0,"
                + " seven are missing over its end",
        "2023-06-01, 2023-07-20, 2023-07-03 2023-07-04 2023-07-05 2023-07-06 2023-07-07 2023-07-10 2023-07-11, 22,"
                + " what is missing is missing in the next month"
    })
    void aMeanNeedsAMonthThatTheListShowsFromEndToEnd(String first, String last, String without, int days, String why) {
        load("a.csv", weekdays(first, last, without.split(" ")));
        List<String> june =
                rates().stream().filter(rate -> rate.startsWith("2023-06")).toList();
        String lastDay = without.contains("2023-06-30")
                ? without.contains("2023-06-29") ? "2023-06-28" : "2023-06-29"
                : "2023-06-30";
        assertThat(june)
                .as(why)
                .isEqualTo(days == 0 ? List.of() : List.of("2023-06 KZT 0.015 " + lastDay + " " + days));
    }

    @Test
    void aCurrencyHasAMeanWhereEveryDayOfTheListQuotesIt() {
        String[] rows = weekdays("2023-06-01", "2023-07-03");
        List<String> all = new ArrayList<>(List.of(rows));
        all.addAll(List.of(rows).stream()
                .map(row -> row.replace("KZT,0.015", "UZS,0.0006"))
                .toList());
        all.remove("2023-06-14,UZS,0.0006");
        load("a.csv", all.toArray(String[]::new));
        assertThat(rates()).containsExactly("2023-06 KZT 0.015 2023-06-30 22");
    }

    @Test
    void aRateThatIsStatedForAMonthHoldsAndIsNoMean() {
        load("a.csv", "2023-06,KZT,0.0151", "2023-07,KZT,0.0152");
        load("b.csv", weekdays("2023-06-01", "2023-07-03"));
        assertThat(rates()).containsExactly("2023-06 KZT 0.0151 2023-06-01", "2023-07 KZT 0.0152 2023-07-01");
    }

    @Test
    void twoFilesThatContradictEachOtherLeaveTheMonthWithoutARateAndAreNamed() {
        load("a.csv", "2023-06,KZT,0.0151", "2023-06,UZS,0.0006");
        load("b.csv", "2023-06,KZT,0.0152", "2023-06,UZS,0.0006");
        assertThat(rates()).containsExactly("2023-06 UZS 0.0006 2023-06-01");
        assertThat(new RateReport(warehouse.jdbc()).contradictions().rows())
                .filteredOn(row -> row.get(0).equals("list:" + publisher.replace(' ', '-')))
                .singleElement()
                .satisfies(row -> assertThat(row.get(3).toString())
                        .isEqualTo("0.0151 (lists/a.csv C2), 0.0152 (lists/b.csv C2)"));
    }

    @Test
    void aCorrectedListSupersedesAndALaterLoadIsConvertedByIt() {
        load("a.csv", "2023-06,KZT,0.0151", "2023-07,KZT,0.0152");
        load("a.csv", "2023-06,KZT,0.0153");
        assertThat(rates()).containsExactly("2023-06 KZT 0.0153 2023-06-01");
        assertThat(warehouse.rows(
                        "select vintage from mart.published_rate where source = ?",
                        "list:" + publisher.replace(' ', '-')))
                .hasSize(1);

        Tables.csv(folder.resolve("trade/dataset.yaml"), "rates: ['list:" + publisher + "']");
        Path file = Tables.csv(
                folder.resolve("trade/list.csv"),
                "统计年月,进出口,商品编码,贸易伙伴编码,净重(千克),金额,币制",
                "202306,M,27011210,146,1,1000,KZT");
        assertThat(warehouse.load(file).exitCode()).isZero();
        assertThat(warehouse.rows("""
                        select trim_scale(value_cny)::text as cny, value_usd::text as usd, rate::text as rate, usd_rate,
                            rate_date::text as date, rate_source
                        from mart.trade_line where dataset = 'trade'
                        """))
                .singleElement()
                .hasToString("{cny=15.3, usd=null, rate=0.0153, usd_rate=null, date=2023-06-01, rate_source=list:"
                        + publisher.replace(' ', '-') + "}");
    }

    @Test
    void aCustomsStatisticalRateOfAMonthThatIsNotShippedServesTheDefaultOrder() {
        Path list = Tables.csv(
                folder.resolve("customs/list.csv"),
                "month,currency,rate,source",
                "2024-07,USD,7.1265,customs-statistical",
                "2024-01,USD,7.1,customs-statistical");
        assertThat(warehouse.load(list).exitCode()).isZero();
        Path file = Tables.csv(
                folder.resolve("default/list.csv"),
                "统计年月,进出口,商品编码,贸易伙伴编码,净重(千克),金额,币制",
                "202407,M,27011210,146,1,1000,USD");
        warehouse.load(file);
        assertThat(warehouse.rows("select value_cny, rate_source from mart.trade_line where dataset = 'default'"))
                .containsExactly(
                        Map.of("value_cny", new BigDecimal("7126.5000"), "rate_source", "customs-statistical"));
        assertThat(
                        warehouse.rows(
                                "select cny_per_unit from mart.exchange_rate where source = 'customs-statistical' and period = '2024-01-01'"))
                .hasSize(1);
    }

    @Test
    void aSourceThatADatasetNamesAndThatHasNoRateIsRemarkedOnOnceUntilItHasOne() {
        Tables.csv(folder.resolve("idle/dataset.yaml"), "rates: ['list:" + publisher + "', customs-statistical]");
        String header = "统计年月,进出口,商品编码,贸易伙伴编码,净重(千克),金额,币制";
        Tables.csv(folder.resolve("idle/a.csv"), header, "202306,M,27011210,146,1,1001,KZT");
        Tables.csv(folder.resolve("idle/b.csv"), header, "202306,M,27011210,146,1,1002,KZT");
        assertThat(idleRates())
                .singleElement()
                .satisfies(row -> assertThat(row.toString())
                        .contains(
                                "idle/dataset.yaml",
                                "'list:" + publisher.replace(' ', '-') + "'",
                                "there was no rate"));
        load("a.csv", "2023-06,KZT,0.0153");
        assertThat(idleRates()).isEmpty();
    }

    private List<Map<String, Object>> idleRates() {
        Loader.Result result = warehouse.load(folder.resolve("idle"));
        return warehouse.rows("select about, note from ops.run_note where run_id = ?", result.run());
    }
}
