package org.customsetl.sheet;

/**
 * A column of a table that is written into a workbook.
 *
 * @param name its name
 * @param kind what its cells hold
 * @param longest how many characters its longest text has; 0 where it holds none
 * @param exact whether a number cell cannot hold some of its values as they are, so that the sheet gets a hidden column
 *     {@code name_exact} beside
 */
public record TableColumn(String name, Kind kind, int longest, boolean exact) {

    /** What cells hold. */
    public enum Kind {
        TEXT,
        WHOLE,
        DECIMAL,
        DATE,
        MOMENT,
        TRUTH
    }
}
