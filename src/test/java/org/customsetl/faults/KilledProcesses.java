package org.customsetl.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

/** kill -9 of the program at random moments of a load, then the next start. */
final class KilledProcesses {

    /** Every so many rounds the next start is killed too, at any moment of its life. */
    private static final int TWICE = 5;

    private final Figures figures;
    private final Random random;

    KilledProcesses(String where, long seed) {
        this.figures = new Figures("kill -9 of the program, " + where);
        this.random = new Random(seed);
    }

    void kill(Scene scene, int rounds) {
        try {
            long length = scene.millisOfARun();
            for (int round = 1; round <= rounds; ) {
                scene.correct();
                long run = killed(scene, random.nextInt(Math.toIntExact(length)));
                if (run == 0) {
                    length = length * 9 / 10; // it was quicker
                    scene.isPublished();
                    continue;
                }
                if (round % TWICE == 0) {
                    killedAtAnyMoment(scene, length);
                }
                repaired(scene, run);
                round++;
            }
            figures.note("answers to analysts, each the old totals or the new ones", scene.answers());
        } finally {
            figures.print();
        }
    }

    /** The run that was killed; 0 if it had ended before. */
    private static long killed(Scene scene, long afterMillis) {
        try (Child victim = scene.begun()) {
            Patience.pause(afterMillis);
            return victim.kill() ? scene.newestRun() : 0;
        }
    }

    private void killedAtAnyMoment(Scene scene, long length) {
        try (Child second = scene.load()) {
            Patience.pause(random.nextInt(Math.toIntExact(length + 3000)));
            if (second.kill()) {
                figures.count("of them: the next start killed too");
            }
        }
    }

    private void repaired(Scene scene, long run) {
        figures.time("the next start, with recovery and load", scene.repair());
        figures.count("killed and repaired");
        figures.count("killed in " + scene.lastStep(run));
        assertThat(Child.living()).as("processes left").isZero();
        Patience.await("everything to come to rest", scene.place()::isAtRest);
    }
}
