package org.customsetl.reporting;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values of a query as an {@link Answer} has them: integers, {@link BigDecimal}, booleans, moments in UTC, lists and {@link
 * Json}; everything else as PostgreSQL writes it.
 */
final class Values {

    private Values() {}

    /** A document, to be printed as it is. */
    record Json(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    static List<List<@Nullable Object>> rows(ResultSet result) throws SQLException {
        ResultSetMetaData meta = result.getMetaData();
        List<String> types = new ArrayList<>();
        for (int column = 1; column <= meta.getColumnCount(); column++) {
            types.add(meta.getColumnTypeName(column));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (result.next()) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int column = 1; column <= types.size(); column++) {
                row.add(value(result, column, types.get(column - 1)));
            }
            rows.add(row);
        }
        return rows;
    }

    private static @Nullable Object value(ResultSet row, int column, String type) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            return null;
        }
        return switch (type) {
            case "int2", "int4", "int8", "bool" -> row.getObject(column);
            case "numeric", "float4", "float8" -> number(text);
            case "timestamptz" -> text.endsWith("infinity") ? text : row.getObject(column, OffsetDateTime.class);
            case "json", "jsonb" -> new Json(text);
            default -> type.startsWith("_") ? list(row.getArray(column).getArray()) : text;
        };
    }

    /** NaN and the infinities are no decimals. */
    private static Object number(String text) {
        return text.matches(".*[a-df-zA-DF-Z].*") ? text : new BigDecimal(text);
    }

    private static Object list(Object array) throws SQLException {
        List<@Nullable Object> list = new ArrayList<>();
        for (Object element : Arrays.asList((@Nullable Object[]) array)) {
            if (element instanceof Array inner) {
                list.add(list(inner.getArray()));
            } else if (element instanceof Object[]) {
                list.add(list(element));
            } else {
                boolean plain = element == null || element instanceof Number || element instanceof Boolean;
                list.add(plain ? element : element.toString());
            }
        }
        return list;
    }
}
