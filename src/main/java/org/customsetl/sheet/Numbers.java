package org.customsetl.sheet;

import java.math.BigDecimal;
import java.math.MathContext;

/** Stored numbers as decimals. */
final class Numbers {

    /** A double needs at most 17 digits and its exponent has three; a hostile 1E999999999 would print as a gigabyte. */
    private static final int LONGEST_TEXT = 400;

    private static final int LARGEST_SCALE = 400;
    private static final double EXACT_LONGS = 1e15;
    private static final int SURE_DIGITS = 15;
    private static final int LONGEST_SPELLING = 17;

    private Numbers() {}

    /** The number that a file spells, digit by digit; {@code NaN} and its like, which some programs write, is a fault. */
    static Cell spelled(char[] text, int start, int length) {
        if (length <= LONGEST_TEXT) {
            try {
                BigDecimal value = new BigDecimal(text, start, length);
                if (Math.abs((long) value.scale()) <= LARGEST_SCALE) {
                    return new Cell.Decimal(value.precision() > SURE_DIGITS ? withoutNoise(value) : value);
                }
            } catch (NumberFormatException e) {
                String spelled = new String(text, start, length);
                if (spelled.matches("[+-]?(?i:nan|inf|infinity)")) {
                    return new Cell.Fault(spelled);
                }
            }
        }
        throw ContentException.damaged(
                "a cell holds '" + new String(text, start, Math.min(length, 40)) + "' where a number belongs");
    }

    /**
     * Spreadsheet programs spell a binary fraction with 17 digits: 794.0674 stands in the file as 794.06740000000002.
     * Where these are just the digits of a double, the shortest decimal that it stands for was typed.
     */
    private static BigDecimal withoutNoise(BigDecimal spelled) {
        if (spelled.precision() > LONGEST_SPELLING || spelled.scale() <= 0) {
            return spelled;
        }
        double stored = spelled.doubleValue();
        boolean ofBinary = new BigDecimal(stored)
                        .round(new MathContext(spelled.precision()))
                        .compareTo(spelled)
                == 0;
        return ofBinary && shortest(stored) instanceof Cell.Decimal typed ? typed.value() : spelled;
    }

    /** The shortest decimal that the double stands for; {@link Double#toString} alone is not before Java 19. */
    static Cell shortest(double stored) {
        if (Double.isNaN(stored) || Double.isInfinite(stored)) {
            return new Cell.Fault("#NUM!");
        }
        if (stored == Math.rint(stored) && Math.abs(stored) < EXACT_LONGS) {
            return new Cell.Decimal(BigDecimal.valueOf((long) stored));
        }
        BigDecimal exact = new BigDecimal(Double.toString(stored));
        for (int digits = SURE_DIGITS; digits < exact.precision(); digits++) {
            BigDecimal shorter = exact.round(new MathContext(digits));
            if (shorter.doubleValue() == stored) {
                return new Cell.Decimal(shorter.stripTrailingZeros());
            }
        }
        return new Cell.Decimal(exact);
    }
}
