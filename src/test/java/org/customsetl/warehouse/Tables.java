package org.customsetl.warehouse;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes tables as offices do. A sheet is its rows by number, from 1; a cell is a text, a number, a truth, an error or
 * {@code null}.
 */
final class Tables {

    private Tables() {}

    /** How a csv file is written. */
    record Dialect(Charset charset, boolean marked, char delimiter) {
        static final Dialect PLAIN = new Dialect(StandardCharsets.UTF_8, false, ',');
    }

    /** A sheet of consecutive rows. */
    static SortedMap<Integer, List<Object>> sheet(List<?>... rows) {
        SortedMap<Integer, List<Object>> sheet = new TreeMap<>();
        for (List<?> row : rows) {
            sheet.put(sheet.size() + 1, Arrays.asList(row.toArray()));
        }
        return sheet;
    }

    /** A csv file of lines as they stand. */
    static Path csv(Path file, String... lines) {
        return write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path csv(Path file, Dialect dialect, SortedMap<Integer, List<Object>> sheet) {
        StringBuilder text = new StringBuilder(dialect.marked ? "\uFEFF" : "");
        int line = 1;
        for (Map.Entry<Integer, List<Object>> row : sheet.entrySet()) {
            for (; line < row.getKey(); line++) {
                text.append(String.valueOf(dialect.delimiter).repeat(line % 3)).append('\n');
            }
            String record = row.getValue().stream()
                    .map(cell -> field(cell, dialect.delimiter))
                    .collect(Collectors.joining(String.valueOf(dialect.delimiter)));
            text.append(record).append('\n');
            line += 1 + (int) record.chars().filter(c -> c == '\n').count();
        }
        return write(file, text.toString().getBytes(dialect.charset));
    }

    private static String field(Object cell, char delimiter) {
        String text = raw(cell);
        boolean plain = text.indexOf(delimiter) < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** What stands in a cell, as the file holds it. */
    static String raw(Object cell) {
        return cell == null
                ? ""
                : cell instanceof FormulaError error
                        ? error.getString()
                        : cell instanceof BigDecimal number
                                ? number.toPlainString()
                                : cell instanceof Boolean truth ? (truth ? "TRUE" : "FALSE") : cell.toString();
    }

    static Path xlsx(Path file, Map<String, SortedMap<Integer, List<Object>>> sheets) {
        return excel(file, new XSSFWorkbook(), sheets);
    }

    static Path xls(Path file, Map<String, SortedMap<Integer, List<Object>>> sheets) {
        return excel(file, new HSSFWorkbook(), sheets);
    }

    private static Path excel(Path file, Workbook workbook, Map<String, SortedMap<Integer, List<Object>>> sheets) {
        try (Workbook book = workbook) {
            sheets.forEach((name, rows) -> fill(book.createSheet(name), rows));
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
            return file;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(Sheet sheet, SortedMap<Integer, List<Object>> rows) {
        rows.forEach((number, cells) -> {
            Row row = sheet.createRow(number - 1);
            for (int column = 0; column < cells.size(); column++) {
                if (cells.get(column) != null) {
                    set(row.createCell(column), cells.get(column));
                }
            }
        });
    }

    private static void set(Cell cell, Object value) {
        if (value instanceof FormulaError error) {
            cell.setCellErrorValue(error.getCode());
        } else if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
