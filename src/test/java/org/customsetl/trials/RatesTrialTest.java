package org.customsetl.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.customsetl.pipeline.Loader;
import org.customsetl.warehouse.TestWarehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A list of RMB central parities as it was published, in the folder {@code fx} of the folder that the profile {@code
 * trials} names: every cell, every mean and every duty rate against the same computed by another reader.
 */
@Tag("trials")
class RatesTrialTest {

    private static final List<String> INVERTED =
            List.of("林吉特 卢布 兰特 韩元 迪拉姆 里亚尔 福林 兹罗提 丹麦克朗 瑞典克朗 挪威克朗 里拉 比索 泰铢".split(" ", -1));

    @TempDir
    private static Path inbox;

    private static TestWarehouse warehouse;
    private static Loader.Result result;

    /** CNY per unit by day and header, as POI reads the file. */
    private static final TreeMap<LocalDate, Map<String, BigDecimal>> DAYS = new TreeMap<>();

    private static final List<String> HEADERS = new ArrayList<>();

    @BeforeAll
    static void loadTheFolder() throws IOException {
        Path folder = Path.of(System.getProperty("trials.folder", "")).resolve("fx");
        assertThat(folder)
                .as("the folder fx of the one that -Dtrials.folder=… names")
                .isDirectory();
        Files.createDirectory(inbox.resolve("fx"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                readRaw(Files.copy(file, inbox.resolve("fx").resolve(file.getFileName())));
            }
        }
        warehouse = TestWarehouse.open();
        result = warehouse.load(inbox);
    }

    @AfterAll
    static void close() {
        if (warehouse != null) {
            warehouse.close();
        }
    }

    private static void readRaw(Path file) throws IOException {
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            Sheet sheet = book.getSheetAt(0);
            sheet.getRow(0).forEach(cell -> HEADERS.add(cell.getStringCellValue()));
            for (Row row : sheet) {
                if (row.getRowNum() > 0) {
                    Map<String, BigDecimal> day = DAYS.computeIfAbsent(
                            LocalDate.parse(row.getCell(0).getStringCellValue()), first -> new TreeMap<>());
                    row.forEach(cell -> put(cell, day));
                }
            }
        }
    }

    private static void put(Cell cell, Map<String, BigDecimal> day) {
        String header = HEADERS.get(cell.getColumnIndex());
        if (cell.getColumnIndex() > 0) {
            BigDecimal figure = BigDecimal.valueOf(cell.getNumericCellValue());
            BigDecimal hundred = BigDecimal.valueOf(100);
            day.put(
                    header,
                    INVERTED.contains(header)
                            ? hundred.divide(figure, MathContext.DECIMAL128).setScale(16, RoundingMode.HALF_UP)
                            : figure.divide(hundred));
        }
    }

    @Test
    void everyCellIsLoaded() {
        assertThat(result.exitCode()).isZero();
        assertThat(DAYS).hasSize(223);
        Map<String, BigDecimal> expected = new TreeMap<>();
        DAYS.forEach((day, rates) -> rates.forEach(
                (header, rate) -> expected.put(day + " " + HEADERS.indexOf(header), rate.stripTrailingZeros())));
        Map<String, BigDecimal> loaded = new TreeMap<>();
        warehouse
                .rows("select day || ' ' || (\"column\" - 1) as key, cny_per_unit from mart.published_rate")
                .forEach(row -> loaded.put(
                        (String) row.get("key"), ((BigDecimal) row.get("cny_per_unit")).stripTrailingZeros()));
        assertThat(loaded).hasSize(223 * 24).isEqualTo(expected);
    }

    @Test
    void everyMonthThatIsOverHasTheMeanOfItsDays() {
        for (YearMonth month = YearMonth.of(2020, 10);
                month.isBefore(YearMonth.of(2021, 9));
                month = month.plusMonths(1)) {
            Map<LocalDate, Map<String, BigDecimal>> days =
                    DAYS.subMap(month.atDay(1), month.plusMonths(1).atDay(1));
            BigDecimal dollars = days.values().stream()
                    .map(day -> day.get("美元"))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(days.size()), 10, RoundingMode.HALF_UP);
            assertThat(rate("pboc-monthly-mean", month)).as("%s", month).isEqualByComparingTo(dollars);
        }
        assertThat(warehouse.rows("select distinct period from mart.exchange_rate where source = 'pboc-monthly-mean'"))
                .hasSize(11);
    }

    @Test
    void everyMonthAfterAThirdWednesdayHasItsDutyRate() {
        for (YearMonth month = YearMonth.of(2020, 10);
                month.isBefore(YearMonth.of(2021, 9));
                month = month.plusMonths(1)) {
            LocalDate wednesday = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.WEDNESDAY));
            Map<String, BigDecimal> day = DAYS.getOrDefault(wednesday, DAYS.get(wednesday.plusWeeks(1)));
            assertThat(rate("customs-duty", month.plusMonths(1)))
                    .as("%s", month)
                    .isEqualByComparingTo(day.get("美元"));
        }
    }

    private static BigDecimal rate(String source, YearMonth month) {
        return warehouse.value(
                BigDecimal.class,
                "select cny_per_unit from mart.exchange_rate where currency = 'USD' and source = ? and period = ?",
                source,
                month.atDay(1));
    }
}
