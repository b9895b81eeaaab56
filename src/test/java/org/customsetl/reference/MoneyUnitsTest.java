package org.customsetl.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.money.MonetaryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyUnitsTest {

    private final MoneyUnits units = Reference.shipped().moneyUnits();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "元 | CNY | 1",
                "人民币 | CNY | 1",
                "千元 | CNY | 1000",
                "万元 | CNY | 10000",
                "万人民币 | CNY | 10000",
                "万元人民币 | CNY | 10000",
                "人民币万元 | CNY | 10000",
                "百万元 | CNY | 1000000",
                "亿元 | CNY | 100000000",
                "亿人民币 | CNY | 100000000",
                "人民币(亿) | CNY | 100000000",
                "人民币（万） | CNY | 10000",
                "RMB 10,000 | CNY | 10000",
                "CNY | CNY | 1",
                "million yuan | CNY | 1000000",
                "美元 | USD | 1",
                "千美元 | USD | 1000",
                "万美元 | USD | 10000",
                "百万美元 | USD | 1000000",
                "亿美元 | USD | 100000000",
                "USD | USD | 1",
                "US$ | USD | 1",
                "USD 1000 | USD | 1000",
                "1000 USD | USD | 1000",
                "thousand USD | USD | 1000",
                "(thousand US dollars) | USD | 1000",
                "USD MILLION | USD | 1000000",
                "(тыс.долларов США) | USD | 1000",
                "(млн. долларов США) | USD | 1000000",
                "(млн АКШ доллары) | USD | 1000000",
                "千欧元 | EUR | 1000",
                "million euro | EUR | 1000000",
                "百万卢布 | RUB | 1000000",
                "млн руб. | RUB | 1000000",
                "千坚戈 | KZT | 1000",
                "million tenge | KZT | 1000000",
                "thousand soms | KGS | 1000",
                "тыс. сомов | KGS | 1000",
                "百万索姆 | KGS | 1000000"
            })
    void aWrittenUnitSaysCurrencyAndMultiplier(String written, String currency, BigDecimal multiplier) {
        assertThat(units.read(written)).contains(new MoneyUnit(currency, multiplier));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "万元 | 1E-29 | CNY | 1E-25",
                "亿美元 | 123456789012345678901234567890.123456789012345678901234567891 | USD"
                        + " | 12345678901234567890123456789012345678.9012345678901234567891",
                "千坚戈 | -0.1 | KZT | -100",
                "百万索姆 | 1.10 | KGS | 1100000",
                "日元 | 0.005 | JPY | 0.005"
            })
    void anAmountIsExactHoweverManyDigitsItHas(String written, BigDecimal stated, String currency, BigDecimal whole) {
        MonetaryAmount amount = units.read(written).orElseThrow().amount(stated);
        assertThat(amount.getCurrency().getCurrencyCode()).isEqualTo(currency);
        assertThat(amount.getNumber().numberValueExact(BigDecimal.class)).isEqualByComparingTo(whole);
    }

    @Test
    void amountsOfTwoCurrenciesAreNeverAdded() {
        MonetaryAmount yuan = units.read("万元").orElseThrow().amount(BigDecimal.ONE);
        MonetaryAmount dollars = units.read("万美元").orElseThrow().amount(BigDecimal.ONE);
        assertThat(yuan.add(yuan).getNumber().numberValueExact(BigDecimal.class))
                .isEqualByComparingTo("20000");
        assertThatThrownBy(() -> yuan.add(dollars)).isInstanceOf(MonetaryException.class);
    }

    @Test
    void theLibraryTellsUsersNothingOfItsDefaults() {
        assertThat(units.read("万元").orElseThrow().amount(BigDecimal.ONE).isPositive())
                .isTrue();
        assertThat(Logger.getLogger("org.javamoney.moneta.DefaultMonetaryContextFactory")
                        .isLoggable(Level.INFO))
                .isFalse();
    }

    @Test
    void everyCurrencyOfTheRegisterIsOneOfJsr354() {
        assertThat(ReferenceFiles.rows("currency").map(row -> row.getField("code")))
                .allSatisfy(code -> assertThat(Reference.shipped().currencies().find(code))
                        .map(Currency::unit)
                        .contains(Monetary.getCurrency(code)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "万", "千", "thousand", "$", "¥", "吨", "万吨", "百元旦", "10 万元", "美元人民币"})
    void aMultiplierOrSignAloneSaysNoCurrency(String written) {
        assertThat(units.read(written)).isEmpty();
    }
}
