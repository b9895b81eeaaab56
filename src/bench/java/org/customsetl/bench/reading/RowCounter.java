package org.customsetl.bench.reading;

import java.nio.file.Path;

/** Reads all cells of a file and says how many rows they stand in. */
interface RowCounter {

    long rows(Path file) throws Exception;
}
