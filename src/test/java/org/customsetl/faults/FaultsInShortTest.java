package org.customsetl.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@link FaultsTest}, which every build runs: a few rounds on one warehouse. */
class FaultsInShortTest {

    private static final int LINES = 600;

    private static Scene scene;

    @BeforeAll
    static void open(@TempDir Path folder) throws SQLException {
        scene = Scene.onAnOperatorsServer(folder, LINES, 1);
    }

    @AfterAll
    static void close() {
        scene.close();
        assertThat(Child.living()).as("processes left").isZero();
    }

    @Test
    void aProcessThatIsKilledIsRepairedByTheNextOne() {
        new KilledProcesses("in short", 1).kill(scene, 1);
    }

    @Test
    void atANamedPointToo() {
        new FaultPoints(List.of(FaultPoint.BETWEEN_JOB_INSTANCE_AND_EXECUTION, FaultPoint.BETWEEN_TOTALS_AND_POINTER))
                .strike(scene);
    }

    @Test
    void ofManyThatLaunchAtOnceOneOwnsTheWarehouseAndTheOthersAreToldSo() {
        new ManyLaunchers().launch(scene, 1);
    }

    @Test
    void anOwnerThatWasFrozenAndTakenOverPublishesNothing() {
        new FrozenOwners(1).freeze(scene, 1);
    }
}
