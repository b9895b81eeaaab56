package org.customsetl.normalisation;

import org.customsetl.trade.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a row, before its sheet and row are known.
 *
 * @param column the column's number from 1, or 0 where the thing is missing as a whole
 * @param raw what stands there
 * @param wayOut what a person can do about it; {@code null} where the reason's way out says it
 */
record RowProblem(
        int column,
        @Nullable String raw,
        Reason reason,
        String message,
        @Nullable String wayOut) {}
