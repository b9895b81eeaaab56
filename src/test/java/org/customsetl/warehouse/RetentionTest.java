package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.customsetl.warehouse.VintageFolder.FEBRUARY;
import static org.customsetl.warehouse.VintageFolder.JANUARY;
import static org.customsetl.warehouse.VintageFolder.line;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.customsetl.pipeline.Loader;
import org.customsetl.reporting.AsOf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of each month the newest two vintages are kept, and the current one. */
class RetentionTest {

    private static TestWarehouse warehouse;
    private VintageFolder folder;

    @BeforeAll
    static void open() {
        warehouse = TestWarehouse.open("--customs-etl.keep-vintages=2");
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @BeforeEach
    void startAgain(@TempDir Path inbox) {
        warehouse.forget();
        folder = new VintageFolder(warehouse, inbox);
    }

    private static List<Integer> kept() {
        return warehouse
                .jdbc()
                .sql("select vintage from mart.vintage where pruned_at is null order by period, vintage")
                .query(Integer.class)
                .list();
    }

    /** Values of all lines that are there. */
    private static List<Integer> lines() {
        return warehouse
                .jdbc()
                .sql("select value::int from fact.trade_line order by 1")
                .query(Integer.class)
                .list();
    }

    @Test
    void theNewestStayWithTheirLinesAndTheOldestLeaveWithTheirs() throws Exception {
        for (int value : List.of(100, 110, 120, 130)) {
            folder.load("a.csv", line(JANUARY, "1", value), "2024-01,M,9,1,unknown,146,65079,1,千克,1,CNY");
        }
        assertThat(kept()).containsExactly(3, 4);
        assertThat(lines()).containsExactly(120, 130);
        assertThat(warehouse.value(Long.class, "select count(*) from mart.rejection"))
                .isEqualTo(2);
        for (String totals : List.of("commodity_total", "prefecture_total", "region_total")) {
            assertThat(warehouse.value(Long.class, "select count(*) from fact." + totals))
                    .isEqualTo(2);
        }
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=4", 130));
        assertThat(warehouse.value(Long.class, "select count(*) from mart.vintage where files is not null"))
                .isEqualTo(4);
        assertThat(warehouse.value(Long.class, "select count(*) from ops.load")).isEqualTo(4);
    }

    @Test
    void whatIsCurrentStaysHoweverOldItIs() throws Exception {
        folder.load("a.csv", line(JANUARY, "1", 100));
        folder.load("a.csv", line(JANUARY, "1", 110));
        folder.rollback(JANUARY, 1);
        folder.load("b.csv", line(FEBRUARY, "2", 5));
        folder.load("a.csv", line(JANUARY, "1", 120));
        folder.rollback(JANUARY, 2);
        assertThat(kept()).containsExactly(2, 3, 1);
        folder.load("c.csv", line(JANUARY, "3", 1));
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=4", 111, "2024-02=1", 5));
        assertThat(kept()).containsExactly(3, 4, 1);
        assertThat(lines()).as("the load of vintage 2 is one of vintage 4").containsExactly(1, 5, 110, 120);
        folder.rollback(JANUARY, 3);
        folder.load("d.csv", line(FEBRUARY, "4", 1));
        folder.load("e.csv", line(FEBRUARY, "5", 1));
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=3", 120, "2024-02=3", 7));
    }

    @Test
    void aLoadThatAnotherMonthStandsOnKeepsItsLinesOfThatMonth() throws Exception {
        folder.load("a.csv", line(JANUARY, "1", 100), line(FEBRUARY, "2", 7));
        folder.load("b.csv", line(JANUARY, "3", 1));
        folder.load("a.csv", line(JANUARY, "1", 110), line(FEBRUARY, "2", 7));
        folder.load("b.csv", line(JANUARY, "3", 2));
        assertThat(kept()).containsExactly(3, 4, 1, 2);
        assertThat(lines()).containsExactly(1, 2, 7, 7, 110);
        assertThat(folder.totals(new AsOf(null, Map.of(FEBRUARY, 1)))).containsEntry("2024-02=1", 7);
        assertThat(folder.totals(new AsOf(null, Map.of(JANUARY, 3)))).containsEntry("2024-01=3", 111);
    }

    @Test
    void aMonthWhoseVintageOfThenWasPrunedIsNotThereAndVintageSaysSo() throws Exception {
        folder.load("a.csv", line(JANUARY, "1", 100), line(FEBRUARY, "2", 7));
        AsOf first = folder.today();
        folder.load("a.csv", line(JANUARY, "1", 110), line(FEBRUARY, "2", 7));
        folder.load("b.csv", line(JANUARY, "3", 1));
        assertThat(folder.totals(first)).isEqualTo(Map.of("2024-02=1", 7));
        assertThat(folder.totals(new AsOf(null, Map.of(JANUARY, 1)))).isEqualTo(Map.of("2024-02=2", 7));
        assertThat(warehouse.rows("select vintage from mart.vintage where pruned_at is not null and not current"))
                .containsExactly(Map.of("vintage", 1));
    }

    @Test
    void aPrunedVintageIsNeitherGoneBackToNorCompared() {
        for (int value : List.of(100, 110, 120)) {
            folder.load("a.csv", line(JANUARY, "1", value));
        }
        assertThatThrownBy(() -> folder.rollback(JANUARY, 1))
                .hasMessage("vintage 1 of 2024-01 was pruned (customs-etl.keep-vintages); there are 2, 3");
        assertThatThrownBy(() -> warehouse.rows("select * from mart.vintage_diff('2024-01-01', 1, 3)"))
                .hasMessageContaining("vintage 1 of 2024-01 was pruned");
    }

    @Test
    void bytesOfPrunedLoadsRemainKnown() throws Exception {
        folder.load("a.csv", line(JANUARY, "1", 100));
        folder.load("a.csv", line(JANUARY, "1", 110));
        folder.load("a.csv", line(JANUARY, "1", 120));
        folder.write("copy.csv", line(JANUARY, "1", 100));
        Loader.Result result = folder.load();
        assertThat(folder.leftAlone(result)).anySatisfy(why -> assertThat(why).contains("has been corrected since"));
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=3", 120));
    }

    @Test
    void bytesThatWereRolledBackAndPrunedComeBackOnlyWhenNamed() throws Exception {
        folder.load("a.csv", line(JANUARY, "1", 100));
        folder.load("b.csv", line(JANUARY, "2", 20));
        folder.rollback(JANUARY, 1);
        folder.load("c.csv", line(JANUARY, "3", 3));
        folder.load("c.csv", line(JANUARY, "3", 4));
        assertThat(kept()).containsExactly(3, 4);
        assertThat(folder.leftAlone(folder.load()))
                .anySatisfy(why -> assertThat(why).contains("load this very file"));
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=4", 104));
        assertThat(warehouse.load(folder.path("b.csv")).exitCode()).isZero();
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=5", 124));
    }

    @Test
    void aRunThatPublishesNothingPrunesNothing() {
        folder.load("a.csv", line(JANUARY, "1", 100));
        folder.load("a.csv", line(JANUARY, "1", 110));
        folder.rollback(JANUARY, 1);
        folder.load("a.csv", line(JANUARY, "1", 120)); // prunes 1
        assertThat(kept()).containsExactly(2, 3);
        warehouse
                .jdbc()
                .sql("update ops.vintage set pruned_at = null, pruned_by = null")
                .update();
        folder.load();
        assertThat(kept()).containsExactly(1, 2, 3);
    }
}
