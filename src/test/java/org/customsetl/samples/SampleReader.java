package org.customsetl.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Reads the samples back without a line of the program or of the generator: plain cells, plain arithmetic. */
final class SampleReader {

    private static final Map<String, String> CURRENCIES = Map.of("人民币", "CNY", "美元", "USD", "欧元", "EUR");
    private static final Map<String, Integer> DIGITS_OF_KILOGRAM = Map.of("千克", 0, "kg", 0, "吨", 3, "t", 3, "万吨", 7);
    private static final Map<String, String> RATES =
            table("rates.csv").stream().collect(toMap(row -> row.get(0) + row.get(1), row -> row.get(2)));
    private static final Map<String, String> ISO =
            table("partners.csv").stream().collect(toMap(row -> row.get(1), row -> row.get(0)));

    private SampleReader() {}

    /** A declared line as its cells have it. */
    record Declared(
            String number,
            String item,
            String month,
            String flow,
            String hs8,
            String partner,
            String office,
            String district,
            String trader,
            String weight,
            String massUnit,
            BigDecimal second,
            String secondUnit,
            BigDecimal value,
            String currency) {

        BigDecimal cny() {
            return currency.equals("CNY") ? value : value.multiply(rate(currency));
        }

        BigDecimal usd() {
            return currency.equals("USD") ? value : cny().divide(rate("USD"), MathContext.DECIMAL128);
        }

        BigDecimal kilograms() {
            return decimal(weight).movePointRight(DIGITS_OF_KILOGRAM.get(massUnit));
        }

        private BigDecimal rate(String money) {
            return new BigDecimal(RATES.get(month + money));
        }
    }

    /** The lines of a declaration list. Of a list with errors, only lines with a right value can be read. */
    static List<Declared> declarations(Path file) throws IOException {
        List<List<String>> rows = file.toString().endsWith(".csv") ? csv(file) : workbook(file);
        List<String> header = List.of();
        List<Declared> lines = new ArrayList<>();
        for (List<String> row : rows) {
            if (row.contains("金额") || row.contains("Value")) {
                header = row;
            } else if (!header.isEmpty() && row.size() > 10) {
                lines.add(declared(new Cells(header, row)));
            }
        }
        return lines;
    }

    /** The rows of the national table by place. */
    static Map<String, List<String>> publishedByPlace() throws IOException {
        return workbook(SampleFilesTest.COMMITTED.resolve("gacc-place/2024-01.xlsx")).stream()
                .skip(4)
                .filter(row -> row.size() == 10)
                .collect(toMap(row -> row.get(0), row -> row));
    }

    /** The records of a csv file in UTF-8, or else in GB18030. */
    static List<List<String>> csv(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean marked = bytes[0] == (byte) 0xEF;
        String text = new String(bytes, marked ? UTF_8 : Charset.forName("GB18030"));
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(marked ? text.substring(1) : text)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    private record Cells(List<String> header, List<String> row) {

        String of(String chinese, String english) {
            int column = Math.max(header.indexOf(chinese), header.indexOf(english));
            return column < row.size() ? row.get(column) : "";
        }
    }

    private static Declared declared(Cells cells) {
        String month = cells.of("统计年月", "Reference period").replace("-", "");
        String partner = cells.of("贸易伙伴编码", "Partner code");
        String flow = cells.of("进出口", "Flow");
        String currency = cells.of("币制", "Currency");
        String value = cells.of("金额", "Value");
        return new Declared(
                cells.of("报关单号", "Declaration number"),
                cells.of("项号", "Item"),
                month.substring(0, 4) + "-" + month.substring(4),
                flow.matches("进口|M|Import") ? "M" : "X",
                cells.of("商品编码", "HS code"),
                ISO.getOrDefault(partner, partner),
                cells.of("申报海关", "Customs office"),
                cells.of("收发货人所在地编码", "District code"),
                cells.of("收发货人编码", "Consignee code"),
                cells.of("净重", "Net weight"),
                cells.of("净重单位", "Net weight unit"),
                decimal(cells.of("第二数量", "Supplementary quantity")),
                cells.of("第二计量单位", "Supplementary unit"),
                value.matches("[0-9,.]+") ? decimal(value) : BigDecimal.ZERO,
                CURRENCIES.getOrDefault(currency, currency));
    }

    private static BigDecimal decimal(String text) {
        return text.isEmpty() || text.equals("-") ? BigDecimal.ZERO : new BigDecimal(text.replace(",", ""));
    }

    private static List<List<String>> workbook(Path file) throws IOException {
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : book.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < row.getLastCellNum(); column++) {
                    cells.add(text(row.getCell(column)));
                }
                rows.add(cells);
            }
            return rows;
        }
    }

    private static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        return cell.getCellType() == CellType.NUMERIC
                ? BigDecimal.valueOf(cell.getNumericCellValue())
                        .stripTrailingZeros()
                        .toPlainString()
                : cell.getStringCellValue().strip();
    }

    private static List<List<String>> table(String name) {
        return Plan.rows(name, row -> row.getFields());
    }
}
