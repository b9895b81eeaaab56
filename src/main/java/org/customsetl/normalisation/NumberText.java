package org.customsetl.normalisation;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.customsetl.layout.Words;
import org.customsetl.sheet.Cell;
import org.jspecify.annotations.Nullable;

/** Reads numbers and nil from cells. Text may have thousands commas and trailing blanks; nil is missing, not zero. */
final class NumberText {

    private static final Set<String> NIL =
            Set.of("", "-", "--", "---", "—", "——", "–", ".", "..", "...", "…", "?", "n/a", "na");
    private static final int LONGEST_NIL = 3;
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(\\.\\d+)?|[+-]?\\.\\d+");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");
    /** 1 234.5, with blanks of any kind for the comma of thousands. */
    private static final Pattern SPACED = Pattern.compile("[+-]?[1-9]\\d{0,2}( \\d{3})+([.,]\\d+)?");

    private NumberText() {}

    /** Whether a cell is blank or one of the signs that tables print for "no figure". */
    static boolean isNil(@Nullable Cell cell) {
        if (cell == null) {
            return true;
        }
        if (!(cell instanceof Cell.Text)) {
            return false;
        }
        String text = cell.text();
        return text.length() <= LONGEST_NIL && NIL.contains(Words.folded(text));
    }

    /**
     * The number of a cell that is not nil, exactly; {@code null} where it is none. Scientific notation in a text has
     * lost digits on the way through a spreadsheet program, and a decimal comma could be a thousands comma: neither is
     * read. Nor are two numbers in a cell, or a number with the sign of a footnote: 23① is not 231.
     */
    static @Nullable BigDecimal read(Cell cell) {
        return read(cell, false);
    }

    /**
     * The same for a table whose layout says how its texts write decimals.
     *
     * @param decimalComma whether a comma is the decimal mark, and not one of thousands
     */
    static @Nullable BigDecimal read(Cell cell, boolean decimalComma) {
        if (cell instanceof Cell.Decimal number) {
            return number.value();
        }
        if (!(cell instanceof Cell.Text text)) {
            return null;
        }
        if (text.value().chars().anyMatch(c -> Character.getType(c) == Character.OTHER_NUMBER)) {
            return null;
        }
        String bare = Words.narrowed(text.text()).replace('−', '-');
        if (SPACED.matcher(bare).matches()) {
            bare = bare.replace(" ", "");
        }
        if (decimalComma && DECIMAL_COMMA.matcher(bare).matches()) {
            return new BigDecimal(bare.replace(',', '.'));
        }
        if (PLAIN.matcher(bare).matches()) {
            return new BigDecimal(bare);
        }
        return !decimalComma && GROUPED.matcher(bare).matches() ? new BigDecimal(bare.replace(",", "")) : null;
    }
}
