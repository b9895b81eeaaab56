package org.customsetl.bench.input;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A csv file with commas, quoted where it must be. */
final class CsvSink implements RowSink {

    private final CsvWriter csv;

    CsvSink(Path file, Charset charset) throws IOException {
        csv = CsvWriter.builder().build(Files.newBufferedWriter(file, charset));
        csv.writeRecord(Columns.HEADERS);
    }

    @Override
    public void write(@Nullable String[] cells) {
        csv.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
