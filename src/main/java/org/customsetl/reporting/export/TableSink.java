package org.customsetl.reporting.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one view. */
interface TableSink extends AutoCloseable {

    /** Takes a row: a value a column, as {@link ColumnType} says. */
    void row(List<@Nullable Object> values) throws IOException;

    @Override
    void close() throws IOException;
}
