package org.customsetl.layout;

import org.jspecify.annotations.Nullable;

/**
 * Something that the file says outside its rows.
 *
 * @param value what it says
 * @param where who says it: {@code the file name}, {@code the title in row 1}, {@code the operator}
 * @param source what kind of witness that is, as an operator accepts one; {@code null} where none of these
 */
public record Told<T>(T value, String where, Statement.@Nullable Accept source) {

    /** Who states what concerns this very file; it holds against every witness. */
    public static final String OPERATOR = "the operator";

    /** Who states what concerns all files of a folder. */
    public static final String FOLDER = "the dataset.yaml of the whole folder";

    /** Why a statement does not hold against the file, and how it would. */
    public static final String FOR_ALL_FILES =
            "; what is stated for all files does not hold against a file's own words: state it for this file alone, under"
                    + " `files:` in the dataset.yaml, or in a call that names the file";

    /** Told by somebody who needs no accepting. */
    public Told(T value, String where) {
        this(value, where, null);
    }

    /** Whether the operator stated it. */
    public boolean byOperator() {
        return where.equals(OPERATOR);
    }
}
