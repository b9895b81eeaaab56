package org.customsetl.bench.reading;

import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;

/** POI's user model for xls, which holds the whole file. */
final class XlsModelReader implements RowCounter {

    @Override
    public long rows(Path file) throws Exception {
        Touched cells = new Touched();
        long rows = 0;
        try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true);
                HSSFWorkbook workbook = new HSSFWorkbook(ole)) {
            for (Row row : workbook.getSheetAt(0)) {
                rows++;
                row.forEach(cell -> cells.take(value(cell)));
            }
        }
        return cells.rows(rows);
    }

    private static Object value(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC ? (Object) cell.getNumericCellValue() : cell.getStringCellValue();
    }
}
