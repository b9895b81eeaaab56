package org.customsetl.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The long form: {@code ./mvnw verify -Pfaults}. Its figures are in docs/reliability.md. Each number of rounds is a system
 * property; {@code -Dcustoms-etl.faults.seed=} repeats a series with the same data and moments.
 */
@Tag("faults")
class FaultsTest {

    private static final long SEED = Long.getLong("customs-etl.faults.seed", System.currentTimeMillis());
    /** More than a chunk. */
    private static final int LINES = 6_000;

    private static final int FEW_LINES = 400;

    @TempDir
    Path folder;

    @AfterEach
    void noProcessIsLeft() {
        assertThat(Child.living()).isZero();
    }

    @Test
    void aProcessIsKilledAtRandomMoments() throws SQLException {
        try (Scene scene = Scene.onAnOperatorsServer(folder, LINES, SEED)) {
            new KilledProcesses("an operator's server", SEED).kill(scene, rounds("kills", 150));
        }
    }

    @Test
    void aProcessIsKilledThatHasAServerOfItsOwn() {
        try (Scene scene = Scene.onTheOwnServer(folder, LINES, SEED)) {
            new KilledProcesses("the embedded server", SEED).kill(scene, rounds("own-kills", 50));
        }
    }

    @Test
    void aServerIsKilledInCopyAndInPublishing() {
        try (Scene scene = Scene.onTheOwnServer(folder, LINES, SEED)) {
            new KilledServers(SEED).kill(scene, rounds("server-kills", 50));
        }
    }

    @Test
    void aProcessIsKilledAtNamedPoints() throws SQLException {
        try (Scene scene = Scene.onAnOperatorsServer(folder, LINES, SEED)) {
            new FaultPoints(List.of(FaultPoint.values())).strike(scene);
        }
    }

    @Test
    void manyLaunchAtOnce() throws SQLException {
        try (Scene scene = Scene.onAnOperatorsServer(folder, FEW_LINES, SEED)) {
            new ManyLaunchers().launch(scene, rounds("launches", 500));
        }
    }

    @Test
    void anOwnerIsFrozenAndWakesUp() throws SQLException {
        try (Scene scene = Scene.onAnOperatorsServer(folder, LINES, SEED)) {
            new FrozenOwners(SEED).freeze(scene, rounds("freezes", 50));
        }
    }

    private static int rounds(String what, int otherwise) {
        return Integer.getInteger("customs-etl.faults." + what, otherwise);
    }
}
