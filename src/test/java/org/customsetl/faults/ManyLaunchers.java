package org.customsetl.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Eight launchers in two processes load one month at the same moment, again and again. */
final class ManyLaunchers {

    private static final int PROCESSES = 2;
    private static final int LAUNCHERS_EACH = 4;

    /** Owners of which one began before the other had ended. */
    private static final String OVERLAPS = """
            select count(*) from ops.ownership a join ops.ownership b on b.token > a.token
            where b.taken_at < a.ended_at or a.ended_at is null
            """;

    /** Each owner did one run. */
    private static final String OWNERS_OF_SEVERAL_RUNS =
            "select count(*) from (select token from ops.run group by token having count(*) > 1) t";

    private final Figures figures =
            new Figures(PROCESSES * LAUNCHERS_EACH + " launchers in " + PROCESSES + " processes");

    void launch(Scene scene, int rounds) {
        try (Child one = process(scene);
                Child other = process(scene)) {
            assertThat(List.of(one.hear(), other.hear())).containsOnly("ready");
            long vintages = scene.look().number("select max(number) from ops.vintage");
            for (int round = 1; round <= rounds; round++) {
                scene.correct();
                one.say("go");
                other.say("go");
                judge(scene, answers(one, other));
                assertThat(
                                scene.look()
                                        .number(
                                                "select min(n) from (select max(number) as n from ops.vintage group by month) m"))
                        .as("published once a round")
                        .isEqualTo(vintages + round);
                figures.count("rounds, each published once");
            }
            assertThat(scene.look().number(OVERLAPS)).as("owners that overlap").isZero();
            assertThat(scene.look().number(OWNERS_OF_SEVERAL_RUNS)).isZero();
            figures.note("owners, none beside another", scene.look().number("select count(*) from ops.ownership"));
        } finally {
            figures.print();
        }
    }

    private static Child process(Scene scene) {
        return scene.launching(LAUNCHERS_EACH);
    }

    private static List<String> answers(Child one, Child other) {
        List<String> answers = new ArrayList<>(List.of(one.hear().split("\t", -1)));
        answers.addAll(List.of(other.hear().split("\t", -1)));
        return answers;
    }

    private void judge(Scene scene, List<String> answers) {
        assertThat(answers).hasSize(PROCESSES * LAUNCHERS_EACH);
        for (String answer : answers) {
            boolean won = answer.startsWith("run ");
            assertThat(answer)
                    .matches(
                            won
                                    ? "run \\d+ 0 "
                                    : "busy another process is loading into this warehouse.*try again when it is done");
            figures.count(won ? "launchers that owned the warehouse" : "launchers that were told who does");
        }
        assertThat(answers).anyMatch(answer -> answer.startsWith("run "));
        scene.isPublished();
    }
}
