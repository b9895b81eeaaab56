package org.customsetl.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

/** SIGSTOP of an owner for longer than its lease; another takes over and publishes; then SIGCONT. */
final class FrozenOwners {

    private static final String LEASE = "customs-etl.lease=1s";
    private static final String HAS_PUBLISHED =
            "select count(*) from ops.vintage where published_at is not null and run_id = ";
    private static final String SILENT_FOR_LONGER_THAN_ITS_LEASE = """
            select count(*) from ops.ownership
            where ended_at is null and clock_timestamp() - heartbeat_at > interval '1.1 s'
            """;

    private final Figures figures = new Figures("owners frozen by SIGSTOP for longer than their lease");
    private final Random random;

    FrozenOwners(long seed) {
        this.random = new Random(seed);
    }

    void freeze(Scene scene, int rounds) {
        try (Child successor = scene.launching(1, LEASE)) {
            assertThat(successor.hear()).isEqualTo("ready");
            long length = scene.millisOfARun();
            for (int round = 0; round < rounds; ) {
                scene.correct();
                boolean inPublishing = round % 2 == 0;
                boolean frozen = inPublishing
                        ? frozenInPublishing(scene, successor)
                        : frozenAtRandom(scene, successor, random.nextInt(Math.toIntExact(length)));
                if (!frozen) {
                    length = length * 9 / 10; // it was quicker
                    scene.isPublished();
                    continue;
                }
                figures.count(inPublishing ? "frozen in the transaction that publishes" : "frozen at a random moment");
                round++;
            }
        } finally {
            figures.print();
        }
    }

    private boolean frozenInPublishing(Scene scene, Child successor) {
        try (Gate gate = FaultPoint.BETWEEN_THE_POINTERS_OF_TWO_MONTHS.gate(scene.place());
                Child victim = scene.begun(LEASE)) {
            gate.awaitSomebody(victim);
            victim.freeze();
            gate.open();
            takenOver(scene, victim, successor);
            return true;
        }
    }

    /** Whether it was frozen before it had published. */
    private boolean frozenAtRandom(Scene scene, Child successor, long afterMillis) {
        try (Child victim = scene.begun(LEASE)) {
            Patience.pause(afterMillis);
            victim.freeze();
            Patience.pause(100); // what it has sent to the server arrives
            if (!victim.isAlive() || scene.look().number(HAS_PUBLISHED + scene.newestRun()) > 0) {
                victim.thaw();
                assertThat(victim.await()).as(victim.err()).isZero();
                return false;
            }
            takenOver(scene, victim, successor);
            return true;
        }
    }

    private void takenOver(Scene scene, Child victim, Child successor) {
        long run = scene.newestRun();
        scene.correctAgain();
        Patience.await("silence", () -> scene.look().number(SILENT_FOR_LONGER_THAN_ITS_LEASE) > 0);
        long begin = System.nanoTime();
        successor.say("go");
        assertThat(successor.hear()).matches("run \\d+ 0 ");
        figures.time("taken over and published by the other", (System.nanoTime() - begin) / 1_000_000);
        scene.isPublished();
        victim.thaw();
        assertThat(victim.await()).as(victim.err()).isEqualTo(1);
        assertThat(victim.said())
                .containsPattern("own(s|ed).* no more: another process took it over")
                .doesNotContain("\tat ");
        assertThat(scene.look().number(HAS_PUBLISHED + run)).isZero();
        scene.isPublished();
        figures.count("woken: published nothing, and said that it owned the warehouse no more");
    }
}
