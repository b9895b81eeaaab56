package org.customsetl.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * A warehouse whose folder changes from act to act: what was published before, what is to be published, and an analyst
 * who must never see anything else.
 */
final class Scene implements AutoCloseable {

    private static final String LAST_STEP = """
            select coalesce((
                select split_part(s.step_name, ':', 1) from batch.batch_step_execution s
                join batch.batch_job_execution_params p on p.job_execution_id = s.job_execution_id
                where p.parameter_name = 'run' and p.parameter_value = '%d'
                order by s.step_execution_id desc limit 1), 'no step')
                || case when exists (select from ops.vintage where run_id = %<d and published_at is not null)
                   then ', published' else '' end
            """;

    private final Place place;
    private final Lists lists;
    private final Look look;
    private List<String> before;
    private List<String> after;
    private long newestRun;
    private final Readers readers;

    /** Publishes a first state, and starts the analyst. */
    private Scene(Place place, Lists lists) {
        this.place = place;
        this.lists = lists;
        this.look = new Look(place);
        this.after = lists.write();
        this.before = after;
        try (Child first = load()) {
            assertThat(first.await()).as(first.err()).isZero();
        }
        this.newestRun = place.whileItRuns(() -> {
            assertThat(look.totals()).isEqualTo(after);
            return look.newestRun();
        });
        this.readers = new Readers(place);
    }

    /** On a server that goes on, whatever becomes of the program. */
    static Scene onAnOperatorsServer(Path folder, int lines, long seed) throws SQLException {
        return new Scene(new OperatorsServer(), new Lists(folder.resolve("inbox"), lines, seed));
    }

    /** On a server that stops after the program, and that the next one starts again. */
    static Scene onTheOwnServer(Path folder, int lines, long seed) {
        return new Scene(new OwnServer(folder.resolve("data")), new Lists(folder.resolve("inbox"), lines, seed));
    }

    /** The files change: a correction of both months. */
    void correct() {
        before = after;
        after = lists.write();
        readers.seen().clear();
    }

    /** The files change once more, before anybody has published what they said last. */
    void correctAgain() {
        after = lists.write();
    }

    Place place() {
        return place;
    }

    Look look() {
        return look;
    }

    /** Starts a load of the folder. */
    Child load(String... settings) {
        return Child.load(place, lists.folder(), settings);
    }

    /** Starts a process that loads the folder when it is told to. */
    Child launching(int launchers, String... settings) {
        return Child.launching(place, lists.folder(), launchers, settings);
    }

    /** Starts a load and waits until its run has begun. */
    Child begun(String... settings) {
        long last = newestRun;
        Child child = load(settings);
        Patience.await("a run to begin", () -> look.newestRun() > last || !child.isAlive());
        newestRun = Math.max(last, look.newestRun());
        return child;
    }

    /** The run that began last. */
    long newestRun() {
        return newestRun;
    }

    /** How long the last run lasted that did something, in ms. */
    long millisOfARun() {
        return place.whileItRuns(() -> look.number("""
                select round(extract(epoch from r.ended_at - r.started_at) * 1000)
                from ops.run r where status = 'done' and exists (select from ops.vintage v where v.run_id = r.id)
                order by id desc limit 1
                """));
    }

    /** Where a run stood when it ended. */
    String lastStep(long run) {
        return place.whileItRuns(() -> look.text(LAST_STEP.formatted(run)));
    }

    /** How often the analyst has asked. */
    long answers() {
        return readers.answers();
    }

    /** The next start, which nobody helps, and what it has to leave; answers how long it took until it had ended, in ms. */
    long repair(String... settings) {
        long begin = System.nanoTime();
        try (Child next = load(settings)) {
            assertThat(next.await()).as(next.err()).isZero();
        }
        long millis = (System.nanoTime() - begin) / 1_000_000;
        isPublished();
        return millis;
    }

    /** The totals are those of the oracle, nothing is left of what died, and nobody saw anything else meanwhile. */
    void isPublished() {
        newestRun = place.whileItRuns(() -> {
            assertThat(look.totals()).isEqualTo(after);
            assertThat(look.leftovers()).isEmpty();
            return look.newestRun();
        });
        onlyWholeStatesWereSeen();
    }

    /** Whatever is published at present is whole. */
    void isOldOrNew() {
        assertThat(look.totals()).isIn(before, after);
    }

    private void onlyWholeStatesWereSeen() {
        assertThat(List.of(before, after)).as("whole states").containsAll(readers.seen());
    }

    @Override
    public void close() {
        readers.close();
        Patience.await("everything to come to rest", place::isAtRest);
        place.close();
    }
}
