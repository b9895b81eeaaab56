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
import org.customsetl.pipeline.RollbackRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An earlier vintage is published again, and what later loads make of it. */
class RollbackTest {

    private static TestWarehouse warehouse;
    private VintageFolder folder;

    @BeforeAll
    static void open() {
        warehouse = TestWarehouse.open();
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

    @Test
    void anEarlierVintageIsPublishedAgainAsARunOfItsOwn() throws Exception {
        folder.load("a.csv", line(JANUARY, "1", 100));
        folder.load("a.csv", line(JANUARY, "1", 120));
        RollbackRun.Result result = folder.rollback(JANUARY, 1);
        assertThat(result.from()).isEqualTo(2);
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=1", 100));
        assertThat(warehouse.rows(
                        "select command, arguments, reason, status, exit_code, message from ops.run where id = ?",
                        result.run()))
                .containsExactly(Map.of(
                        "command", "rollback",
                        "arguments", "2024-01 1",
                        "reason", "as it was",
                        "status", "done",
                        "exit_code", 0,
                        "message", "2024-01: from vintage 2 to 1"));
        assertThat(warehouse.rows("select vintage, run, reason from mart.vintage_shown where shown_until is null"))
                .containsExactly(Map.of("vintage", 1, "run", result.run(), "reason", "as it was"));
    }

    @Test
    void theMonthsSayWhichOneWasRolledBack() {
        folder.load("a.csv", line(JANUARY, "1", 100), line(FEBRUARY, "2", 100));
        folder.load("a.csv", line(JANUARY, "1", 120), line(FEBRUARY, "2", 120));
        long run = folder.rollback(JANUARY, 1).run();
        assertThat(new org.customsetl.reporting.RunReport(warehouse.jdbc())
                        .months()
                        .rows())
                .extracting(row -> row.get(1), row -> row.get(9), row -> row.get(10))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 2, "from 2 by run " + run + ": as it was"),
                        org.assertj.core.groups.Tuple.tuple(2, 2, null));
        folder.load("b.csv", line(JANUARY, "3", 1));
        assertThat(new org.customsetl.reporting.RunReport(warehouse.jdbc())
                        .months()
                        .rows()
                        .get(0)
                        .get(10))
                .isNull();
    }

    @Test
    void aLaterCorrectionTakesThePlaceOfWhatWasGoneBackTo() throws Exception {
        folder.load("a.csv", line(JANUARY, "1", 100));
        folder.load("a.csv", line(JANUARY, "1", 120));
        folder.rollback(JANUARY, 1);
        folder.load("a.csv", line(JANUARY, "1", 130));
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=3", 130));
    }

    @Test
    void theBytesThatWereRolledBackAreNotPublishedAgainByThemselves() throws Exception {
        folder.load("a.csv", line(JANUARY, "1", 100));
        folder.load("a.csv", line(JANUARY, "1", 120));
        folder.rollback(JANUARY, 1);
        Loader.Result again = folder.load();
        assertThat(again.exitCode()).isZero();
        assertThat(folder.leftAlone(again))
                .singleElement()
                .asString()
                .contains("rolled back in 2024-01", "rollback --month 2024-01 --to 2");
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=1", 100));
        folder.load("b.csv", line(JANUARY, "2", 7));
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=3", 107));
    }

    @Test
    void aFileThatCameWithTheVintageLeftIsNotLoadedAgainByItself() throws Exception {
        folder.load("a.csv", line(JANUARY, "1", 100));
        folder.load("b.csv", line(JANUARY, "2", 20));
        folder.rollback(JANUARY, 1);
        assertThat(folder.leftAlone(folder.load()))
                .anySatisfy(why -> assertThat(why).contains("d/b.csv", "rolled back in 2024-01"));
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=1", 100));
        folder.load("b.csv", line(JANUARY, "2", 30));
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=3", 130));
    }

    @Test
    void goingForwardAgainBringsTheBytesBack() throws Exception {
        folder.load("a.csv", line(JANUARY, "1", 100));
        folder.load("a.csv", line(JANUARY, "1", 120));
        folder.rollback(JANUARY, 1);
        folder.rollback(JANUARY, 2);
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=2", 120));
        assertThat(folder.leftAlone(folder.load()))
                .containsExactly("already loaded (load 2)".replace("2", latest("a.csv")));
        folder.load("a.csv", line(JANUARY, "1", 130));
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=3", 130));
    }

    private static String latest(String name) {
        return warehouse
                .value(Long.class, "select max(id) from ops.load where name = ?", name)
                .toString();
    }

    @Test
    void oneOfTheMonthsThatACorrectionTouchedIsRolledBackAloneAndTheNextCorrectionCountsOnceInBoth() throws Exception {
        folder.load("a.csv", line(JANUARY, "1", 100), line(FEBRUARY, "2", 10));
        folder.load("a.csv", line(JANUARY, "1", 120), line(FEBRUARY, "2", 20));
        folder.rollback(JANUARY, 1);
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=1", 100, "2024-02=2", 20));
        assertThat(folder.leftAlone(folder.load()))
                .singleElement()
                .asString()
                .contains("already loaded", "rolled back in 2024-01");
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=1", 100, "2024-02=2", 20));
        folder.load("a.csv", line(JANUARY, "1", 130), line(FEBRUARY, "2", 30));
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=3", 130, "2024-02=3", 30));
    }

    @Test
    void monthsAtThreeReadingsOfOneFileAreAllCorrectedOnce() throws Exception {
        folder.load("a.csv", line(JANUARY, "1", 100), line(FEBRUARY, "2", 10));
        folder.load("a.csv", line(JANUARY, "1", 120), line(FEBRUARY, "2", 20));
        folder.load("a.csv", line(JANUARY, "1", 130), line(FEBRUARY, "2", 30));
        folder.rollback(JANUARY, 2);
        folder.rollback(FEBRUARY, 1);
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=2", 120, "2024-02=1", 10));
        folder.load("a.csv", line(JANUARY, "1", 140), line(FEBRUARY, "2", 40));
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=4", 140, "2024-02=4", 40));
    }

    @Test
    void theFirstBytesComeBackIntoAMonthThatWasNotRolledBack() throws Exception {
        folder.load("a.csv", line(JANUARY, "1", 100), line(FEBRUARY, "2", 10));
        folder.load("a.csv", line(JANUARY, "1", 120), line(FEBRUARY, "2", 20));
        folder.rollback(JANUARY, 1);
        folder.load("a.csv", line(JANUARY, "1", 100), line(FEBRUARY, "2", 10));
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=3", 100, "2024-02=3", 10));
    }

    @Test
    void aFileThatTookAnotherOnesPlaceLeavesItAgain() throws Exception {
        folder.load("a.csv", line(JANUARY, "1", 100));
        Tables.csv(folder.path("dataset.yaml"), "files: {b.csv: {supersedes: [a.csv]}}");
        folder.load("b.csv", line(JANUARY, "1", 120));
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=2", 120));
        folder.rollback(JANUARY, 1);
        folder.load();
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=1", 100));
        folder.load("b.csv", line(JANUARY, "1", 130));
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=3", 130));
    }

    @Test
    void aCorrectionUnderAnotherNameCountsOnceAfterARollback() throws Exception {
        folder.load("a.csv", line(JANUARY, "1", 100), line(FEBRUARY, "2", 10));
        folder.load("a.csv", line(JANUARY, "1", 120), line(FEBRUARY, "2", 20));
        folder.write("moved.csv", line(JANUARY, "1", 120), line(FEBRUARY, "2", 20));
        folder.remove("a.csv");
        folder.load();
        folder.rollback(JANUARY, 1);
        folder.load("moved.csv", line(JANUARY, "1", 130), line(FEBRUARY, "2", 30));
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=3", 130, "2024-02=3", 30));
    }

    @Test
    void whatTheOperatorStatesOfRolledBackBytesIsANewReading() throws Exception {
        folder.load("a.csv", line(JANUARY, "1", 100));
        folder.load("a.csv", line(JANUARY, "1", 120));
        folder.rollback(JANUARY, 1);
        Tables.csv(folder.path("dataset.yaml"), "same-goods: accept");
        folder.load();
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=3", 120));
        assertThat(folder.leftAlone(folder.load())).singleElement().asString().startsWith("already loaded");
    }

    @Test
    void whereTheMonthStandsThereAlreadyNothingIsDone() {
        folder.load("a.csv", line(JANUARY, "1", 100));
        assertThat(folder.rollback(JANUARY, 1).run()).isNull();
        assertThat(warehouse.value(Long.class, "select count(*) from ops.run")).isEqualTo(1);
    }

    @Test
    void aVintageThatIsNotThereIsRefusedByName() {
        folder.load("a.csv", line(JANUARY, "1", 100));
        assertThatThrownBy(() -> folder.rollback(JANUARY, 7))
                .hasMessage("vintage 7 of 2024-01 does not exist; there are 1");
        assertThatThrownBy(() -> folder.rollback(FEBRUARY, 1)).hasMessage("2024-02 was never published");
        assertThat(warehouse.value(Long.class, "select count(*) from ops.run")).isEqualTo(1);
    }

    @Test
    void aRollbackDoesNotRunBesideALoad() throws Exception {
        folder.load("a.csv", line(JANUARY, "1", 100));
        try (var connection = warehouse.unpooled().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(ops.run_lock())");
            assertThatThrownBy(() -> folder.rollback(JANUARY, 1))
                    .isInstanceOf(org.customsetl.ownership.RunBusyException.class);
        }
        assertThat(List.of(folder.totals())).containsExactly(Map.of("2024-01=1", 100));
    }
}
