package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Growth over a list of lines so small that every figure is worked out by hand (growth.csv). */
class GrowthTest {

    private static final String HEADER = "报关单号,统计年月,进出口,商品编码,贸易伙伴编码,收发货人所在地,净重,净重单位,金额,币制";
    private static final String REVISED = "2023-01";
    private static final String PLACES = """
            select * from (
                select prefecture_code as place, flow, period, months, value_cny, value_cny_year_before, growth_pct_cny,
                    ytd_cny, ytd_cny_year_before, ytd_growth_pct_cny, share_of_region_pct, months_in_ytd, ytd_complete
                from mart.prefecture_growth
                union all
                select region_code, flow, period, months, value_cny, value_cny_year_before, growth_pct_cny,
                    ytd_cny, ytd_cny_year_before, ytd_growth_pct_cny, share_of_region_pct, months_in_ytd, ytd_complete
                from mart.region_growth) g
            """;

    private static TestWarehouse warehouse;

    @TempDir
    private static Path inbox;

    @BeforeAll
    static void load() throws IOException {
        warehouse = TestWarehouse.open();
        Tables.csv(inbox.resolve("d/rest.csv"), lines(month -> !month.equals(REVISED)));
        Tables.csv(inbox.resolve("d/first.csv"), lines(month -> month.equals(REVISED)));
        assertThat(warehouse.load(inbox).exitCode()).isZero();
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    private static String[] lines(Predicate<String> months) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        try (InputStream in = Objects.requireNonNull(GrowthTest.class.getResourceAsStream("growth-lines.csv"));
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            rows.stream().filter(row -> months.test(row.getField("统计年月"))).forEach(row -> lines.add(line(row)));
        }
        return lines.toArray(String[]::new);
    }

    private static String line(NamedCsvRecord row) {
        return String.join(
                ",",
                "D" + row.getStartingLineNumber(),
                row.getField("统计年月"),
                row.getField("进出口"),
                "27011210,146",
                row.getField("收发货人所在地"),
                "1,吨",
                row.getField("金额"),
                "CNY");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "growth.csv", numLinesToSkip = 1)
    void growthIsWhatIsWorkedOutByHand(ArgumentsAccessor expected) {
        Map<String, Object> row = warehouse
                .jdbc()
                .sql(PLACES + " where place = ? and flow = ? and period = ?::date and months = ?")
                .params(expected.get(1), expected.get(2), expected.get(3) + "-01", expected.getInteger(4))
                .query()
                .singleRow();
        List<Object> figures = row.values().stream().skip(4).toList();
        for (int i = 0; i < 7; i++) {
            assertThat(rounded(figures.get(i))).as("column %d", i + 5).isEqualTo(rounded(expected.getString(i + 5)));
        }
        assertThat(row).containsEntry("months_in_ytd", expected.getInteger(12));
        assertThat(row).containsEntry("ytd_complete", expected.getBoolean(13));
    }

    private static @Nullable String rounded(@Nullable Object number) {
        return number == null
                ? null
                : new BigDecimal(number.toString())
                        .setScale(6, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no row for a month alone that is only there in two | place = '640100' and period in ('2022-01-01', '2022-02-01') and months = 1",
                "no row where neither month, year to date nor year before has a line | place = '650100' and flow = 'M' and period = '2023-01-01'",
                "no row beyond the region's last month | place = '653100' and period > '2024-05-01'",
                "no row before its first | place = '653100' and period < '2023-01-01'",
                "no two rows of one period | (place, flow, period, months) in (select place, flow, period, months from (%s) k group by 1, 2, 3, 4 having count(*) > 1)"
            })
    void thereIs(String because, String where) {
        assertThat(warehouse.rows(PLACES + " where " + where.replace("%s", PLACES)))
                .as(because)
                .isEmpty();
    }

    @Test
    void prefecturesAddUpToTheirRegionExactlyInEveryFlowAndInTheYearToDate() {
        assertThat(warehouse.rows("""
                        select r.period, r.months, r.flow from mart.region_growth r
                        join (select region_code, period, months, flow, sum(value_cny) value, sum(ytd_cny) ytd,
                                sum(value_usd) usd, sum(ytd_usd) ytd_usd, sum(line_count) lines, sum(share_of_region_pct) share
                            from mart.prefecture_growth group by 1, 2, 3, 4) p using (region_code, period, months, flow)
                        where (r.value_cny, r.ytd_cny, r.value_usd, r.ytd_usd, r.line_count)
                                is distinct from (p.value, p.ytd, p.usd, p.ytd_usd, p.lines)
                            or round(r.share_of_region_pct, 9) is distinct from round(p.share, 9)
                        """)).isEmpty();
    }

    @Test
    void growthInDollarsDiffersByTheChangeOfTheRate() {
        assertThat(warehouse.value(BigDecimal.class, """
                        select round((1 + g.growth_pct_usd / 100) - (1 + g.growth_pct_cny / 100) * b.cny_per_unit / n.cny_per_unit, 9)
                        from mart.prefecture_growth g
                        join mart.exchange_rate n on n.period = g.period and n.currency = 'USD' and n.source = 'customs-statistical'
                        join mart.exchange_rate b on b.period = g.period - interval '1 year' and b.currency = 'USD'
                            and b.source = 'ecb-monthly-mean'
                        where g.prefecture_code = '653100' and g.flow = 'X' and g.period = '2024-01-01'
                        """)).isEqualByComparingTo("0");
    }

    @Test
    void twoMonthsThatNobodyCanConvertHaveNoGrowthInDollarsAndSayHowManyLinesLackThem() {
        assertThat(warehouse.rows("""
                        select value_usd, growth_pct_usd, lines_without_usd, ytd_growth_pct_usd, ytd_lines_without_usd
                        from mart.prefecture_growth
                        where prefecture_code = '640100' and flow = 'X' and period = '2022-02-01' and months = 2
                        """).get(0))
                .containsEntry("value_usd", null)
                .containsEntry("growth_pct_usd", null)
                .containsEntry("lines_without_usd", 1L)
                .containsEntry("ytd_growth_pct_usd", null)
                .containsEntry("ytd_lines_without_usd", 1L);
    }

    @Test
    void linesOfTwoMonthsAreInNoMonthlyTotal() {
        assertThat(warehouse.rows(
                        "select from mart.prefecture_month where prefecture_code = '640100' and period = '2022-02-01'"))
                .isEmpty();
    }

    @Test
    void aBaseThatIsNotPositiveHasNoGrowth() {
        try (TestWarehouse other = TestWarehouse.open()) {
            other.load(inbox);
            other.jdbc()
                    .sql(
                            "update fact.prefecture_total set value_cny = -1 where prefecture_code = '653100' and flow = 'X'"
                                    + " and vintage_id = (select vintage_id from ops.current_vintage where month = '2023-01-01')")
                    .update();
            assertThat(other.rows("""
                            select value_cny_year_before, growth_pct_cny from mart.prefecture_growth
                            where prefecture_code = '653100' and flow = 'X' and period = '2024-01-01'
                            """).get(0))
                    .containsEntry("value_cny_year_before", new BigDecimal("-1"))
                    .containsEntry("growth_pct_cny", null);
        }
    }

    @Test
    void aRevisedYearBeforeChangesGrowthAtOnceAndSaysItsVintage(@TempDir Path folder) throws IOException {
        try (TestWarehouse other = TestWarehouse.open()) {
            other.load(inbox);
            String[] revised = lines(month -> month.equals(REVISED));
            for (int i = 1; i < revised.length; i++) {
                revised[i] = revised[i].replace(",200,CNY", ",80,CNY");
            }
            Tables.csv(folder.resolve("d/first.csv"), revised);
            other.load(folder);
            assertThat(other.rows("""
                            select round(growth_pct_cny, 6) as growth, vintage, vintage_year_before
                            from mart.prefecture_growth
                            where prefecture_code = '653100' and flow = 'X' and period = '2024-01-01'
                            """).get(0))
                    .containsEntry("growth", new BigDecimal("25.000000"))
                    .containsEntry("vintage", 1)
                    .containsEntry("vintage_year_before", 2);
        }
    }
}
