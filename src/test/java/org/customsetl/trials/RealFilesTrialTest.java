package org.customsetl.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.customsetl.pipeline.Loader;
import org.customsetl.warehouse.TestWarehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files of the customs office and their users, loaded in one run and held against their raw text. The profile {@code
 * trials} names the folder ({@code -Dtrials.folder=…}); it has folders {@code gacc-query}, {@code gacc-place} and {@code
 * hangzhou}.
 */
@Tag("trials")
class RealFilesTrialTest {

    private static final List<String> DATASETS =
            List.of(QueryExport.DATASET, PrintedTable.NATIONAL, PrintedTable.CITIES);

    /** The rows of a file that hold no data, by dataset and why. */
    private static final Map<String, Map<String, Long>> NO_DATA = Map.of(
            QueryExport.DATASET, Map.of("header", 1L),
            PrintedTable.NATIONAL, Map.of("title", 1L, "header", 2L, "note", 1L),
            PrintedTable.CITIES, Map.of("header", 1L, "note", 1L));

    @TempDir
    private static Path inbox;

    private static final List<Path> FILES = new ArrayList<>();
    private static final Map<Path, ControlSums> CONTROL_SUMS = new LinkedHashMap<>();
    private static TestWarehouse warehouse;
    private static Loader.Result result;

    @BeforeAll
    static void loadTheFolder() throws IOException {
        Path folder = Path.of(System.getProperty("trials.folder", ""));
        assertThat(folder)
                .as("the folder that -Dtrials.folder=… names, an absolute path")
                .isAbsolute()
                .isDirectory();
        for (String dataset : DATASETS) {
            Files.createDirectory(inbox.resolve(dataset));
            try (Stream<Path> files = Files.list(folder.resolve(dataset))) {
                for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                    FILES.add(Files.copy(file, inbox.resolve(dataset).resolve(file.getFileName())));
                }
            }
        }
        Files.writeString(inbox.resolve(QueryExport.DATASET).resolve("dataset.yaml"), QueryExport.DATASET_YAML);
        warehouse = TestWarehouse.open();
        result = warehouse.load(inbox);
        for (Path file : FILES) {
            CONTROL_SUMS.put(file, ControlSums.of(file, warehouse));
        }
    }

    @AfterAll
    static void printAndClose() {
        if (warehouse != null) {
            System.out.print(TrialTable.of(warehouse, inbox, CONTROL_SUMS));
            warehouse.close();
        }
    }

    @Test
    void everyFileLoadsAndNothingIsRejected() {
        assertThat(warehouse.rows("select file, message from mart.rejection")).isEmpty();
        assertThat(result.message()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(warehouse.rows("select dataset, name from ops.load where status = 'loaded' order by id"))
                .extracting(load -> load.get("dataset") + "/" + load.get("name"))
                .containsExactlyInAnyOrderElementsOf(FILES.stream()
                        .map(file -> file.getParent().getFileName() + "/" + file.getFileName())
                        .toList());
        assertThat(warehouse.value(Long.class, "select count(*) from ops.load")).isEqualTo(FILES.size());
        assertThat(warehouse.rows("select path, why from ops.skipped_file where run_id = ?", result.run()))
                .isEmpty();
    }

    @Test
    void exportsOfOverlappingMonthsAreRemarkedAndNothingElseIs() {
        assertThat(warehouse.rows("""
                        select l.name, unnest(s.notes) as note from ops.load_sheet s join ops.load l on l.id = s.load_id
                        where l.dataset = ?
                        """, QueryExport.DATASET))
                .hasSize(4)
                .allSatisfy(
                        row -> assertThat(row.toString()).contains("2023年1-").contains("covers months that"));
    }

    @Test
    void everyRowIsLoadedOrExplained() throws IOException {
        for (Path file : FILES) {
            String dataset = file.getParent().getFileName().toString();
            Map<String, Object> sheet =
                    warehouse.rows("""
                            select count(*) as sheets, sum(rows_read) as read, sum(rows_loaded) as loaded,
                                sum(rows_rejected) as rejected, sum(rows_ignored) as ignored
                            from ops.load_sheet s join ops.load l on l.id = s.load_id where l.dataset = ? and l.name = ?
                            """, dataset, file.getFileName().toString()).get(0);
            long rows = RawCsv.read(file).size();
            long noData = NO_DATA.get(dataset).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat(sheet)
                    .as("%s", file.getFileName())
                    .containsEntry("sheets", 1L)
                    .containsEntry("read", BigDecimal.valueOf(rows))
                    .containsEntry("loaded", BigDecimal.valueOf(rows - noData))
                    .containsEntry("rejected", BigDecimal.ZERO)
                    .containsEntry("ignored", BigDecimal.valueOf(noData));
            assertThat(ignored(dataset, file)).as("%s", file.getFileName()).isEqualTo(NO_DATA.get(dataset));
        }
    }

    private static Map<String, Long> ignored(String dataset, Path file) {
        Map<String, Long> why = new TreeMap<>();
        warehouse
                .rows("""
                        select i.why, i.rows from ops.ignored_rows i join ops.load l on l.id = i.load_id
                        where l.dataset = ? and l.name = ?
                        """, dataset, file.getFileName().toString())
                .forEach(row -> why.put((String) row.get("why"), (Long) row.get("rows")));
        return why;
    }

    @Test
    void everyCellAndEverySumEqualsTheRawText() {
        assertThat(CONTROL_SUMS).hasSize(FILES.size());
        assertThat(CONTROL_SUMS)
                .allSatisfy((file, sums) ->
                        assertThat(sums.differences()).as("%s", file).isEmpty());
    }

    @Test
    void theMonthsAddUpFromTheLinesThatHaveAMonthAndFromNoOthers() throws IOException {
        Map<String, BigDecimal> expected = new TreeMap<>();
        for (Path file : FILES) {
            if (file.getParent().endsWith(QueryExport.DATASET)) {
                for (QueryExport.Line line : new QueryExport(file).lines()) {
                    if (line.period() != null) {
                        expected.merge(line.period() + " " + line.flow(), new BigDecimal(line.cny()), BigDecimal::add);
                    }
                }
            }
        }
        Map<String, BigDecimal> months = new TreeMap<>();
        warehouse
                .rows("select period || ' ' || flow as month, sum(value_cny) as cny from mart.region_month group by 1")
                .forEach(row -> months.put((String) row.get("month"), (BigDecimal) row.get("cny")));
        assertThat(months).hasSize(36).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2024-01-01", "2024-02-01", "2024-03-01"})
    void theElevenCitiesOfZhejiangEqualTheProvinceInTheNationalTable(LocalDate month) {
        for (String flow : List.of("T", "M", "X")) {
            Map<String, Object> cities = warehouse.rows("""
                            select count(distinct place_code) as cities, count(*) as figures, sum(value) as cny
                            from mart.published_figure
                            where "table" = 'city-table' and place_level = 'prefecture' and region_code = '330000'
                            and measure = 'value' and flow = ? and period_to = ?
                            and period_from = date_trunc('year', period_to)
                            """, flow, month).get(0);
            // In January the table prints the year to date twice, as the month and as 1至1月.
            BigDecimal province = warehouse.value(BigDecimal.class, """
                            select distinct value from mart.published_figure
                            where "table" = 'gacc-place-table' and place_code = '330000' and measure = 'value'
                            and flow = ? and period_to = ? and period_from = date_trunc('year', period_to)
                            """, flow, month);
            assertThat(cities).containsEntry("cities", 11L).containsEntry("figures", 11L);
            assertThat(roundedToTenThousand((BigDecimal) cities.get("cny")))
                    .as("%s %s", month, flow)
                    .isEqualByComparingTo(province);
        }
    }

    private static BigDecimal roundedToTenThousand(BigDecimal cny) {
        return cny.scaleByPowerOfTen(-4).setScale(0, RoundingMode.HALF_UP).scaleByPowerOfTen(4);
    }

    /** Each of 31 regions and the total itself are off by half a unit of 万元 at most. */
    @Test
    void theRegionsAddUpToTheTotal() {
        List<Map<String, Object>> columns = warehouse.rows("""
                select file, "column", count(*) filter (where place_level = 'region') as regions,
                    sum(value) filter (where place_level = 'region') - sum(value) filter (where label = '总值') as gap
                from mart.published_figure where "table" = 'gacc-place-table' and measure = 'value'
                group by file, "column"
                """);
        assertThat(columns).hasSize(6 * 6).allSatisfy(column -> {
            assertThat(column).containsEntry("regions", 31L);
            assertThat(((BigDecimal) column.get("gap")).abs())
                    .as("%s", column)
                    .isLessThanOrEqualTo(BigDecimal.valueOf(160_000));
        });
    }

    @Test
    void everyPlaceIsResolvedAndNoTwoRowsAreOnePlace() {
        assertThat(warehouse.rows("""
                        select file, label from mart.published_figure
                        where place_code is null or place_name is null or place_level is null or region_code is null
                        """)).isEmpty();
        assertThat(warehouse.rows("""
                        select file, place_code, array_agg(distinct label) as names from mart.published_figure
                        group by file, place_code having count(distinct "row") > 1
                        """)).isEmpty();
        assertThat(warehouse.rows("""
                        select distinct label, place_level, place_code from mart.published_figure
                        where "table" = 'gacc-place-table' and place_level not in ('nation', 'region', 'zone')
                        and (place_level = 'prefecture') <> (place_code = prefecture_code)
                        """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "总值, nation, 000000",
        "北京市, region, 110000",
        "内蒙古自治区, region, 150000",
        "新疆维吾尔自治区, region, 650000",
        "石家庄市, prefecture, 130100",
        "吉林市, prefecture, 220200",
        "海西州, prefecture, 632800",
        "红河州, prefecture, 532500",
        "乌鲁木齐市, prefecture, 650100",
        "博州, prefecture, 652700",
        "伊犁州, prefecture, 654000",
        "石河子市, prefecture, 659001",
        "珲春市, county, 222404",
        "绥芬河市, county, 231081",
        "满洲里市, county, 150781",
        "枣阳经济技术开发区, zone,",
        "乌鲁木齐经济技术开发区, zone,",
        "石河子经济技术开发区, zone,",
    })
    void placesAreOnTheirLevel(String printed, String level, String code) {
        List<Map<String, Object>> places = warehouse.rows("""
                select distinct place_level, place_code from mart.published_figure
                where "table" = 'gacc-place-table' and label = ?
                """, printed);
        assertThat(places).hasSize(1);
        assertThat(places.get(0)).containsEntry("place_level", level);
        if (code != null) {
            assertThat(places.get(0)).containsEntry("place_code", code);
        }
    }

    /** Cells that a person looked up in the files. */
    @ParameterizedTest
    @CsvSource({
        "gacc-place/2024-01.csv, 2024-01, 341, 5, 3483, 34830000, X, 2024-01-01, 2024-01-01, 石河子经济技术开发区",
        "gacc-place/2024-03.csv, 2024-03, 88, 3, 120651010, 1206510100000, T, 2024-01-01, 2024-03-01, 浙江省",
        "gacc-place/2024-06.csv, 2024-06, 340, 10, -6.1, -6.1, M, 2024-01-01, 2024-06-01, 石河子市",
        "gacc-place/2024-05.csv, 2024-05, 68, 6, -, , M, 2024-05-01, 2024-05-01, 绥化经济技术开发区",
        "hangzhou/浙江省-2024-02.csv, 浙江省-2024-02, 13, 5, 17992296488.0, 17992296488, X, 2024-01-01, 2024-02-01, 舟山地区",
        "hangzhou/浙江省-2024-01.csv, 浙江省-2024-01, 3, 7, 23.71, 23.71, M, 2024-01-01, 2024-01-01, 杭州地区",
    })
    void figuresLookedUpByHand(
            String file,
            String sheet,
            int row,
            int column,
            String printed,
            BigDecimal value,
            String flow,
            LocalDate from,
            LocalDate to,
            String place) {
        Map<String, Object> figure =
                warehouse.rows("""
                        select value_printed, value, flow, period_from, period_to, label from mart.published_figure
                        where dataset || '/' || file = ? and sheet = ? and "row" = ? and "column" = ?
                        """, file, sheet, row, column).get(0);
        assertThat(figure)
                .containsEntry("value_printed", printed)
                .containsEntry("flow", flow)
                .containsEntry("label", place);
        assertThat(figure.get("period_from")).hasToString(from.toString());
        assertThat(figure.get("period_to")).hasToString(to.toString());
        assertThat(QueryExport.plain((BigDecimal) figure.get("value"))).isEqualTo(QueryExport.plain(value));
    }

    /** Rows that a person looked up in the files. */
    @ParameterizedTest
    @CsvSource({
        "2022电动载人汽车出口.csv, 63, 87038000, X, ESP, 310000, 10995793130, 70463347, 38366, 辆, 2022-01-01, 2022-12-01",
        "2024in.csv, 21, 12019019, M, ARG, 000000, 4695200399, 1291114431, , , 2024-08-01, 2024-08-01",
        "2023年1-7月电动载人汽车出口.csv, 77, 870380, X, AZE, 310000, 17400871, , , , 2023-01-01, 2023-07-01",
        "2019锂离子蓄电池出口.csv, 2, 85076000, X, BGD, 310000, 1557, , 10, 个, 2019-01-01, 2019-12-01",
        "chinese-full.csv, 4, 29012920, X, KOR, 210000, 92251, 100, , , 2024-01-01, 2024-01-01",
    })
    void linesLookedUpByHand(
            String file,
            int row,
            String hs,
            String flow,
            String partner,
            String region,
            String cny,
            String kilograms,
            String supplementary,
            String unit,
            String from,
            String to) {
        Map<String, Object> expected = new TreeMap<>();
        expected.put("hs_code", hs);
        expected.put("flow", flow);
        expected.put("partner_code", partner);
        expected.put("region_code", region);
        expected.put("cny", cny);
        expected.put("kilograms", kilograms);
        expected.put("supplementary", supplementary);
        expected.put("supplementary_unit", unit);
        expected.put("period_from", from);
        expected.put("period_to", to);
        expected.put("period", from.equals(to) ? from : null);
        assertThat(warehouse.rows("""
                        select hs_code, flow, partner_code, region_code, trim_scale(value_cny)::text as cny,
                            trim_scale(net_weight_kg)::text as kilograms,
                            trim_scale(supplementary_quantity)::text as supplementary, supplementary_unit,
                            period::text, period_from::text, period_to::text
                        from mart.trade_line where dataset = 'gacc-query' and file = ? and sheet = ? and "row" = ?
                        """, file, file.replace(".csv", ""), row)).containsExactly(expected);
    }

    @Test
    void loadingTheSameFolderAgainIsNoWork() {
        String state = """
                select (select array_agg((l.id, l.status)::text order by l.id) from ops.load l)::text
                    || (select array_agg(v::text order by v.id) from ops.vintage v)::text
                """;
        String before = warehouse.value(String.class, state);
        Loader.Result again = warehouse.load(inbox);
        assertThat(again.exitCode()).isZero();
        assertThat(again.run()).isGreaterThan(result.run());
        assertThat(warehouse.value(String.class, state)).isEqualTo(before);
    }
}
