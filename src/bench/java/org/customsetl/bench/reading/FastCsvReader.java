package org.customsetl.bench.reading;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * FastCSV, told the charset and the delimiter.
 *
 * @param charset the file's
 */
record FastCsvReader(Charset charset) implements RowCounter {

    @Override
    public long rows(Path file) throws Exception {
        Touched cells = new Touched();
        long rows = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file, charset)) {
            for (CsvRecord row : csv) {
                rows++;
                row.getFields().forEach(cells::take);
            }
        }
        return cells.rows(rows);
    }
}
