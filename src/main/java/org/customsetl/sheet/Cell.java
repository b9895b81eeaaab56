package org.customsetl.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

/**
 * One filled cell, as the file stores it and never as a program would display it: a cell 1234.567 under the format
 * {@code #,##0} is 1234.567. A blank cell is no cell at all ({@link Row#cell} answers {@code null}).
 */
public sealed interface Cell {

    /** What the file holds, as text, for messages and for the rejection's raw value. Never rounded. */
    String raw();

    /** {@link #raw} without the blanks around it, those that no keyboard types (U+3000, U+00A0, U+FEFF) included. */
    default String text() {
        return BLANKS_AROUND.matcher(raw()).replaceAll("");
    }

    /** Blanks at the beginning or at the end of a text. */
    Pattern BLANKS_AROUND = Pattern.compile("^[\\s\\u3000\\u00a0\\ufeff]+|[\\s\\u3000\\u00a0\\ufeff]+$");

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
