package org.customsetl.reporting.export;

/**
 * A column of a view.
 *
 * @param sqlType its type, as PostgreSQL says it
 * @param meaning what it means, as the database says it
 */
record ExportColumn(String name, ColumnType type, String sqlType, String meaning) {

    /** Its name in a statement. */
    String quoted() {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** What is selected of it. */
    String selected() {
        return type == ColumnType.TEXT ? quoted() + "::text" : quoted();
    }
}
