package org.customsetl.reporting.export;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a view's column holds, and how it is read. What has no kind of its own is text, as PostgreSQL writes it. */
enum ColumnType {
    TRUTH,
    /** {@link Long}. */
    WHOLE,
    /** {@link BigDecimal}; {@code NaN} and the infinities are text. */
    DECIMAL,
    /** {@link LocalDate}; what is none of a calendar is text. */
    DATE,
    /** {@link OffsetDateTime} in UTC; the infinities are text. */
    MOMENT,
    /** List of texts. */
    LIST,
    TEXT;

    /** @param type as PostgreSQL says it, such as {@code numeric(20,4)} */
    static ColumnType of(String type) {
        return switch (type.replaceFirst("\\(.*\\)", "")) {
            case "boolean" -> TRUTH;
            case "smallint", "integer", "bigint" -> WHOLE;
            case "numeric" -> DECIMAL;
            case "date" -> DATE;
            case "timestamp with time zone" -> MOMENT;
            case "text[]" -> LIST;
            default -> TEXT;
        };
    }

    @Nullable
    Object read(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            return null;
        }
        return switch (this) {
            case TRUTH -> row.getBoolean(column);
            case WHOLE -> Long.valueOf(text);
            case DECIMAL -> text.matches("[-.0-9]+") ? new BigDecimal(text) : text;
            case DATE -> text.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(text) : text;
            case MOMENT -> text.endsWith("infinity") ? text : row.getObject(column, OffsetDateTime.class);
            case LIST -> list((@Nullable Object[]) row.getArray(column).getArray());
            case TEXT -> text;
        };
    }

    private static List<@Nullable String> list(@Nullable Object[] array) {
        List<@Nullable String> list = new ArrayList<>();
        for (Object element : array) {
            list.add(element == null ? null : element.toString());
        }
        return list;
    }
}
