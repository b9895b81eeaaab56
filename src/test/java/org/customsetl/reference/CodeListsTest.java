package org.customsetl.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListsTest {

    private final Reference reference = Reference.shipped();

    @ParameterizedTest
    @CsvSource({"9408, 9408", "喀什海关, 9408", "9403, 9403", "吐尔尕特, 9403", "9415, 9415", "伊尔克什, 9415", "乌关区, 9400"})
    void aCustomsOfficeIsKnownByCodeAndName(String written, String code) {
        assertThat(reference.customsOffices().find(written))
                .map(CustomsOffice::code)
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({"0110, 0110, 10", "10, 10, 10", "一般贸易, 10, 10", "4019, 4019, 19", "边境小额, 4019, 19", "0255, 0255, ''"})
    void aTradeModeIsKnownByFourDigitsTwoDigitsOrName(String written, String code, String regime) {
        assertThat(reference.tradeModes().find(written)).hasValueSatisfying(mode -> {
            assertThat(mode.code()).isEqualTo(code);
            assertThat(mode.regimeCode()).isEqualTo(regime);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "502, USD",
        "USD, USD",
        "usd, USD",
        "人民币, CNY",
        "142, CNY",
        "KZT, KZT",
        "KGS, KGS",
        "UZS, UZS",
        "tjs, TJS"
    })
    void aCurrencyIsKnownByCodeAndName(String written, String code) {
        assertThat(reference.currencies().find(written)).map(Currency::code).contains(code);
    }

    @Test
    void aCommodityIsThatOfTheMonthsList() {
        assertThat(reference.commodities().find("03023300", YearMonth.of(2021, 12)))
                .map(Commodity::nameZh)
                .contains("鲜或冷的鲣鱼或狐鲣");
        assertThat(reference.commodities().find("03023300", YearMonth.of(2022, 1)))
                .map(Commodity::nameZh)
                .contains("鲜或冷鲣");
        assertThat(reference.commodities().find("87038000", YearMonth.of(2023, 5)))
                .map(Commodity::unit1)
                .contains("辆");
    }

    @Test
    void aYearWithoutAListKnowsNoCommodity() {
        assertThat(reference.commodities().hasListOf(2023)).isTrue();
        assertThat(reference.commodities().hasListOf(2024)).isFalse();
        assertThat(reference.commodities().find("87038000", YearMonth.of(2024, 1)))
                .isEmpty();
    }

    @Test
    void theBeginningOfACodeIsKnown() {
        assertThat(reference.commodities().isPrefix("8703")).isTrue();
        assertThat(reference.commodities().isPrefix("870380")).isTrue();
        assertThat(reference.commodities().isPrefix("8799")).isFalse();
    }
}
