package org.customsetl.trade;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The reference period: the calendar months that statistics count goods in, never a load date.
 *
 * @param from the first month
 * @param to the last month, not before the first
 */
public record Period(YearMonth from, YearMonth to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("period ends before it begins: " + from + " to " + to);
        }
    }

    /** A period of one month. */
    public static Period of(YearMonth month) {
        return new Period(month, month);
    }

    /** A whole year. */
    public static Period ofYear(int year) {
        return new Period(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    /** Whether the period is one month; only then may it be added to other months. */
    public boolean isMonth() {
        return from.equals(to);
    }

    /** How many months it spans. */
    public int months() {
        return (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue() + 1;
    }

    /** Whether every month of the other lies in this one. */
    public boolean contains(Period other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** The first day of the last month: the key under which the warehouse files it. */
    public LocalDate filedUnder() {
        return to.atDay(1);
    }

    @Override
    public String toString() {
        return isMonth() ? from.toString() : from + ".." + to;
    }
}
