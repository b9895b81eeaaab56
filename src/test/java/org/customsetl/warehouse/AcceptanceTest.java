package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.customsetl.pipeline.Loader;
import org.customsetl.pipeline.RegisterImporter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures of the news report, each one query over what {@code load input-samples} loaded. */
class AcceptanceTest {

    private static TestWarehouse warehouse;
    private static Loader.Result result;

    @BeforeAll
    static void loadTheSamples() {
        warehouse = TestWarehouse.open();
        result = warehouse.load(Path.of("input-samples"));
        assertThat(warehouse
                        .get(RegisterImporter.class)
                        .importFrom(Path.of("input-samples", "registers"), null)
                        .problems())
                .isEmpty();
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    private static BigDecimal number(String sql) {
        return warehouse.value(BigDecimal.class, sql);
    }

    @Test
    void theSamplesPublishWithTheirPlantedErrorsRejected() {
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(number("select count(*) from mart.rejection")).isEqualByComparingTo("11");
        assertThat(number("select count(distinct file) from mart.rejection")).isEqualByComparingTo("1");
    }

    @Test
    void kashgarTraded83_68ThousandMillionYuanIn2023() {
        assertThat(number("""
                        select round(sum(value_cny) / 1e9, 2) from mart.prefecture_month
                        where prefecture_code = '653100' and extract(year from period) = 2023
                        """)).isEqualByComparingTo("83.68");
    }

    @Test
    void thatIs11_78ThousandMillionDollarsByTheLinesOwnRates() {
        assertThat(number("""
                        select round(sum(value_usd) / 1e9, 2) from mart.prefecture_month
                        where prefecture_code = '653100' and extract(year from period) = 2023
                        """)).isEqualByComparingTo("11.78");
    }

    @Test
    void itGrewBy71_2PercentAgainst2022() {
        assertThat(number("""
                        select round(100 * (sum(value_cny) filter (where extract(year from period) = 2023)
                            / sum(value_cny) filter (where extract(year from period) = 2022) - 1), 1)
                        from mart.prefecture_month where prefecture_code = '653100'
                        """)).isEqualByComparingTo("71.2");
    }

    @Test
    void itIs23_4PercentOfXinjiang() {
        assertThat(number("""
                        select round(100 * sum(value_cny) filter (where prefecture_code = '653100') / sum(value_cny), 1)
                        from mart.prefecture_month
                        where region_code = '650000' and extract(year from period) = 2023
                        """)).isEqualByComparingTo("23.4");
    }

    @Test
    void prefecturesAddUpToTheirRegionExactly() {
        assertThat(warehouse.rows("""
                        select period, region_code, flow from mart.region_month r
                        join (select period, region_code, flow, sum(value_cny) cny, sum(value_usd) usd,
                                sum(net_weight_t) t, sum(line_count) n
                            from mart.prefecture_month group by 1, 2, 3) p using (period, region_code, flow)
                        where (r.value_cny, r.value_usd, r.net_weight_t, r.line_count) is distinct from
                            (p.cny, p.usd, p.t, p.n)
                        """)).isEmpty();
        assertThat(number("select count(*) from mart.region_month")).isEqualByComparingTo("50");
    }

    @Test
    void theCompanyBoughtOver4300TonnesOfCoalInKyrgyzstanIn2023AndOver4000InJanuary2024() {
        String coal = """
                select sum(net_weight_t) from mart.trade_line
                where consignee_code = '6507960001' and left(hs8, 4) in ('2701', '2702') and partner_code = 'KGZ'
                and flow = 'M' and period between
                """;
        assertThat(number(coal + "'2023-01-01' and '2023-12-01'")).isEqualByComparingTo("4333.79");
        assertThat(number(coal + "'2024-01-01' and '2024-01-01'")).isEqualByComparingTo("4062.725");
    }

    @Test
    void over3000VehiclesWentToRussiaAndCentralAsiaMostOfThemNewEnergy() {
        String vehicles = """
                select sum(supplementary_quantity) from mart.trade_line
                where flow = 'X' and hs8 between '8702' and '87059999' and supplementary_unit = '辆'
                and partner_code in ('RUS', 'KAZ', 'KGZ', 'TJK', 'TKM', 'UZB') and extract(year from period) = 2023
                and prefecture_code = '653100'
                """;
        BigDecimal all = number(vehicles);
        BigDecimal newEnergy = number(vehicles + " and left(hs8, 6) in ('870360', '870370', '870380')");
        assertThat(all).isEqualByComparingTo("3210");
        assertThat(newEnergy.multiply(BigDecimal.valueOf(100)).divide(all, 1, java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo("70.5");
    }

    @Test
    void january2024EqualsThePublishedTableToTheTenThousand() {
        assertThat(warehouse.rows("""
                        select p.label, p.flow, p.value, c.cny from mart.published_figure p
                        join (select prefecture_code as code, flow, sum(value_cny) cny from mart.prefecture_month
                                where period = '2024-01-01' group by 1, 2
                            union all
                            select region_code, flow, sum(value_cny) from mart.region_month
                                where period = '2024-01-01' group by 1, 2) c
                            on c.code = p.place_code and c.flow = p.flow
                        where p.measure = 'value' and p."table" = 'gacc-place-table' and p.period_from = '2024-01-01'
                        and p.place_code in ('650000', '650100', '652700', '659001')
                        and round(c.cny / 10000) <> p.value / 10000
                        """)).isEmpty();
    }

    @Test
    void everyTotalLeadsBackToFileSheetAndRow() {
        assertThat(warehouse.rows("""
                        select dataset, file, sheet, "row", rate, rate_source, value_cny from mart.trade_line
                        where consignee_code = '6507960001' and hs8 like '27%' and partner_code = 'KGZ'
                        and period = '2024-01-01' order by "row"
                        """))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .containsEntry("dataset", "xinjiang-declarations")
                        .containsEntry("file", "2024-01.csv")
                        .containsEntry("sheet", "2024-01")
                        .containsEntry("rate_source", "customs-statistical"));
    }

    @Test
    void theElevenCitiesOfZhejiangEqualTheProvinceInTheNationalTable() {
        assertThat(warehouse.rows("""
                        select c.flow, c.cities, n.value from (
                            select flow, sum(value) as cities from mart.published_figure
                            where "table" = 'city-table' and place_level = 'prefecture' and measure = 'value'
                            group by flow having count(*) = 11) c
                        join mart.published_figure n on n.flow = c.flow and n."table" = 'gacc-place-table'
                            and n.place_code = '330000' and n.measure = 'value' and n.period_from = n.period_to
                        where round(c.cities / 10000) = n.value / 10000 and n.cell ~ '^[BDF]'
                        """)).hasSize(3);
    }

    @Test
    void theYearToDateOfDecemberSaysAllOfThatInOneRow() {
        assertThat(warehouse.rows("""
                        select round(ytd_cny / 1e9, 2) as bn_cny, round(ytd_usd / 1e9, 2) as bn_usd,
                            round(ytd_growth_pct_cny, 1) as growth, round(ytd_share_of_region_pct, 1) as share, ytd_complete
                        from mart.prefecture_growth
                        where prefecture_code = '653100' and flow = 'T' and period = '2023-12-01'
                        """).get(0))
                .containsEntry("bn_cny", new BigDecimal("83.68"))
                .containsEntry("bn_usd", new BigDecimal("11.78"))
                .containsEntry("growth", new BigDecimal("71.2"))
                .containsEntry("share", new BigDecimal("23.4"))
                .containsEntry("ytd_complete", true);
        assertThat(number("""
                        select round(ytd_cny / 1e9, 2) from mart.region_growth
                        where region_code = '650000' and flow = 'T' and period = '2023-12-01'
                        """)).isEqualByComparingTo("357.33");
    }

    @Test
    void theYearToDateOfSeptemberLessThatOfAugustIsSeptember() {
        assertThat(number("""
                        select count(*) from mart.prefecture_growth s
                        join mart.prefecture_growth a using (region_code, prefecture_code, flow)
                        where s.period = '2023-09-01' and a.period = '2023-08-01'
                        and s.ytd_cny - a.ytd_cny = s.value_cny and s.ytd_usd - a.ytd_usd = s.value_usd
                        """))
                .isEqualByComparingTo(number("select count(*) from mart.prefecture_growth where period = '2023-09-01'"))
                .isGreaterThan(BigDecimal.valueOf(40));
    }

    @Test
    void january2024GrewInYuanAndInDollarsByDifferentRates() {
        assertThat(warehouse.rows("""
                        select round(growth_pct_cny, 1) as yuan, round(growth_pct_usd, 1) as dollars from mart.region_growth
                        where region_code = '650000' and flow = 'T' and period = '2024-01-01'
                        """).get(0))
                .satisfies(row -> assertThat(row.get("yuan")).isNotEqualTo(row.get("dollars")));
    }

    @Test
    void coalAndVehiclesAreGroupsThatNobodyHasToSpellOut() {
        assertThat(number("""
                        select sum(net_weight_t) from mart.commodity_group_month where group_code = 'coal' and flow = 'M'
                        and partner_code = 'KGZ' and prefecture_code = '653100' and extract(year from period) = 2023
                        """)).isEqualByComparingTo("4333.79");
        assertThat(warehouse.rows("""
                        select sum(items) filter (where group_code = 'vehicles') as vehicles,
                            round(100 * sum(items) filter (where group_code = 'new-energy-vehicles')
                                / sum(items) filter (where group_code = 'vehicles'), 1) as new_energy_pct,
                            sum(lines_without_items) as unknown
                        from mart.commodity_group_month
                        where group_code in ('vehicles', 'new-energy-vehicles') and flow = 'X'
                        and partner_code in ('RUS', 'KAZ', 'KGZ', 'TJK', 'TKM', 'UZB') and prefecture_code = '653100'
                        and extract(year from period) = 2023
                        """).get(0))
                .containsEntry("vehicles", new BigDecimal("3210"))
                .containsEntry("new_energy_pct", new BigDecimal("72.6"))
                .containsEntry("unknown", new BigDecimal("0"));
    }

    @Test
    void theThreeAreasOfTheZoneAddUpToItFromNovember2023On() {
        assertThat(number("select count(distinct area_code) from mart.zone_month"))
                .isEqualByComparingTo("3");
        assertThat(warehouse
                        .rows("select distinct period::text from mart.zone_month order by 1")
                        .toString())
                .isEqualTo("[{period=2023-11-01}, {period=2023-12-01}, {period=2024-01-01}]");
        assertThat(number("""
                        select sum(value_cny) from mart.zone_month where period = '2024-01-01'
                        """)).isEqualByComparingTo(number("""
                        select sum(value_cny) from mart.trade_line where period = '2024-01-01'
                        and (district_code in ('65016', '65076', '65096')
                            or consignee_code in ('6501260001', '6507960001', '6507960002', '6509A60001'))
                        """));
        assertThat(number("""
                        select sum(value_cny) from mart.zone_month where area_code = 'urumqi' and period = '2023-12-01'
                        """)).isEqualByComparingTo(number("""
                        select sum(value_cny) from mart.trade_line where period = '2023-12-01' and district_code = '65016'
                        """));
    }

    @Test
    void theAreasAreWhatTheSamplesReadmeSays() {
        assertThat(warehouse.rows("""
                        select area_code || ' ' || round(sum(value_cny) filter (where period < '2024-01-01'), 2) || ' '
                            || round(sum(value_cny) filter (where period = '2024-01-01'), 2) as area
                        from mart.zone_month group by area_code order by 1
                        """).toString())
                .isEqualTo("[{area=horgos 5208777480.76 1900317323.77}, {area=kashgar 2118921612.29 1171775710.08},"
                        + " {area=urumqi 851594966.67 2501922027.87}]");
    }

    @Test
    void whatTorugartDeclaresIsNotWhatKizilsuTrades() {
        assertThat(number("""
                        select sum(value_cny) from mart.office_month
                        where customs_office_code = '9403' and extract(year from period) = 2023
                        """)).isEqualByComparingTo(number("""
                        select sum(value_cny) from mart.trade_line
                        where customs_office_code = '9403' and extract(year from period) = 2023
                        """)).isNotEqualByComparingTo(number("""
                        select sum(value_cny) from mart.prefecture_month
                        where prefecture_code = '653000' and extract(year from period) = 2023
                        """));
    }

    @Test
    void theValueOfEveryCompiledLineStandsInTheCellThatItIsSaidToStandIn() throws Exception {
        List<Map<String, Object>> lines =
                warehouse.rows("select value, value_cell from mart.trade_line where file = '2022.xlsx'");
        assertThat(lines).hasSize(706);
        try (Workbook book = WorkbookFactory.create(
                Path.of("input-samples/xinjiang-declarations/2022.xlsx").toFile(), null, true)) {
            for (Map<String, Object> line : lines) {
                CellReference at = new CellReference(String.valueOf(line.get("value_cell")));
                Cell cell = book.getSheetAt(0).getRow(at.getRow()).getCell(at.getCol());
                BigDecimal stored = cell.getCellType() == CellType.STRING
                        ? new BigDecimal(cell.getStringCellValue().strip().replace(",", ""))
                        : BigDecimal.valueOf(cell.getNumericCellValue());
                assertThat(stored).as(at.formatAsString()).isEqualByComparingTo((BigDecimal) line.get("value"));
            }
        }
    }
}
