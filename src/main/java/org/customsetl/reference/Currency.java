package org.customsetl.reference;

import java.math.BigDecimal;
import javax.money.CurrencyUnit;

/**
 * A currency.
 *
 * @param unit the currency as JSR-354 knows it
 * @param customsCode three digits of China Customs, or "" where there is none
 */
public record Currency(CurrencyUnit unit, String customsCode, String nameZh, String nameEn) {

    /** ISO 4217, three letters. */
    public String code() {
        return unit.getCurrencyCode();
    }

    /** Its own unit, as amounts in whole yuan or dollars are stated in. */
    public MoneyUnit whole() {
        return new MoneyUnit(unit, BigDecimal.ONE);
    }
}
