package org.customsetl.bench.reading;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** fastexcel-reader's stream of rows. */
final class FastexcelReader implements RowCounter {

    @Override
    public long rows(Path file) throws Exception {
        Touched cells = new Touched();
        long rows = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            List<Sheet> sheets = workbook.getSheets().toList();
            for (Sheet sheet : sheets) {
                try (Stream<Row> stream = sheet.openStream()) {
                    for (Iterator<Row> left = stream.iterator(); left.hasNext(); rows++) {
                        touch(left.next(), cells);
                    }
                }
            }
        }
        return cells.rows(rows);
    }

    private static void touch(Row row, Touched cells) {
        for (Cell cell : row) {
            cells.take(cell == null ? null : cell.getValue());
        }
    }
}
