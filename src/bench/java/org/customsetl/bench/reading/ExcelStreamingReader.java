package org.customsetl.bench.reading;

import com.github.pjfanning.xlsx.StreamingReader;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** excel-streaming-reader with the sizes of its manual. */
final class ExcelStreamingReader implements RowCounter {

    @Override
    public long rows(Path file) throws Exception {
        Touched cells = new Touched();
        long rows = 0;
        try (Workbook workbook =
                StreamingReader.builder().rowCacheSize(100).bufferSize(4096).open(file.toFile())) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    rows++;
                    row.forEach(cell -> cells.take(value(cell)));
                }
            }
        }
        return cells.rows(rows);
    }

    private static Object value(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC ? (Object) cell.getNumericCellValue() : cell.getStringCellValue();
    }
}
