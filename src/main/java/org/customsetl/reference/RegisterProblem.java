package org.customsetl.reference;

/**
 * Something in a file of registers that keeps it from being imported.
 *
 * @param file the file's name
 * @param row the line it begins in, from 1; 0 where the whole file or folder is meant
 * @param column the column's name; "" where the whole row is meant
 * @param value what stands there, unchanged
 * @param message what is wrong with it, and the way out
 */
public record RegisterProblem(String file, long row, String column, String value, String message) {

    @Override
    public String toString() {
        return file
                + (row == 0 ? "" : " row " + row)
                + (column.isEmpty() ? "" : " column " + column)
                + (value.isEmpty() ? "" : ": '" + value + "'")
                + ": "
                + message;
    }
}
