package org.customsetl.trade;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The statistical value of a line in its own currency and in the warehouse's two.
 *
 * @param value the value in whole units of {@code currency}, multipliers applied
 * @param currency ISO 4217
 * @param cny the value in CNY, {@code null} where there is no rate
 * @param usd the value in USD, {@code null} where there is no rate
 * @param conversion how the missing currency was computed; {@code null} where the source gave both or no rate exists
 */
public record Money(
        BigDecimal value,
        String currency,
        @Nullable BigDecimal cny,
        @Nullable BigDecimal usd,
        @Nullable Conversion conversion) {

    /**
     * The rates that a line was converted at.
     *
     * @param rate CNY per unit of the foreign currency: of the line's own, or of USD for a line in CNY
     * @param usdRate CNY per USD, {@code null} where there is none
     * @param date the date or the first day of the month that the rate holds for
     * @param source the rate's source, for example {@code customs-statistical}
     */
    public record Conversion(BigDecimal rate, @Nullable BigDecimal usdRate, LocalDate date, String source) {}
}
