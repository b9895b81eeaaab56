package org.customsetl.bench.whole;

import com.github.pjfanning.xlsx.StreamingReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.customsetl.bench.input.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Rows of the first sheet beneath its header, by excel-streaming-reader. */
final class TutorialReader implements ItemStreamReader<String[]> {

    private final Path file;
    private @Nullable Workbook workbook;
    private @Nullable Iterator<Row> rows;

    TutorialReader(Path file) {
        this.file = file;
    }

    @Override
    public void open(ExecutionContext context) {
        workbook = StreamingReader.builder().rowCacheSize(100).bufferSize(4096).open(file.toFile());
        rows = workbook.getSheetAt(0).iterator();
        rows.next();
    }

    @Override
    public String @Nullable [] read() {
        if (rows == null || !rows.hasNext()) {
            return null;
        }
        String[] cells = new String[Columns.COUNT];
        Arrays.fill(cells, "");
        rows.next().forEach(cell -> cells[cell.getColumnIndex()] = text(cell));
        return cells;
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString()
                : cell.getStringCellValue();
    }

    @Override
    public void close() {
        try {
            if (workbook != null) {
                workbook.close();
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
