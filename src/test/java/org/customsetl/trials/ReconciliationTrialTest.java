package org.customsetl.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.customsetl.reporting.Analyst;
import org.customsetl.reporting.TextTable;
import org.customsetl.warehouse.TestWarehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What customs printed against what it printed elsewhere, over the spreadsheets that {@code -Dtrials.folder=…} names: cities
 * against their province, printed growth against the tables of both years. Prints how many cells agree.
 */
@Tag("trials")
class ReconciliationTrialTest {

    private static final List<String> DATASETS = List.of("gacc-place", "hangzhou", "gacc-national", "shanghai");

    @TempDir
    private static Path inbox;

    private static TestWarehouse warehouse;

    @BeforeAll
    static void loadTheFolder() throws IOException {
        Path folder = Path.of(System.getProperty("trials.folder", ""));
        for (String dataset : DATASETS) {
            try (Stream<Path> files = Files.walk(folder.resolve(dataset))) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    Path copy = inbox.resolve(folder.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        Files.writeString(inbox.resolve("gacc-national/dataset.yaml"), "accept: title\n");
        warehouse = TestWarehouse.open();
        assertThat(warehouse.load(inbox).exitCode()).isIn(0, 3);
    }

    @AfterAll
    static void printAndClose() throws Exception {
        if (warehouse != null) {
            System.out.println(String.join("\n", TextTable.lines(new Analyst(warehouse.unpooled()).ask("""
                            select kind, dataset, verdict, count(*) as cells, count(distinct period_to) as months,
                                round(max(abs(difference)) filter (where unit = '%'), 1) as most_points
                            from reconciliation group by 1, 2, 3 order by 1, 2, 3
                            """))));
            warehouse.close();
        }
    }

    @Test
    void hangzhousCitiesAgreeWithTheNationalTableInEveryMonthThatIsThere() {
        List<String> months = warehouse.jdbc().sql("""
                        select distinct period_to::text from mart.published_figure
                        where "table" = 'city-table' and place_code = '330100' order by 1
                        """).query(String.class).list();
        assertThat(months).isNotEmpty();
        assertThat(warehouse.rows("""
                        select period_to::text, count(distinct flow) as flows, bool_and(verdict = 'agrees') as agree
                        from mart.reconciliation where kind = 'prefectures' and place_code = '330000' and measure = 'value'
                        and period_to in (select period_to from mart.published_figure where "table" = 'city-table')
                        group by 1 order by 1
                        """))
                .hasSameSizeAs(months)
                .allSatisfy(
                        month -> assertThat(month).containsEntry("flows", 3L).containsEntry("agree", true));
    }

    @Test
    void printedGrowthAgreesWithBothYearsOrSaysByHowMuchTheBaseWasRevised() {
        List<String> verdicts = warehouse
                .jdbc()
                .sql("select distinct verdict from mart.reconciliation where kind = 'growth' order by 1")
                .query(String.class)
                .list();
        assertThat(verdicts).isNotEmpty().isSubsetOf("agrees", "revised");
        assertThat(warehouse.rows("""
                        select file, cell, explanation from mart.reconciliation
                        where kind = 'growth' and verdict = 'revised' and explanation not like '%revised by%'
                        """)).isEmpty();
    }
}
