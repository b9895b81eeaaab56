package org.customsetl.bench.reading;

import org.jspecify.annotations.Nullable;

/** Takes the values of cells, so that no reader gets away without making them. */
final class Touched {

    private long values;

    void take(@Nullable Object value) {
        if (value != null) {
            values++;
        }
    }

    /** The rows, if they had any values. */
    long rows(long rows) {
        if (values == 0) {
            throw new IllegalStateException("no cell was read in " + rows + " rows");
        }
        return rows;
    }
}
