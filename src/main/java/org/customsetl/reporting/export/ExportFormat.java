package org.customsetl.reporting.export;

import java.util.Locale;

/** The kinds of files that tables are exported into. */
public enum ExportFormat {
    /** One workbook, a sheet a view. */
    XLSX,
    /** A file a view, by RFC 4180, in UTF-8. */
    CSV,
    /** A file a view. */
    PARQUET;

    /** Whether a file's layout depends on how large a column's values are. Measuring takes a reading of its own. */
    boolean measures(ColumnType type) {
        return switch (this) {
            case XLSX -> true;
            case CSV -> false;
            case PARQUET -> type == ColumnType.DECIMAL;
        };
    }

    /** How names of its files end, with the dot. */
    public String extension() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
