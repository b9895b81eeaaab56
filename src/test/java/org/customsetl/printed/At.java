package org.customsetl.printed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a cell stands; both count from 1.
 *
 * @param row as spreadsheets number it
 * @param column 1 is A
 */
record At(int row, int column) {

    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})(\\d+)");

    /** A cell as spreadsheets name it, such as F12. */
    static At of(String cell) {
        Matcher matcher = CELL.matcher(cell);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no cell: " + cell);
        }
        return new At(Integer.parseInt(matcher.group(2)), column(matcher.group(1)));
    }

    /** A column by its letters. */
    static int column(String letters) {
        return letters.chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1);
    }

    At plus(int rows, int columns) {
        return new At(row + rows, column + columns);
    }

    @Override
    public String toString() {
        return org.customsetl.sheet.Row.columnName(column) + row;
    }
}
