package org.customsetl.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.customsetl.trade.RateOrder;
import org.customsetl.trade.RateSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {

    private final Rates rates = Reference.shipped().rates();

    @ParameterizedTest
    @CsvSource({
        "2024-01, 7.1000",
        "2024-02, 7.1136",
        "2024-03, 7.1036",
        "2024-04, 7.0968",
        "2024-05, 7.1025",
        "2024-06, 7.1052"
    })
    void customsStatisticalRateComesFirst(YearMonth month, BigDecimal rate) {
        assertThat(rates.cnyPer("USD", month)).contains(new Rate(rate, month.atDay(1), "customs-statistical"));
    }

    @ParameterizedTest
    @CsvSource({"USD, 2023-01", "USD, 2023-12", "EUR, 2023-06", "JPY, 2024-01", "RUB, 2022-02"})
    void elseTheMeanOfTheMonthsDailyCrosses(String currency, YearMonth month) {
        List<BigDecimal> crosses = ReferenceFiles.rows("rate_ecb_daily")
                .filter(row -> row.getField("valid_from").startsWith(month.toString()))
                .map(row -> new BigDecimal(row.getField("CNY"))
                        .divide(
                                currency.equals("EUR") ? BigDecimal.ONE : new BigDecimal(row.getField(currency)),
                                new MathContext(60)))
                .toList();
        BigDecimal mean = crosses.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(new BigDecimal(crosses.size()), 10, RoundingMode.HALF_UP);

        Rate rate = rates.cnyPer(currency, month).orElseThrow();

        assertThat(rate.cnyPerUnit()).isEqualTo(mean);
        assertThat(rate.source()).isEqualTo("ecb-monthly-mean");
        assertThat(YearMonth.from(rate.date())).isEqualTo(month);
    }

    @Test
    void theDateOfAMeanIsItsLastDay() {
        assertThat(rates.cnyPer("USD", YearMonth.of(2023, 12))).map(Rate::date).contains(LocalDate.of(2023, 12, 29));
    }

    @ParameterizedTest
    @CsvSource({
        "RUB, 2022-03, quoted on one day of the month",
        "RUB, 2022-04, not quoted",
        "RUB, 2024-01, not quoted",
        "KZT, 2024-01, never quoted",
        "EUR, 2026-03, month not over in the file",
        "EUR, 2018-12, before the file",
        "EUR, 2099-01, after the file"
    })
    void elseNoneAndNeverAnotherMonths(String currency, YearMonth month) {
        assertThat(rates.cnyPer(currency, month)).isEmpty();
    }

    @Test
    void theYuanIsItself() {
        assertThat(rates.cnyPer("cny", YearMonth.of(2030, 1)))
                .map(Rate::cnyPerUnit)
                .contains(BigDecimal.ONE);
    }

    @ParameterizedTest
    @CsvSource({
        "ecb-monthly-mean customs-statistical, ecb-monthly-mean",
        "customs-statistical ecb-monthly-mean, customs-statistical",
        "customs-duty customs-statistical, customs-statistical",
        "ecb-monthly-mean, ecb-monthly-mean",
        "customs-duty, NONE",
        "'', NONE"
    })
    void theFirstSourceOfAnOrderThatHasTheMonthHolds(String order, String source) {
        RateOrder sources = RateOrder.of(order.isEmpty() ? List.of() : List.of(order.split(" ", -1)));
        assertThat(rates.cnyPer("USD", YearMonth.of(2024, 1), sources)
                        .map(Rate::source)
                        .orElse("NONE"))
                .isEqualTo(source);
    }

    @Test
    void whatIsLoadedStandsBesideWhatIsShippedAndNeverInItsPlace() {
        Rate loaded = new Rate(new BigDecimal("9.9"), LocalDate.of(2024, 7, 1), "customs-statistical");
        Rates more = rates.with(Map.of(statistical(1), loaded, statistical(7), loaded));
        assertThat(more.cnyPer("USD", YearMonth.of(2024, 1)).orElseThrow().cnyPerUnit())
                .isEqualByComparingTo("7.1000");
        assertThat(more.cnyPer("USD", YearMonth.of(2024, 7))).contains(loaded);
        assertThat(more.cnyPer("USD", YearMonth.of(2024, 8))).map(Rate::source).contains("ecb-monthly-mean");
    }

    private static Rates.Key statistical(int month) {
        return new Rates.Key(RateSource.CUSTOMS_STATISTICAL, "USD", YearMonth.of(2024, month));
    }

    @ParameterizedTest
    @CsvSource({
        "USD, 2021-09-01, 6.4670390116, the cross of the day",
        "USD, 2026-03-08, 6.8971524972, the mean of a month that is not over",
        "RUB, 2022-03-15, 0.0601206474, the mean of the month's one day that quotes it",
        "RUB, 2022-04-01, '', not quoted in that month",
        "AED, 2021-09-01, '', never quoted"
    })
    void theEcbSaysWhatOtherRatesAreHeldAgainst(String currency, LocalDate day, String cross, String why) {
        assertThat(rates.ecbCross(currency, day).map(BigDecimal::toPlainString).orElse(""))
                .as(why)
                .isEqualTo(cross);
    }
}
