package org.customsetl.trials;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.customsetl.pipeline.Loader;
import org.customsetl.warehouse.TestWarehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every spreadsheet of the folder that {@code -Dtrials.folder=…} names, in one run: first as it lies there, when each is
 * loaded or held back for a reason; then with what a person states about the few that say too little or two things.
 */
@Tag("trials")
class OfficeTablesTrialTest {

    /**
     * What keeps a file back that is loaded as it lies: each says two things of itself, too little, or what
     * another one says as well.
     */
    private static final Map<String, String> EXPLAINED = Map.of(
            "gacc-national/2020.xls", "TABLE_CONFLICT",
            "gacc-national/2021.xls", "TABLE_CONFLICT",
            "gacc-national/2022.xls", "TABLE_CONFLICT",
            "gacc-national/2023.xls", "TABLE_CONFLICT",
            "gacc-national/2024.xls", "TABLE_CONFLICT",
            "gacc-query/2023.csv", "FLOW_NOT_STATED",
            "gacc-query/chinese-full.csv", "PERIOD_NOT_STATED",
            "kyrgyzstan/4.03.00.24 Экспорт товаров по регионам..xlsx", "SAME_GOODS",
            "kyrgyzstan/export_2023.xlsx", "SAME_GOODS");

    @TempDir
    private static Path inbox;

    private static TestWarehouse warehouse;
    private static Loader.Result asTheyLie;
    private static Loader.Result stated;

    @BeforeAll
    static void loadTwice() throws IOException {
        Path folder = Path.of(System.getProperty("trials.folder", ""));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".md"))::iterator) {
                Path copy = inbox.resolve(folder.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        warehouse = TestWarehouse.open();
        asTheyLie = warehouse.load(inbox);
        Files.writeString(inbox.resolve("gacc-national/dataset.yaml"), "accept: title\n");
        // The same 180 figures, twice on purpose: each of the two files is read in full.
        Files.writeString(inbox.resolve("kyrgyzstan/dataset.yaml"), "same-goods: accept\n");
        Files.writeString(inbox.resolve(QueryExport.DATASET).resolve("dataset.yaml"), QueryExport.DATASET_YAML);
        stated = warehouse.load(inbox);
    }

    @AfterAll
    static void printAndClose() throws IOException {
        if (warehouse != null) {
            Map<Path, ControlSums> sums = new LinkedHashMap<>();
            for (Family family : families()) {
                for (Path file : family.files()) {
                    sums.put(file, family.controlSums(file));
                }
            }
            System.out.print(TrialTable.of(warehouse, inbox, sums));
            warehouse.close();
        }
    }

    @Test
    void noFileIsUnexplained() {
        Map<String, String> reasons = new TreeMap<>();
        warehouse
                .rows(
                        "select dataset || '/' || file as file, reason_code from mart.rejection where run = ?",
                        asTheyLie.run())
                .forEach(row -> reasons.put((String) row.get("file"), (String) row.get("reason_code")));
        assertThat(reasons).containsExactlyInAnyOrderEntriesOf(EXPLAINED);
        assertThat(asTheyLie.exitCode()).isEqualTo(5);
    }

    @Test
    void withWhatAPersonStatesEveryFileIsLoadedAndNoRowIsRejected() {
        assertThat(warehouse.rows(
                        "select dataset, file, reason_code, message from mart.rejection where run = ?", stated.run()))
                .isEmpty();
        assertThat(stated.exitCode()).isZero();
        assertThat(warehouse.rows("""
                        select l.dataset || '/' || l.name as file from ops.load l
                        where not exists (select from ops.vintage_load v join ops.current_vintage c using (vintage_id)
                            join ops.load k on k.id = v.load_id
                            where k.dataset = l.dataset and k.name = l.name)
                        """)).isEmpty();
    }

    /** A line of {@code workbooks.csv}: how a family of workbooks is read by POI alone. */
    private record Family(
            String folder,
            String pattern,
            String layout,
            OfficeWorkbook shape,
            String valueColumns,
            BigDecimal multiplier,
            String currency) {

        List<Path> files() throws IOException {
            try (Stream<Path> files = Files.list(inbox.resolve(folder))) {
                return files.filter(file -> file.getFileName().toString().matches(pattern))
                        .sorted()
                        .toList();
            }
        }

        private String dataset() {
            return folder.replaceAll("/.*", "");
        }

        private String name(Path file) {
            return inbox.resolve(dataset()).relativize(file).toString();
        }

        ControlSums controlSums(Path file) throws IOException {
            Map<Integer, OfficeWorkbook.Column> raw = shape.columns(file);
            Map<Integer, OfficeWorkbook.Column> loaded = new TreeMap<>();
            BigDecimal value = BigDecimal.ZERO;
            for (Map<String, Object> column :
                    warehouse.rows("""
                    select "column", count(*) filter (where value_printed not in ('-', '--')) as numbers,
                        count(*) filter (where value_printed in ('-', '--')) as nils,
                        coalesce(sum(case when value_printed in ('-', '--') then null
                            when ? and value_printed like '%,%' then replace(value_printed, ',', '.')::numeric
                            else replace(value_printed, ',', '')::numeric end), 0) as sum,
                        coalesce(sum(value) filter (where measure = 'value'), 0) as value
                    from mart.published_figure where dataset = ? and file = ? and "table" = ? group by 1
                    """, layout.startsWith("kyrgyz"), dataset(), name(file), layout)) {
                loaded.put(
                        (Integer) column.get("column"),
                        new OfficeWorkbook.Column((Long) column.get("numbers"), (Long) column.get("nils"), (BigDecimal)
                                column.get("sum")));
                value = value.add((BigDecimal) column.get("value"));
            }
            BigDecimal rawValue = raw.entrySet().stream()
                    .filter(column -> isValue(column.getKey()))
                    .map(column -> column.getValue().sum())
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .multiply(multiplier);
            List<String> differences = new java.util.ArrayList<>();
            if (!raw.equals(loaded)) {
                differences.add("the file has " + raw + ", the warehouse " + loaded);
            }
            if (rawValue.compareTo(value) != 0) {
                differences.add("the file's values add up to " + rawValue + ", the warehouse's to " + value);
            }
            return new ControlSums(
                    currency + " " + rawValue.stripTrailingZeros().toPlainString(), differences);
        }

        private boolean isValue(int column) {
            return valueColumns.equals("all")
                    || Arrays.asList(valueColumns.split(" ")).contains(String.valueOf(column));
        }
    }

    private static List<NamedCsvRecord> csv(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(OfficeTablesTrialTest.class.getResourceAsStream(name)),
                        StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        }
    }

    private static List<Family> families() throws IOException {
        return csv("workbooks.csv").stream()
                .map(row -> new Family(
                        row.getField("folder"),
                        row.getField("name_pattern"),
                        row.getField("layout"),
                        new OfficeWorkbook(
                                Integer.parseInt(row.getField("header_row")),
                                Integer.parseInt(row.getField("label_column")),
                                Integer.parseInt(row.getField("first_column")),
                                Integer.parseInt(row.getField("last_column"))),
                        row.getField("value_columns"),
                        new BigDecimal(row.getField("multiplier")),
                        row.getField("currency")))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyColumnOfAWorkbookAddsUpToWhatPoiAloneReads() throws IOException {
        List<DynamicTest> tests = new java.util.ArrayList<>();
        for (Family family : families()) {
            assertThat(family.files()).as(family.pattern).isNotEmpty();
            for (Path file : family.files()) {
                tests.add(DynamicTest.dynamicTest(
                        inbox.relativize(file).toString(),
                        () -> assertThat(family.controlSums(file).differences()).isEmpty()));
            }
        }
        return tests.stream();
    }

    @Test
    void everyWorkbookBelongsToAFamily() throws IOException {
        List<Path> known = new java.util.ArrayList<>();
        for (Family family : families()) {
            known.addAll(family.files());
        }
        try (Stream<Path> files = Files.walk(inbox)) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.xlsx?"))
                            .filter(file -> !file.toString().contains("/fx/")))
                    .containsExactlyInAnyOrderElementsOf(known);
        }
    }

    /** Cells that a person looked up in the file, as a spreadsheet program shows it. */
    @TestFactory
    Stream<DynamicTest> aCellLookedUpByHandStandsInTheWarehouse() throws IOException {
        return csv("cells.csv").stream()
                .map(cell -> DynamicTest.dynamicTest(
                        cell.getField("file") + " " + cell.getField("row") + "/" + cell.getField("column"),
                        () -> assertStands(cell)));
    }

    private static void assertStands(NamedCsvRecord cell) {
        List<Map<String, Object>> rows = warehouse.rows(
                """
                select flow, period_from, period_to, measure, value_printed, value, normalised_unit
                from mart.published_figure
                where dataset = ? and file = ? and sheet = ? and (?::int is null or "row" = ?::int) and "column" = ?
                and label = ?
                """,
                cell.getField("dataset"),
                cell.getField("file"),
                cell.getField("sheet"),
                cell.getField("row").isEmpty() ? null : Integer.valueOf(cell.getField("row")),
                cell.getField("row").isEmpty() ? null : Integer.valueOf(cell.getField("row")),
                Integer.valueOf(cell.getField("column")),
                cell.getField("label"));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get("flow")).isEqualTo(cell.getField("flow"));
            assertThat(LocalDate.parse(row.get("period_from").toString()))
                    .isEqualTo(LocalDate.parse(cell.getField("from")));
            assertThat(LocalDate.parse(row.get("period_to").toString()))
                    .isEqualTo(LocalDate.parse(cell.getField("to")));
            assertThat(row.get("measure")).isEqualTo(cell.getField("measure"));
            assertThat(row.get("value_printed")).isEqualTo(cell.getField("printed"));
            if (cell.getField("value").isEmpty()) {
                assertThat(row.get("value")).isNull();
            } else {
                assertThat((BigDecimal) row.get("value")).isEqualByComparingTo(cell.getField("value"));
            }
            if (!cell.getField("unit").isEmpty()) {
                assertThat(row.get("normalised_unit")).isEqualTo(cell.getField("unit"));
            }
        });
    }

    @Test
    void comtradeAddsUpToItsRawText() throws IOException {
        BigDecimal raw = RawCsv.read(inbox.resolve("comtrade/comtrade.csv")).stream()
                .skip(1)
                .map(row -> new BigDecimal(row.get(31)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(
                        warehouse.value(
                                BigDecimal.class,
                                "select sum(value) from mart.published_figure where dataset = 'comtrade' and measure = 'value'"))
                .isEqualByComparingTo(raw);
    }
}
