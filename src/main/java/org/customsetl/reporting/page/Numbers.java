package org.customsetl.reporting.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as they are printed: rounded half up, once, from the unrounded value. */
public final class Numbers {

    /** What stands where there is no figure, as in any statistical table. */
    static final String NONE = "–";

    private static final int MOST_DECIMALS = 4;

    private Numbers() {}

    static String fixed(@Nullable BigDecimal value, int decimals) {
        if (value == null) {
            return NONE;
        }
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        return (rounded.signum() < 0 ? "−" : "") + format.format(rounded.abs());
    }

    /** A percentage, to one decimal. */
    static String percent(@Nullable BigDecimal value) {
        return fixed(value, 1);
    }

    /** A growth in percent, with its sign. */
    static String growth(@Nullable BigDecimal value) {
        boolean rises = value != null && value.setScale(1, RoundingMode.HALF_UP).signum() > 0;
        return (rises ? "+" : "") + percent(value);
    }

    /** A count, with commas between thousands. */
    public static String count(long value) {
        return fixed(BigDecimal.valueOf(value), 0);
    }

    /** Any number of a query, with at most four decimals. */
    static String plain(Object value) {
        if (value instanceof BigDecimal number) {
            return fixed(
                    number,
                    Math.min(
                            MOST_DECIMALS,
                            Math.max(0, number.stripTrailingZeros().scale())));
        }
        return value instanceof Number number ? count(number.longValue()) : value.toString();
    }
}
