package org.customsetl.sheet;

import org.jspecify.annotations.Nullable;

/** A row that has at least one filled cell, with its true coordinates. */
public final class Row {

    private final int number;
    private final @Nullable Cell[] cells;

    /**
     * @param number the row's number as the user's program shows it, from 1; in a csv file the number of the record's
     *     first line
     * @param cells index 0 is column 1 (A); {@code null} is a blank cell; the array is kept, not copied
     */
    public Row(int number, @Nullable Cell[] cells) {
        this.number = number;
        this.cells = cells;
    }

    /** The row's number, from 1. */
    public int number() {
        return number;
    }

    /** The last column that may hold a cell; columns count from 1. */
    public int width() {
        return cells.length;
    }

    /** The cell at a column (from 1), or {@code null} where it is blank or beyond the row. */
    public @Nullable Cell cell(int column) {
        return column <= cells.length ? cells[column - 1] : null;
    }

    /** The cell's {@link Cell#text text}, or "" where it is blank. */
    public String text(int column) {
        Cell cell = cell(column);
        return cell == null ? "" : cell.text();
    }

    /** The spreadsheet name of a column: 1 is A, 27 is AA. */
    public static String columnName(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            name.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return name.toString();
    }

    /** The number of a column by its spreadsheet name: A is 1, AA is 27. */
    public static int columnNumber(String name) {
        return name.chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("row " + number);
        for (int column = 1; column <= cells.length; column++) {
            if (cells[column - 1] != null) {
                text.append(" | ").append(columnName(column)).append('=').append(text(column));
            }
        }
        return text.toString();
    }
}
