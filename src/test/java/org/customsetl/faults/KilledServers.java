package org.customsetl.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

/** kill -9 of all of PostgreSQL's processes while rows are copied and while months are published. */
final class KilledServers {

    /** So many rows a file has at least. */
    private static final int FIRST_ROWS = 6_000;
    /** The publishing transaction has ended by then. */
    private static final int LONGEST_PUBLISHING_MILLIS = 12;

    private final Figures figures = new Figures("kill -9 of PostgreSQL");
    private final Random random;

    KilledServers(long seed) {
        this.random = new Random(seed);
    }

    void kill(Scene scene, int rounds) {
        OwnServer server = (OwnServer) scene.place();
        try {
            for (int round = 0; round < rounds; round++) {
                scene.correct();
                boolean inCopy = round % 2 == 0;
                try (Child victim = inCopy ? killedInCopy(scene, server) : killedInPublishing(scene, server)) {
                    figures.time(
                            "the next start, with the server's and the program's recovery and load", scene.repair());
                    int exit = victim.await();
                    assertThat(exit).as(victim.err()).isEqualTo(1);
                    assertThat(victim.err()).contains("customs-etl: ").doesNotContain("\tat ");
                }
                figures.count(inCopy ? "killed in COPY and repaired" : "killed in publishing and repaired");
            }
            figures.note("answers to analysts, each the old totals or the new ones", scene.answers());
        } finally {
            figures.print();
        }
    }

    /** At a row of either file that chance names. */
    private Child killedInCopy(Scene scene, OwnServer server) {
        return stopped(
                scene,
                server,
                "insert",
                "fact.trade_line",
                "new.row_number = " + (2 + random.nextInt(FIRST_ROWS - 1)),
                0);
    }

    /** From the first row that publishing writes to some moments after it. */
    private Child killedInPublishing(Scene scene, OwnServer server) {
        int millis = random.nextInt(LONGEST_PUBLISHING_MILLIS);
        return stopped(
                scene,
                server,
                "update",
                "ops.vintage",
                "new.published_at is not null and new.pruned_at is null",
                millis);
    }

    private static Child stopped(
            Scene scene, OwnServer server, String event, String table, String rows, int millisLater) {
        return server.whileItRuns(() -> {
            Gate gate = new Gate(server, event, table, rows);
            Child victim = scene.load();
            gate.awaitSomebody(victim);
            if (millisLater > 0) {
                gate.open();
                Patience.pause(millisLater);
            }
            server.kill();
            gate.close();
            return victim;
        });
    }
}
