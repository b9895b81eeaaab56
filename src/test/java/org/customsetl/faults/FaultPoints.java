package org.customsetl.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** kill -9 of the program at moments that have a name, then the next start. */
final class FaultPoints {

    private final Figures figures = new Figures("kill -9 of the program at named fault points");
    private final List<FaultPoint> points;

    FaultPoints(List<FaultPoint> points) {
        this.points = points;
    }

    void strike(Scene scene) {
        try {
            for (FaultPoint point : points) {
                strike(scene, point);
            }
        } finally {
            figures.print();
        }
    }

    private void strike(Scene scene, FaultPoint point) {
        scene.correct();
        try (Gate gate = point.gate(scene.place());
                Child victim = scene.load()) {
            gate.awaitSomebody(victim);
            assertThat(victim.kill())
                    .as("%s: killed; it said: %s", point, victim.err())
                    .isTrue();
        }
        scene.isOldOrNew();
        figures.time("the next start, with recovery and load", scene.repair());
        figures.count("repaired: " + point.inWords());
    }
}
