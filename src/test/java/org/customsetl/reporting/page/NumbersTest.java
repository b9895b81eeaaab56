package org.customsetl.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, units and axes as they are printed. */
class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "83684999999.5, 83.68, 0.01",
        "83685000000, 83.69, 0.01",
        "-4999999, −0.00 is never printed, 0.01",
        "-5000000, −0.01, 0.01",
        "1234567890000000, '1,234,567.89', 0.01"
    })
    void amountsAreRoundedHalfUpOnce(BigDecimal amount, String printed, BigDecimal last) {
        String expected = printed.startsWith("−0.00") ? "0.00" : printed;
        assertThat(Unit.BILLION.print(amount)).isEqualTo(expected);
        assertThat(last).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"71.15, +71.2", "-5.04, −5.0", "0.04, 0.0", "-0.04, 0.0", ", –", "1000, '+1,000.0'"})
    void growthHasASign(BigDecimal growth, String printed) {
        assertThat(Numbers.growth(growth)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"999999999, MILLION", "1000000000, BILLION", "-2000000000, BILLION", "12, ONE", "0, BILLION"})
    void theUnitIsTheGreatestOneThatShowsTheGreatestAmount(BigDecimal amount, Unit unit) {
        assertThat(Unit.of(List.of(BigDecimal.ONE, amount).subList(1, 2))).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({"91.14, 20, 100", "8.86, 2, 10", "0.00123, 0.0005, 0.0015", "1, 0.2, 1", "0, 0.2, 1", "600, 100, 600"})
    void anAxisEndsAtARoundNumberThatIsNotLess(BigDecimal most, BigDecimal step, BigDecimal end) {
        Axis axis = Axis.upTo(most);
        assertThat(axis.step()).isEqualByComparingTo(step);
        assertThat(axis.end()).isEqualByComparingTo(end);
        assertThat(axis.marks()).hasSizeBetween(2, 7).first().isEqualTo(BigDecimal.ZERO);
    }
}
