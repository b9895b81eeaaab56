package org.customsetl.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query.
 *
 * @param columns the names of its columns
 * @param rows its rows; numbers as {@link java.math.BigDecimal} or integers, the rest as the driver gives it
 */
public record Answer(List<String> columns, List<List<@Nullable Object>> rows) {

    /** Whether it has no row. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The first so many rows. */
    public Answer first(int most) {
        return new Answer(columns, rows.subList(0, Math.min(most, rows.size())));
    }

    /** Without columns that hold nothing in any row. */
    public Answer filled() {
        List<Integer> kept = IntStream.range(0, columns.size())
                .filter(column -> rows.stream().anyMatch(row -> row.get(column) != null))
                .boxed()
                .toList();
        List<List<@Nullable Object>> narrow = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            List<@Nullable Object> values = new ArrayList<>();
            kept.forEach(column -> values.add(row.get(column)));
            narrow.add(values);
        }
        return new Answer(kept.stream().map(columns::get).toList(), narrow);
    }
}
