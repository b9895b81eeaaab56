package org.customsetl.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays rows out in columns for a terminal; Chinese characters take two cells there. */
public final class TextTable {

    private TextTable() {}

    /** The table as lines, header first, numbers to the right. */
    public static List<String> lines(Answer answer) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(answer.columns().stream().map(TextTable::onOneLine).toList());
        for (List<@Nullable Object> row : answer.rows()) {
            cells.add(row.stream().map(value -> onOneLine(text(value))).toList());
        }
        int columns = answer.columns().size();
        int[] widths = new int[columns];
        boolean[] right = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            right[column] = isNumeric(answer, column);
            for (List<String> row : cells) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : cells) {
            lines.add(line(row, widths, right));
        }
        return lines;
    }

    private static String line(List<String> row, int[] widths, boolean[] right) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String blanks = " ".repeat(widths[column] - width(row.get(column)));
            line.append(column == 0 ? "" : "  ");
            line.append(right[column] ? blanks + row.get(column) : row.get(column) + blanks);
        }
        return line.toString().stripTrailing();
    }

    private static boolean isNumeric(Answer answer, int column) {
        boolean any = false;
        for (List<@Nullable Object> row : answer.rows()) {
            Object value = row.get(column);
            any |= value instanceof Number;
            if (value != null && !(value instanceof Number)) {
                return false;
            }
        }
        return any;
    }

    /** A value as text: numbers plain, without an exponent; nothing for NULL. */
    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** A line's end, or what else would move the terminal's cursor, is shown as a sign. */
    private static String onOneLine(String text) {
        if (text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        StringBuilder line = new StringBuilder();
        for (char sign : text.replace("\r\n", "\n").toCharArray()) {
            line.append(sign == '\n' || sign == '\r' ? '⏎' : !Character.isISOControl(sign) ? sign : picture(sign));
        }
        return line.toString();
    }

    /** Unicode has a picture of each control character of ASCII. */
    private static char picture(char control) {
        return control < 0x20 ? (char) (0x2400 + control) : '\uFFFD';
    }

    /** How many terminal cells a text takes. */
    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int codePoint) {
        boolean wide = (codePoint >= 0x1100 && codePoint <= 0x115F)
                || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
                || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0xFE30 && codePoint <= 0xFE4F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
                || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
                || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
