package org.customsetl.trade;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a list of exchange rates, as printed and as CNY for one unit of a foreign currency.
 *
 * @param column the cell's column, from 1
 * @param table the layout's id
 * @param source whose rate it is: {@link #PBOC}, or the name of a {@link RateSource} that lists bring
 * @param day the day it is of; the first of the month where it is stated for a month
 * @param wholeMonth whether it is stated for a month
 * @param currency ISO 4217
 * @param printed the cell's content, unchanged
 * @param quotation how the list quotes it, as {@code CNY per 100 USD} or {@code RUB per 100 CNY}
 * @param cnyPerUnit CNY for one unit, above zero: exact where quoted so, else to 16 decimals
 * @param ecbCross what it was held against, {@code null} where the ECB says nothing of that currency and month
 */
public record PublishedRate(
        Origin origin,
        int column,
        String table,
        String source,
        LocalDate day,
        boolean wholeMonth,
        String currency,
        String printed,
        String quotation,
        BigDecimal cnyPerUnit,
        @Nullable BigDecimal ecbCross) {

    /** The RMB central parity of a day, which the People's Bank of China has published. */
    public static final String PBOC = "pboc";

    /** The month it is filed under, by its first day. */
    public LocalDate month() {
        return day.withDayOfMonth(1);
    }
}
