package org.customsetl.printed;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How programs and people write a number as a text. */
final class Print {

    private Print() {}

    /** {@code commas} is 1,234.5, {@code full-width} １，２３４．５, {@code decimal-comma} 1234,5, {@code percent} 6.9%. */
    static String text(BigDecimal number, String as) {
        return switch (as) {
            case "commas" -> grouped(number);
            case "trailing-blanks" -> grouped(number) + "  ";
            case "full-width" -> widened(grouped(number));
            case "no-break-spaces" -> grouped(number).replace(',', '\u00a0') + "\u00a0";
            case "decimal-comma" -> number.toPlainString().replace('.', ',');
            case "percent" -> number.toPlainString() + "%";
            case "scientific" -> format("0.####E0").format(number);
            default -> throw new IllegalArgumentException("no way to write a number: " + as);
        };
    }

    static boolean isNumber(Object cell) {
        return cell instanceof BigDecimal || (cell instanceof String text && text.matches("-?[\\d,]*\\.?\\d+"));
    }

    static BigDecimal number(Object cell) {
        return new BigDecimal(cell.toString().replace(",", ""));
    }

    private static String grouped(BigDecimal number) {
        return format("#,##0.####").format(number);
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    private static String widened(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c - '!' + '！')));
        return wide.toString();
    }
}
