package org.customsetl.reporting.page;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** Periods in words. */
final class Periods {

    private Periods() {}

    /** A year to date, such as {@code January–March 2024}; a whole year is {@code 2023}. */
    static String toDate(YearMonth last) {
        return switch (last.getMonthValue()) {
            case 1 -> "January " + last.getYear();
            case 12 -> String.valueOf(last.getYear());
            default -> "January–" + name(last) + " " + last.getYear();
        };
    }

    /** The same in Chinese: {@code 2024年1—3月}. */
    static String toDateInChinese(YearMonth last) {
        return last.getYear() + "年"
                + switch (last.getMonthValue()) {
                    case 1 -> "1月";
                    case 12 -> "";
                    default -> "1—" + last.getMonthValue() + "月";
                };
    }

    /** Some months: {@code January 2022–March 2024}. */
    static String span(YearMonth first, YearMonth last) {
        return first.equals(last) ? words(last) : words(first) + "–" + words(last);
    }

    /** The same in Chinese. */
    static String spanInChinese(YearMonth first, YearMonth last) {
        return first.equals(last) ? chinese(last) : chinese(first) + "—" + chinese(last);
    }

    private static String words(YearMonth month) {
        return name(month) + " " + month.getYear();
    }

    private static String chinese(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    private static String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
