package org.customsetl.reporting.page;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about.
 *
 * @param from first month, {@code null} for no limit
 * @param to last month, {@code null} for no limit
 * @param run the run whose files, rejections and differences are told; {@code null} for the newest load
 */
public record Scope(
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        @Nullable Long run) {

    /** Everything, and the newest load. */
    public static final Scope ALL = new Scope(null, null, null);
}
