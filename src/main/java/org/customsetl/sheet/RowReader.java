package org.customsetl.sheet;

import org.jspecify.annotations.Nullable;

/** The rows of one sheet from top to bottom, blank rows left out. Memory does not grow with the rows read. */
public interface RowReader extends AutoCloseable {

    /**
     * The next row that has a filled cell, or {@code null} after the last.
     *
     * @throws UnreadableFileException if the file is damaged at this place
     */
    @Nullable
    Row next() throws UnreadableFileException;

    @Override
    void close();
}
