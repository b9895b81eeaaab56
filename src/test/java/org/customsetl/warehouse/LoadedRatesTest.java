package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.customsetl.pipeline.Loader;
import org.customsetl.reporting.Answer;
import org.customsetl.reporting.RateReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * RMB central parities, loaded: what each source of rates says of each month, and what lines are converted by. The list
 * has made-up figures on the true days of December 2020 to June 2021, newest first, and of February and March 2026.
 */
class LoadedRatesTest {

    private static final Set<LocalDate> HOLIDAYS = Stream.of(
                    "2021-01-01 2021-02-11 2021-02-12 2021-02-15 2021-02-16 2021-02-17 2021-04-05 2021-05-03 2021-05-04"
                            + " 2021-05-05 2021-06-14 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-23")
            .flatMap(days -> Stream.of(days.split(" ")))
            .map(LocalDate::parse)
            .collect(Collectors.toSet());

    @TempDir
    static Path folder;

    private static TestWarehouse warehouse;
    private static Loader.Result result;

    @BeforeAll
    static void loadTheParities() {
        warehouse = TestWarehouse.open();
        Map<LocalDate, String> planted = new HashMap<>();
        planted.put(LocalDate.of(2021, 4, 14), "2021-04-14,650,-,1150"); // the yen is not quoted
        planted.put(LocalDate.of(2021, 5, 19), "2021-05-19,650,5.9,0.087"); // the rouble the wrong way round
        Tables.csv(folder.resolve("fx/人民币汇率中间价.csv"), parities(planted, "2020-12-01", "2021-06-30", "5.9"));
        Tables.csv(folder.resolve("fx/2026.csv"), parities(Map.of(), "2026-02-02", "2026-03-03", "4.4"));
        // In the run that brings the rates they are not there yet.
        Tables.csv(folder.resolve("early/dataset.yaml"), "rates: [pboc-monthly-mean]");
        trade("early/list.csv", "2021-03,USD,100");
        result = warehouse.load(folder);
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    private static String[] parities(Map<LocalDate, String> planted, String first, String last, String yen) {
        List<String> lines = new ArrayList<>(List.of("日期,美元,日元,卢布"));
        for (LocalDate day = LocalDate.parse(last); !day.isBefore(LocalDate.parse(first)); day = day.minusDays(1)) {
            boolean weekend = day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
            if (!weekend && !HOLIDAYS.contains(day)) {
                lines.add(planted.getOrDefault(day, day + "," + dollar(day) + "," + yen + ",1150"));
            }
        }
        return lines.toArray(String[]::new);
    }

    /** Yuan for 100 dollars: another figure each day. */
    private static int dollar(LocalDate day) {
        return 640 + day.getDayOfMonth() % 17;
    }

    private static Path trade(String name, String... periodCurrencyValues) {
        List<String> lines = new ArrayList<>(List.of("统计年月,进出口,商品编码,贸易伙伴编码,净重(千克),币制,金额"));
        Stream.of(periodCurrencyValues)
                .map(cells -> cells.replaceFirst(",", ",M,27011210,146,1,"))
                .forEach(lines::add);
        return Tables.csv(folder.resolve(name), lines.toArray(String[]::new));
    }

    private static List<String> rates(String source, YearMonth month) {
        return warehouse
                .jdbc()
                .sql("""
                        select currency || ' ' || trim_scale(cny_per_unit) || ' ' || rate_date || ' ' || days
                        from mart.exchange_rate where source = ? and period = ? order by currency
                        """)
                .params(source, month.atDay(1))
                .query(String.class)
                .list();
    }

    @Test
    void aListOfRatesIsALoadWhoseRowsAreAllAccountedFor() {
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(warehouse.rows("""
                        select s.layout, s.rows_read, s.rows_loaded, s.rows_rejected, s.rows_ignored,
                            (select sum(rates) from ops.load_month m where m.load_id = l.id) as rates
                        from ops.load l join ops.load_sheet s on s.load_id = l.id where l.name = '人民币汇率中间价.csv'
                        """))
                .singleElement()
                .hasToString("{layout=rmb-central-parity, rows_read=142, rows_loaded=140, rows_rejected=1,"
                        + " rows_ignored=1, rates=419}");
        assertThat(warehouse.rows(
                        "select cell, raw_value, reason_code from mart.rejection where run = ?", result.run()))
                .containsExactly(Map.of("cell", "D31", "raw_value", "0.087", "reason_code", "RATE_IMPLAUSIBLE"));
    }

    @Test
    void aRateKeepsTheCellItStandsIn() {
        assertThat(warehouse.rows("""
                        select file, sheet, cell, value_printed, quotation, cny_per_unit from mart.published_rate
                        where day = '2021-06-30' and currency = 'RUB'
                        """))
                .singleElement()
                .satisfies(rate -> assertThat(rate)
                        .containsEntry("file", "人民币汇率中间价.csv")
                        .containsEntry("cell", "D2")
                        .containsEntry("value_printed", "1150")
                        .containsEntry("quotation", "RUB per 100 CNY")
                        .containsEntry("cny_per_unit", new BigDecimal("0.0869565217391304")));
    }

    @Test
    void theMeanOfAMonthIsOverAllOfItsDays() {
        List<LocalDate> days = YearMonth.of(2021, 3)
                .atDay(1)
                .datesUntil(LocalDate.of(2021, 4, 1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .toList();
        BigDecimal mean = days.stream()
                .map(day -> BigDecimal.valueOf(dollar(day)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(100L * days.size()), 10, RoundingMode.HALF_UP);
        assertThat(rates("pboc-monthly-mean", YearMonth.of(2021, 3)))
                .contains("USD " + mean.stripTrailingZeros() + " 2021-03-31 23", "JPY 0.059 2021-03-31 23");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-11, '', before the list",
        "2020-12, JPY RUB USD, the first month of the list begins with a day of it",
        "2021-02, JPY RUB USD, the days of the Spring Festival are none",
        "2021-04, RUB USD, the yen is not quoted on one day",
        "2021-05, '', the row of one day was rejected",
        "2021-06, JPY RUB USD, the list goes on in another file years later",
        "2026-02, JPY RUB USD, the first of the month is a Sunday",
        "2026-03, '', the month is not over in the list"
    })
    void aMonthHasAMeanOnlyWhereTheListShowsItWhole(YearMonth month, String currencies, String why) {
        assertThat(rates("pboc-monthly-mean", month).stream()
                        .map(rate -> rate.substring(0, 3))
                        .collect(Collectors.joining(" ")))
                .as(why)
                .isEqualTo(currencies);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12, '', nothing is known of November",
        "2021-01, 2020-12-16, the third Wednesday of December",
        "2021-02, 2021-01-20, the third Wednesday of January",
        "2021-03, 2021-02-24, the third Wednesday was a holiday: until November 2024 the fourth one holds",
        "2021-04, 2021-03-17, the third Wednesday of March",
        "2021-06, '', the row of the third Wednesday of May was rejected",
        "2021-07, 2021-06-16, the third Wednesday of June",
        "2026-03, 2026-02-24, the third Wednesday was a holiday: since December 2024 the next trading day holds",
        "2026-04, '', the third Wednesday of March is not in the list"
    })
    void theDutyRateIsThatOfTheThirdWednesdayOfTheMonthBefore(YearMonth month, String day, String why) {
        List<String> expected = day.isEmpty()
                ? List.of()
                : List.of(
                        "JPY " + (month.getYear() > 2025 ? "0.044 " : "0.059 ") + day + " 1",
                        "RUB 0.0869565217391304 " + day + " 1",
                        "USD "
                                + BigDecimal.valueOf(dollar(LocalDate.parse(day)), 2)
                                        .stripTrailingZeros() + " " + day + " 1");
        assertThat(rates("customs-duty", month)).as(why).isEqualTo(expected);
    }

    @Test
    void theSameListAgainIsNoWork() {
        Loader.Result again = warehouse.load(folder.resolve("fx/人民币汇率中间价.csv"));
        assertThat(again.exitCode()).isZero();
        assertThat(warehouse.rows("select * from ops.load where run_id = ?", again.run()))
                .isEmpty();
    }

    private static List<String> lines(String dataset) {
        return warehouse.jdbc().sql("""
                        select concat_ws(' ', to_char(period, 'YYYY-MM'), currency, trim_scale(round(value_cny, 4)),
                            rate_source, rate_date, case when 'no_rate' = any(flags) then 'no_rate' end)
                        from mart.trade_line where dataset = ? order by "row"
                        """).param(dataset).query(String.class).list();
    }

    private static List<String> used(Loader.Result run) {
        Answer used = new RateReport(warehouse.jdbc()).used(run.run());
        return used.rows().stream()
                .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining("; ")))
                .toList();
    }

    @Test
    void linesOfTheRunThatBringsTheRatesAreNotConvertedByThem() {
        assertThat(lines("early")).containsExactly("2021-03 USD no_rate");
        assertThat(used(result))
                .containsExactly("early; source, pboc-monthly-mean; none, the other currency is NULL; 1");
    }

    @ParameterizedTest
    @CsvSource({
        "d1, NULL, 2021-03 USD 651.0379 ecb-monthly-mean 2021-03-31, 2021-05 RUB 8.6911 ecb-monthly-mean 2021-05-31",
        "d2, '[customs-duty]', 2021-03 USD 647 customs-duty 2021-02-24, 2021-05 RUB 8.6957 customs-duty 2021-04-21",
        "d3, '[pboc-monthly-mean, ecb-monthly-mean]', 2021-03 USD 647.5217 pboc-monthly-mean 2021-03-31,"
                + " 2021-05 RUB 8.6911 ecb-monthly-mean 2021-05-31",
        "d4, '[ecb-monthly-mean, pboc-monthly-mean]', 2021-03 USD 651.0379 ecb-monthly-mean 2021-03-31,"
                + " 2021-05 RUB 8.6911 ecb-monthly-mean 2021-05-31",
        "d5, '[pboc-monthly-mean]', 2021-03 USD 647.5217 pboc-monthly-mean 2021-03-31, 2021-05 RUB no_rate",
        "d6, '[]', 2021-03 USD no_rate, 2021-05 RUB no_rate"
    })
    void aDatasetIsConvertedByItsOwnSourcesInItsOwnOrder(String dataset, String order, String dollars, String roubles) {
        if (!order.equals("NULL")) {
            Tables.csv(folder.resolve(dataset + "/dataset.yaml"), "rates: " + order);
        }
        // Bytes of its own: the same bytes again are no work.
        Path file = trade(
                dataset + "/list.csv", "2021-03,USD,100", "2021-05,RUB,100", "2021-03,CNY," + dataset.substring(1));
        assertThat(warehouse.load(file).exitCode()).isZero();
        assertThat(lines(dataset).subList(0, 2)).containsExactly(dollars, roubles);
    }

    @Test
    void theReportCountsTheLinesOfEachSourceInTheOrderOfTheDataset() {
        Tables.csv(folder.resolve("counted/dataset.yaml"), "rates: [customs-duty, ecb-monthly-mean]");
        Path lines = trade("counted/list.csv", "2021-03,USD,1", "2021-03,USD,2", "2019-01,USD,3", "2021-03,KZT,4");
        Path both = Tables.csv(
                folder.resolve("counted/query.csv"), "数据年月,进出口,商品编码,贸易伙伴编码,人民币,美元", "202103,M,27011210,146,71,10");
        assertThat(used(warehouse.load(lines, both)))
                .containsExactly(
                        "counted; source, customs-duty, ecb-monthly-mean; customs-duty; 2",
                        "counted; source, customs-duty, ecb-monthly-mean; ecb-monthly-mean; 1",
                        "counted; source, customs-duty, ecb-monthly-mean; none, the other currency is NULL; 1",
                        "counted; source, customs-duty, ecb-monthly-mean; source; 1");
    }

    @Test
    void anotherOrderInTheDatasetYamlCorrectsWhatWasLoaded() {
        Path file = trade("changed/list.csv", "2021-03,USD,77");
        Tables.csv(folder.resolve("changed/dataset.yaml"), "rates: [customs-duty]");
        warehouse.load(file);
        Tables.csv(folder.resolve("changed/dataset.yaml"), "rates: [ecb-monthly-mean]");
        Loader.Result correction = warehouse.load(file);
        assertThat(lines("changed")).containsExactly("2021-03 USD 501.2992 ecb-monthly-mean 2021-03-31");
        assertThat(warehouse.rows(
                        "select corrects from ops.load where run_id = ? and corrects is not null", correction.run()))
                .hasSize(1);
    }

    @Test
    void anUnknownSourceRejectsTheFilesOfTheFolder() {
        Tables.csv(folder.resolve("unknown/dataset.yaml"), "flow: M", "rates: [ecb]");
        Loader.Result refused = warehouse.load(trade("unknown/list.csv", "2021-03,USD,55"));
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(warehouse.rows("select reason_code, message from mart.rejection where run = ?", refused.run()))
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.toString())
                        .contains(
                                "BAD_STATEMENT",
                                "dataset.yaml, line 2: 'ecb' is no source of rates; there are source,"));
    }

    @Test
    void aMonthWithoutARateOfASourceHasNoneWhateverOtherMonthsHave() {
        assertThat(warehouse.value(
                        Long.class,
                        "select count(*) from mart.exchange_rate where source like 'pboc%' and period = '2021-08-01'"))
                .isZero();
        assertThat(warehouse.value(Long.class, "select count(*) from mart.exchange_rate where cny_per_unit <= 0"))
                .isZero();
    }
}
