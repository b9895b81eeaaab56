package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.customsetl.warehouse.VintageFolder.FEBRUARY;
import static org.customsetl.warehouse.VintageFolder.JANUARY;
import static org.customsetl.warehouse.VintageFolder.line;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.customsetl.reporting.Analyst;
import org.customsetl.reporting.Answer;
import org.customsetl.reporting.AsOf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed between two vintages of a month is exactly what was changed in the file, and so are the rows that did it. */
class VintageDiffTest {

    private static TestWarehouse warehouse;
    private static Analyst analyst;

    @TempDir
    Path inbox;

    private VintageFolder folder;

    @BeforeAll
    static void open() {
        warehouse = TestWarehouse.open();
        analyst = new Analyst(warehouse.unpooled());
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @BeforeEach
    void startAgain() {
        warehouse.forget();
        folder = new VintageFolder(warehouse, inbox);
    }

    private static List<String> ask(String sql) throws SQLException {
        return ask(sql, AsOf.NOW);
    }

    private static List<String> ask(String sql, AsOf asOf) throws SQLException {
        Answer answer = analyst.ask(sql, asOf);
        return answer.rows().stream()
                .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
    }

    private static final String CELLS =
            "select place_code, flow, hs_code, partner_code, measure, unit, old, new, difference, percent"
                    + " from vintage_diff('2024-01-01') where measure <> 'value_usd' and view = ";

    private static final String ROWS = "select reference, measure, old_file, old_row, old, new_file, new_row, new"
            + " from vintage_diff_row('2024-01-01') where measure <> 'value_usd'";

    /** Four rows of which one has another value, one another commodity, one is gone, one is new; and many that stay. */
    private void plant() {
        List<String> first = new ArrayList<>(List.of(
                line(JANUARY, "V", 100),
                line(JANUARY, "C", "27011210", "65079", 50),
                line(JANUARY, "G", "27011210", "65019", 30)));
        List<String> second = new ArrayList<>(List.of(
                line(JANUARY, "N", "27011210", "65019", 8),
                line(JANUARY, "V", 130),
                line(JANUARY, "C", "27011290", "65079", 50)));
        for (int same = 0; same < 20; same++) {
            first.add(line(JANUARY, "S" + same, 5));
            second.add(line(JANUARY, "S" + (19 - same), 5));
        }
        folder.load("a.csv", first.toArray(String[]::new));
        folder.load("a.csv", second.toArray(String[]::new));
    }

    @Test
    void theCellsThatDifferAreThoseOfTheRowsThatWereChanged() throws Exception {
        plant();
        assertThat(ask(CELLS + "'prefecture_month'"))
                .containsExactly(
                        "650100 M null null value_cny CNY 30 8 -22 -73.3",
                        "653100 M null null value_cny CNY 250 280 30 12.0");
        assertThat(ask(CELLS + "'region_month'")).containsExactly("650000 M null null value_cny CNY 280 288 8 2.9");
        assertThat(ask(CELLS + "'commodity_month'"))
                .containsExactly(
                        "650100 M 27011210 KGZ value_cny CNY 30 8 -22 -73.3",
                        "653100 M 27011210 KGZ line_count lines 22 21 -1 -4.5",
                        "653100 M 27011210 KGZ net_weight_t t 22 21 -1 -4.5",
                        "653100 M 27011210 KGZ value_cny CNY 250 230 -20 -8.0",
                        "653100 M 27011290 KGZ line_count lines null 1 1 null",
                        "653100 M 27011290 KGZ net_weight_t t null 1 1 null",
                        "653100 M 27011290 KGZ value_cny CNY null 50 50 null");
    }

    @Test
    void theRowsThatDidItAreNamedWithTheirPlaceAndWhatTheySay() throws Exception {
        plant();
        assertThat(ask(ROWS))
                .containsExactlyInAnyOrder(
                        "G 1 net_weight_t d/a.csv 4 1 null null null",
                        "G 1 value_cny d/a.csv 4 30 null null null",
                        "N 1 net_weight_t null null null d/a.csv 2 1",
                        "N 1 value_cny null null null d/a.csv 2 8",
                        "V 1 value_cny d/a.csv 2 100 d/a.csv 3 130",
                        "C 1 net_weight_t d/a.csv 3 1 null null null",
                        "C 1 value_cny d/a.csv 3 50 null null null",
                        "C 1 net_weight_t null null null d/a.csv 4 1",
                        "C 1 value_cny null null null d/a.csv 4 50");
    }

    @Test
    void theFilesAreThoseThatOnlyOneOfTheVintagesStandsOn() throws Exception {
        folder.load("stays.csv", line(JANUARY, "0", 1));
        folder.load("a.csv", line(JANUARY, "1", 100));
        folder.load("a.csv", line(JANUARY, "1", 120), line(JANUARY, "2", 1));
        assertThat(ask("select only_in, dataset, file, lines from vintage_diff_file('2024-01-01')"))
                .containsExactly("2 d a.csv 1", "3 d a.csv 2");
        assertThat(ask("select only_in, dataset, file, lines from vintage_diff_file('2024-01-15', 1, 3)"))
                .containsExactly("3 d a.csv 2");
    }

    @Test
    void whatChangedInDollarsAloneIsFoundAsWell() throws Exception {
        plant();
        assertThat(ask("select round(old, 2), round(new, 2) from vintage_diff('2024-01-01')"
                        + " where view = 'prefecture_month' and measure = 'value_usd' and place_code = '653100'"))
                .containsExactly("35.21 39.44");
    }

    @Test
    void printedFiguresThatWereRevisedAreListedWithTheirCells() throws Exception {
        Path file = inbox.resolve("hangzhou").resolve("浙江省-2024-01.csv");
        Tables.csv(file, "收发货人所在地,当期进出口,当期进口,当期出口", "合计,30,10,20", "杭州地区,20,8,12", "湖州地区,10,2,8", "单位：人民币万元,,,");
        folder.load();
        Tables.csv(file, "收发货人所在地,当期进出口,当期进口,当期出口", "合计,31,10,21", "湖州地区,11,2,9", "杭州地区,20,8,12", "单位：人民币万元,,,");
        folder.load();
        assertThat(ask("select label, flow, measure, old, new, difference, percent from vintage_diff('2024-01-01')"))
                .containsExactlyInAnyOrder(
                        "合计 T value 300000 310000 10000 3.3",
                        "合计 X value 200000 210000 10000 5.0",
                        "湖州地区 T value 100000 110000 10000 10.0",
                        "湖州地区 X value 80000 90000 10000 12.5");
        assertThat(ask("select reference, flow, old_cell, old, new_cell, new from vintage_diff_row('2024-01-01')"))
                .containsExactlyInAnyOrder(
                        "合计 T B2 300000 B2 310000",
                        "合计 X D2 200000 D2 210000",
                        "湖州地区 T B4 100000 B3 110000",
                        "湖州地区 X D4 80000 D3 90000");
    }

    @Test
    void unlessNamedTheOneThatIsShownIsComparedWithTheOneBeforeIt() throws Exception {
        folder.load("a.csv", line(JANUARY, "1", 100));
        folder.load("a.csv", line(JANUARY, "1", 110));
        AsOf second = folder.today();
        folder.load("a.csv", line(JANUARY, "1", 130));
        String sql =
                "select old, new from vintage_diff('2024-01-01'%s) where view = 'region_month' and measure = 'value_cny'";
        assertThat(ask(sql.formatted(""))).containsExactly("110 130");
        assertThat(ask(sql.formatted(", 1"))).containsExactly("100 130");
        assertThat(ask(sql.formatted(", 3, 1"))).containsExactly("130 100");
        assertThat(ask(sql.formatted(""), second)).containsExactly("100 110");
        assertThat(ask(sql.formatted(""), new AsOf(null, Map.of(JANUARY, 2)))).containsExactly("100 110");
        folder.rollback(JANUARY, 1);
        assertThat(ask(sql.formatted(""))).containsExactly("130 100");
    }

    @Test
    void whereThereAreNoTwoTheErrorSaysWhy() {
        folder.load("a.csv", line(JANUARY, "1", 100));
        assertThatThrownBy(() -> ask("select * from vintage_diff('2024-01-01')"))
                .hasMessageContaining("2024-01 has no vintage before 1: there is nothing to compare it with");
        assertThatThrownBy(() -> ask("select * from vintage_diff_row('2024-01-01', 1, 5)"))
                .hasMessageContaining("2024-01 has no vintage 5");
        assertThatThrownBy(() -> ask("select * from vintage_diff_file('" + FEBRUARY.atDay(1) + "')"))
                .hasMessageContaining("2024-02 was never published");
    }

    @Test
    void everyFunctionOfTheAnalystSaysWhatItDoesAndRunsWithARightOfItsOwnOnlyWhereItsPathIsFixed() {
        assertThat(warehouse.rows("""
                        select p.oid::regprocedure::text as function from pg_proc p
                        join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'mart'
                        where obj_description(p.oid) is null
                        or p.prosecdef and (p.proconfig is null or has_function_privilege('public', p.oid, 'execute'))
                        """)).isEmpty();
    }
}
