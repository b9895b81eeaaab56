package org.customsetl.warehouse;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.customsetl.reporting.export.ExportFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads exports back, by libraries and by what the notes say: one map a row, each value a text by which it can be compared
 * exactly, whatever the format; nothing for NULL.
 */
final class ReadBack {

    private ReadBack() {}

    static List<Map<String, String>> rows(ExportFormat format, Path out, String view) throws Exception {
        return switch (format) {
            case XLSX -> xlsx(out, view);
            case CSV -> csv(out.resolve(view + ".csv"));
            case PARQUET -> parquet(out.resolve(view + ".parquet"));
        };
    }

    /** A number without zeros at its end; a moment to the microsecond in UTC. */
    static String text(@Nullable Object value) throws SQLException {
        if (value instanceof Number number) {
            BigDecimal plain = new BigDecimal(number.toString()).stripTrailingZeros();
            return plain.toPlainString();
        }
        if (value instanceof Timestamp moment) {
            return moment.toInstant().toString();
        }
        if (value instanceof OffsetDateTime moment) {
            return moment.toInstant().toString();
        }
        if (value instanceof Array array) {
            return new JsonMapper().writeValueAsString(Arrays.asList((Object[]) array.getArray()));
        }
        return value == null ? "" : value.toString();
    }

    static List<Map<String, String>> xlsx(Path file, String view) throws IOException, SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
            for (Sheet sheet : book) {
                if (sheet.getSheetName().equals(view) || sheet.getSheetName().startsWith(view + " (")) {
                    for (int row = 1; row <= sheet.getLastRowNum(); row++) {
                        rows.add(row(sheet.getRow(0), sheet.getRow(row)));
                    }
                }
            }
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        }
        return rows;
    }

    private static Map<String, String> row(Row header, Row row) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (Cell name : header) {
            Cell cell = row.getCell(name.getColumnIndex());
            String column = name.getStringCellValue();
            String value = cell == null ? "" : text(value(cell));
            if (column.matches(".* \\(\\d+\\)")) {
                values.merge(column.replaceFirst(" \\(\\d+\\)", ""), value, String::concat);
            } else if (!column.endsWith("_exact")) {
                values.put(column, value);
            } else if (!value.isEmpty()) {
                values.put(column.replaceFirst("_exact$", ""), normal(value));
            }
        }
        return values;
    }

    private static String normal(String exact) throws SQLException {
        return exact.contains("T")
                ? text(OffsetDateTime.parse(exact))
                : new BigDecimal(exact).stripTrailingZeros().toPlainString();
    }

    private static Object value(Cell cell) {
        if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            boolean moment = cell.getCellStyle().getDataFormatString().contains("hh");
            return moment
                    ? cell.getLocalDateTimeCellValue()
                            .truncatedTo(ChronoUnit.MILLIS)
                            .atOffset(ZoneOffset.UTC)
                    : cell.getLocalDateTimeCellValue().toLocalDate();
        }
        return switch (cell.getCellType()) {
            case NUMERIC -> new BigDecimal(Double.toString(cell.getNumericCellValue()));
            case BOOLEAN -> cell.getBooleanCellValue();
            case STRING -> cell.getStringCellValue();
            default -> throw new AssertionError(cell.getAddress() + " is " + cell.getCellType());
        };
    }

    static List<Map<String, String>> csv(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            csv.forEach(row -> rows.add(new LinkedHashMap<>(row.getFieldsAsMap())));
        }
        return rows;
    }

    static List<Map<String, String>> parquet(Path file) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet row = duck.createStatement().executeQuery("select * from read_parquet('" + file + "')")) {
            while (row.next()) {
                rows.add(row(row));
            }
        }
        return rows;
    }

    /** The row of a query. */
    static Map<String, String> row(ResultSet row) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            Object value = row.getObject(column);
            values.put(
                    row.getMetaData().getColumnLabel(column),
                    value instanceof java.sql.Date day
                            ? LocalDate.parse(day.toString()).toString()
                            : text(value));
        }
        return values;
    }
}
