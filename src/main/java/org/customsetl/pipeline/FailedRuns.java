package org.customsetl.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.customsetl.layout.LayoutSpec;
import org.customsetl.layout.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Loads that did not come to be: runs that failed, were stopped or died, and runs of whose files some were rejected or
 * held as a whole. One is over when the same was asked for again and done, or when its files were read since.
 */
@Component
public class FailedRuns {

    private final JdbcClient jdbc;
    private final Runs runs;
    private final Loader loader;

    FailedRuns(JdbcClient jdbc, Runs runs, Loader loader) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.loader = loader;
    }

    /** What was asked for, whatever the reason. */
    private record Asked(List<String> paths, Statement statement, LayoutSpec.@Nullable Kind only) {}

    private record Run(
            long id, String request, String status, boolean filesFailed, boolean again, boolean crashedOnce) {

        boolean failed() {
            return filesFailed || !status.equals("done");
        }

        boolean diedOnce() {
            return crashedOnce || (status.equals("stopped") && goesOnByItself());
        }

        private boolean goesOnByItself() {
            return again || Runs.request(request).purpose() == LoadRequest.Purpose.NIGHTLY;
        }

        Asked asked() {
            LoadRequest request = Runs.request(this.request);
            return new Asked(request.paths(), request.statement(), request.only());
        }
    }

    /** Their numbers, the oldest first, so that what corrects comes after what it corrects. */
    public List<Long> runs() {
        return failed().stream().map(Run::id).toList();
    }

    /**
     * Those that died of themselves, not a second time in a row: what kills a run may kill it again. Also nights,
     * and those that were being done again, when the process was asked to stop; what somebody loads by hand and stops is
     * theirs to begin again.
     */
    public List<Long> died() {
        return failed().stream().filter(Run::diedOnce).map(Run::id).toList();
    }

    private List<Run> failed() {
        Set<Asked> over = new HashSet<>();
        List<Run> failed = new ArrayList<>();
        for (Run run : all()) {
            if (over.add(run.asked()) && run.failed()) {
                failed.add(0, run);
            }
        }
        return failed;
    }

    /** The newest first; in one query, since there is a run for each night of years. */
    private List<Run> all() {
        return jdbc.sql("""
                        select r.id, r.request, r.status, exists (
                            select from ops.load l where l.run_id = r.id and l.status in ('rejected', 'held')
                            and not exists (select from ops.load n
                                where n.dataset = l.dataset and n.name = l.name and n.id > l.id)) as files_failed,
                            r.again_of is not null as again,
                            r.status = 'crashed' and b.status is distinct from 'crashed' as crashed_once
                        from ops.run r left join ops.run b on b.id = r.again_of
                        where r.command in ('load', 'rates import') and r.status <> 'running'
                        and r.arguments !~ ' --dry-run$'
                        order by r.id desc
                        """).query(Run.class).list();
    }

    /**
     * Does one again: what was asked for is asked for once more.
     *
     * @throws org.customsetl.ownership.RunBusyException if another process is loading
     */
    public Loader.Result again(long run) {
        return loader.load(runs.request(run).again(run));
    }

    /**
     * Does one of those that died again, unless somebody else has while this process waited.
     *
     * @param patience how long to wait for who is loading
     * @throws org.customsetl.ownership.RunBusyException if another process is loading
     */
    public Optional<Loader.Result> againIfDied(long run, Duration patience) {
        return loader.loadIf(() -> died().contains(run), runs.request(run).again(run), patience, result -> {});
    }

    /** Shows what doing one again would publish, as {@link Loader#preview} does. */
    public <T> T preview(long run, Function<Loader.Result, T> look) {
        return loader.preview(runs.request(run).again(run).dry(), look);
    }
}
