package org.customsetl.bench.input;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where rows go: a file of one of the forms. */
interface RowSink extends AutoCloseable {

    /** Writes a row of {@link Columns#COUNT} cells; {@code null} is a blank one. */
    void write(@Nullable String[] cells) throws IOException;

    @Override
    void close() throws IOException;
}
