package org.customsetl.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * One filled cell, as the file stores it and never as a program would display it: a cell 1234.567 under the format
 * {@code #,##0} is 1234.567. A blank cell is no cell at all ({@link Row#cell} answers {@code null}).
 */
public sealed interface Cell {

    /** What the file holds, as text, for messages and for the rejection's raw value. Never rounded. */
    String raw();

    /** {@link #raw} without the blanks around it, those that no keyboard types (U+3000, U+00A0, U+FEFF) included. */
    default String text() {
        String raw = raw();
        int from = 0;
        int to = raw.length();
        while (from < to && isBlank(raw.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(raw.charAt(to - 1))) {
            to--;
        }
        return raw.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || (c > 0x7f && (c == '\u00a0' || c == '\ufeff' || Character.isWhitespace(c)));
    }

    /** A text, untrimmed, as stored. In a csv file every filled field is one. Never empty. */
    record Text(String value) implements Cell {
        @Override
        public String raw() {
            return value;
        }
    }

    /** A number: the decimal that the file stores (xlsx), or the shortest decimal of the stored double (xls). */
    record Decimal(BigDecimal value) implements Cell {
        @Override
        public String raw() {
            return value.toPlainString();
        }
    }

    /**
     * A number that the file formats as a date or a time.
     *
     * @param value the moment, by the file's own epoch (1900 or 1904)
     * @param serial the stored number, for a reader that knows better than the format
     */
    record Moment(LocalDateTime value, BigDecimal serial) implements Cell {
        @Override
        public String raw() {
            return value.toString();
        }
    }

    /** TRUE or FALSE. */
    record Truth(boolean value) implements Cell {
        @Override
        public String raw() {
            return value ? "TRUE" : "FALSE";
        }
    }

    /**
     * An error value such as {@code #DIV/0!}, or {@link #UNCALCULATED} for a formula that was stored without a result.
     */
    record Fault(String code) implements Cell {

        /** A formula whose value the writing program never stored. */
        public static final String UNCALCULATED = "#UNCALCULATED!";

        @Override
        public String raw() {
            return code;
        }
    }
}
