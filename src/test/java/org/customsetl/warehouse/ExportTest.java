package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.customsetl.reporting.AsOf;
import org.customsetl.reporting.export.Export;
import org.customsetl.reporting.export.ExportException;
import org.customsetl.reporting.export.ExportFormat;
import org.customsetl.reporting.export.ExportRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports hold what the tables hold, to the last digit and sign. */
class ExportTest {

    private static final List<String> NAMES =
            List.of("=1+1", "+86 991", "-A", "@喀什", "喀什\"某某\"贸易, 公司", "_x000D_ 公司", "'quoted'");

    private static final List<String> VIEWS = Stream.concat(
                    ExportRequest.USUAL_VIEWS.stream(), Stream.of("trade_line", "exchange_rate", "rejection"))
            .toList();

    private static TestWarehouse warehouse;

    @TempDir
    static Path inbox;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        warehouse = TestWarehouse.open();
        list("5080453511.997903800358", "1234.56789");
        warehouse.load(inbox);
    }

    /** Two months with names that look like formulas, sums of many digits, and rows without this and that. */
    private static void list(String first, String second) {
        List<String> lines =
                new ArrayList<>(List.of("统计年月,进出口,报关单号,项号,商品编码,商品名称,贸易伙伴编码,收发货人编码,收发货人名称,收发货人所在地,净重,净重单位,金额,币制"));
        int number = 0;
        for (String name : NAMES) {
            lines.add("202401,进口,A" + ++number + ",1,27011210,=煤,146,650793000" + number + ",\""
                    + name.replace("\"", "\"\"") + "\",65079,1.5,吨," + first + ",USD");
        }
        lines.add("202402,出口,B1,1,27011210,煤,146,,,65019,,," + second + ",USD");
        lines.add("202402,出口,B2,1,27011210,煤,146,,,65019,1,吨,x,USD");
        Tables.csv(inbox.resolve("d/list.csv"), lines.toArray(String[]::new));
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    private ExportRequest request(ExportFormat format, Path out, String... views) {
        return new ExportRequest(
                YearMonth.of(2023, 12),
                YearMonth.of(2024, 2),
                format,
                views.length == 0 ? VIEWS : List.of(views),
                AsOf.NOW,
                new ExportRequest.CsvStyle(false, false),
                out,
                false,
                "customs-etl test");
    }

    private Path out(ExportFormat format) {
        return folder.resolve(format == ExportFormat.XLSX ? "t.xlsx" : "t");
    }

    private static Export export(Export.Watcher watcher) {
        return new Export(warehouse.unpooled(), warehouse.get(Clock.class), watcher);
    }

    private Path written(ExportFormat format, String... views) throws SQLException {
        Path out = out(format);
        export(new Silent()).write(request(format, out, views));
        return out;
    }

    private static class Silent implements Export.Watcher {
        @Override
        public void view(String name) {}

        @Override
        public void rows(int count) {}

        @Override
        public void done(String name, long rows) {}
    }

    private static List<Map<String, String>> table(String view) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Connection connection = warehouse.unpooled().getConnection();
                ResultSet row = connection.createStatement().executeQuery("select * from mart." + view)) {
            while (row.next()) {
                rows.add(ReadBack.row(row));
            }
        }
        return rows;
    }

    private static BigDecimal sum(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(value -> !value.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @EnumSource
    void everyTableIsReadBackAsItIs(ExportFormat format) throws Exception {
        Path out = written(format);
        for (String view : VIEWS) {
            List<Map<String, String>> rows = ReadBack.rows(format, out, view);
            rows.forEach(row -> row.replaceAll((column, value) -> plain(format, value)));
            boolean ofAllTime = view.equals("exchange_rate");
            List<Map<String, String>> expected = table(view).stream()
                    .filter(row -> !ofAllTime || row.get("period").matches("2023-12-01|2024-0[12]-01"))
                    .toList();
            assertThat(rows).as(view).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** In csv all is text: numbers have the zeros that the database gives them, moments are not all of one length. */
    private static String plain(ExportFormat format, String value) {
        return format == ExportFormat.CSV && value.matches("-?\\d+\\.\\d+")
                ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                : format == ExportFormat.CSV && value.equals("t") ? "true" : value;
    }

    @ParameterizedTest
    @EnumSource
    void totalsThatAreReadBackEqualTheTablesToTheLastDigit(ExportFormat format) throws Exception {
        Path out = written(format);
        BigDecimal total = warehouse.value(BigDecimal.class, "select sum(value_cny) from mart.region_month");
        assertThat(total.stripTrailingZeros().precision())
                .as("the case is one that a binary number cannot hold")
                .isGreaterThan(15);
        for (String view : List.of("region_month", "prefecture_month", "commodity_month", "trade_line")) {
            assertThat(sum(ReadBack.rows(format, out, view), "value_cny"))
                    .as(view)
                    .isEqualByComparingTo(total);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPublishedMeanwhileIsNotInIt(ExportFormat format, @TempDir Path other) throws Exception {
        Path corrected = other.resolve("d/second.csv");
        Path out = out(format);
        String[] loads = new String[1];
        try {
            export(new Silent() {
                        @Override
                        public void done(String name, long rows) {
                            if (loads[0] == null) {
                                Tables.csv(
                                        corrected,
                                        "统计年月,进出口,报关单号,商品编码,贸易伙伴编码,收发货人所在地,净重,净重单位,金额,币制",
                                        "202401,进口,Z9,27011210,146,65079,1.5,吨,5000000,CNY");
                                loads[0] = "exit " + warehouse.load(other).exitCode();
                            }
                        }
                    })
                    .write(request(format, out, "prefecture_month", "region_month", "vintage"));
            assertThat(loads).containsExactly("exit 0");
            BigDecimal prefectures = sum(ReadBack.rows(format, out, "prefecture_month"), "value_cny");
            assertThat(sum(ReadBack.rows(format, out, "region_month"), "value_cny"))
                    .isEqualByComparingTo(prefectures);
            assertThat(warehouse.value(BigDecimal.class, "select sum(value_cny) from mart.region_month"))
                    .isNotEqualByComparingTo(prefectures);
        } finally {
            warehouse.forget();
            warehouse.load(inbox);
        }
    }

    @Test
    void aTextThatLooksLikeAFormulaStaysAText() throws Exception {
        Path out = written(ExportFormat.XLSX, "trade_line");
        try (XSSFWorkbook book = new XSSFWorkbook(out.toFile())) {
            Sheet sheet = book.getSheet("trade_line");
            List<String> names = new ArrayList<>();
            for (Row row : sheet) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    if (cell.getCellType() == CellType.STRING && NAMES.contains(cell.getStringCellValue())) {
                        names.add(cell.getStringCellValue());
                        assertThat(cell.getCellStyle().getQuotePrefixed())
                                .as("edited in Excel, it stays one: " + cell)
                                .isEqualTo(cell.getStringCellValue().matches("[=+@-].*"));
                    }
                }
            }
            assertThat(names).containsExactlyInAnyOrderElementsOf(NAMES);
        }
    }

    @Test
    void aWorkbookHasTypedCellsAFrozenHeaderAndFilters() throws Exception {
        Path out = written(ExportFormat.XLSX, "region_month", "vintage");
        try (XSSFWorkbook book = new XSSFWorkbook(out.toFile())) {
            Sheet sheet = book.getSheet("region_month");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(book.getSheet("region_month")
                            .getCTWorksheet()
                            .getAutoFilter()
                            .getRef())
                    .startsWith("A1:")
                    .endsWith("3");
            Row first = sheet.getRow(1);
            assertThat(first.getCell(0).getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
            assertThat(first.getCell(0).getCellType()).isEqualTo(CellType.NUMERIC);
            List<String> names = new ArrayList<>();
            sheet.getRow(0).forEach(cell -> names.add(cell.getStringCellValue()));
            assertThat(first.getCell(names.indexOf("value_cny")).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(names).contains("value_cny_exact");
            assertThat(sheet.isColumnHidden(names.indexOf("value_cny_exact"))).isTrue();
            assertThat(names).doesNotContain("net_weight_t_exact");
            assertThat(book.getSheetAt(book.getNumberOfSheets() - 1).getSheetName())
                    .isEqualTo("Notes");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNotesSayWhereTheFiguresComeFrom(ExportFormat format) throws Exception {
        Path out = written(format, "region_month", "trade_line");
        String notes = format == ExportFormat.XLSX ? sheet(out, "Notes") : Files.readString(out.resolve("NOTES.txt"));
        String sha256 = warehouse.value(String.class, "select min(sha256) from ops.load");
        assertThat(notes)
                .contains("customs-etl test", TestWarehouse.NOW.toString(), "2023-12 to 2024-02", sha256, "list.csv")
                .contains("what is current", "2023-12", "none", "ecb-monthly-mean")
                .contains("Statistical value in CNY, unrounded", "of the months of the period");
    }

    private static String sheet(Path file, String name) throws Exception {
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
            book.getSheet(name)
                    .forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
        }
        return text.toString();
    }

    @Test
    void csvTellsNullFromAnEmptyTextAndChangesNamesOnlyWhereAsked() throws Exception {
        Path plain = written(ExportFormat.CSV, "trade_line");
        String lines = Files.readString(plain.resolve("trade_line.csv"));
        assertThat(lines).startsWith("period,").contains(",=1+1,", ",\"喀什\"\"某某\"\"贸易, 公司\",", "\r\n");
        ExportRequest asked = request(ExportFormat.CSV, folder.resolve("safe"), "trade_line");
        export(new Silent())
                .write(new ExportRequest(
                        asked.first(),
                        asked.last(),
                        asked.format(),
                        asked.views(),
                        asked.asOf(),
                        new ExportRequest.CsvStyle(true, true),
                        asked.out(),
                        false,
                        "p"));
        assertThat(Files.readString(folder.resolve("safe/trade_line.csv")))
                .startsWith("\uFEFFperiod,")
                .contains(",'=1+1,", ",'@喀什,", ",'-A,", ",'+86 991,", "喀什\"\"某某\"\"");
        assertThat(Files.readString(folder.resolve("safe/NOTES.txt"))).contains("--excel-safe");
    }

    @Test
    void oneViewGoesIntoOneFileWithItsNotesBeside() throws Exception {
        export(new Silent()).write(request(ExportFormat.CSV, folder.resolve("lines.csv"), "trade_line"));
        assertThat(folder).isDirectoryContaining("glob:**/lines.csv").isDirectoryContaining("glob:**/lines.NOTES.txt");
        assertThat(ReadBack.csv(folder.resolve("lines.csv"))).hasSize(NAMES.size() + 1);
    }

    @Test
    void anEmptyViewIsAHeader() throws Exception {
        Path out = written(ExportFormat.XLSX, "region_month", "published_figure");
        assertThat(sheet(out, "published_figure")).startsWith("table\n");
        Path parquet = written(ExportFormat.PARQUET, "region_month", "published_figure");
        assertThat(ReadBack.parquet(parquet.resolve("published_figure.parquet")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"region_mont", "pg_class", "region_month\"; drop table x; --"})
    void aViewThatIsNotThereIsNamedWithThoseThatAre(String view) {
        assertThatThrownBy(() -> written(ExportFormat.CSV, view))
                .isInstanceOf(ExportException.class)
                .hasMessageStartingWith("there is no view " + view + "; there are commodity_group, ");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource
    void nothingPublishedIsASentenceAndNoFile(ExportFormat format) {
        ExportRequest asked = request(format, out(format), "region_month", "vintage");
        ExportRequest empty = new ExportRequest(
                YearMonth.of(2019, 1),
                YearMonth.of(2019, 2),
                format,
                asked.views(),
                AsOf.NOW,
                asked.csv(),
                asked.out(),
                false,
                "p");
        assertThatThrownBy(() -> export(new Silent()).write(empty))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("no row of region_month, vintage from 2019-01 to 2019-02");
        assertThat(folder).isEmptyDirectory();
    }
}
