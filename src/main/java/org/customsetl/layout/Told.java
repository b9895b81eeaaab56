package org.customsetl.layout;

/**
 * Something that the file says outside its rows.
 *
 * @param value what it says
 * @param where who says it: {@code the file name}, {@code the title in row 1}, {@code the operator}
 */
public record Told<T>(T value, String where) {

    /** Whether the operator stated it. */
    public boolean byOperator() {
        return where.equals(Witnesses.OPERATOR);
    }
}
