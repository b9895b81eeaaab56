package org.customsetl.reference;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A month's exchange rate, with what a line must keep about it.
 *
 * @param cnyPerUnit CNY for one unit of the currency
 * @param date the first day of the month for a rate that is stated for the month; for a mean the last day that went in;
 *     the day itself for the rate of a day
 * @param source the name of a {@link org.customsetl.trade.RateSource}, or {@link Rates#SAME_CURRENCY}
 */
public record Rate(BigDecimal cnyPerUnit, LocalDate date, String source) {}
