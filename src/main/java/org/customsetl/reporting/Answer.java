package org.customsetl.reporting;

import java.util.List;
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
}
