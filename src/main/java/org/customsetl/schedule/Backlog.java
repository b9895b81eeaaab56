package org.customsetl.schedule;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.customsetl.pipeline.FailedRuns;
import org.customsetl.pipeline.Loader;
import org.customsetl.pipeline.MonthQueue;
import org.customsetl.pipeline.Reprocessing;
import org.customsetl.pipeline.StaleMonths;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is left to do: runs that died, and months that somebody asked for or that are stale. One after the other, letting
 * go of the warehouse between them, so that whoever waits to load comes first; and each once, however many processes
 * serve, since each is looked at again when it is its turn.
 */
final class Backlog {

    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
    private static final String STALE = "read again by serve: registers, layouts or rates have changed since";

    private final Loader loader;
    private final FailedRuns failed;
    private final StaleMonths stale;
    private final MonthQueue queue;
    private final Reprocessing reprocessing;
    private final RunEnd end;
    private final Duration patience;

    /** @param patience how long to wait for who is loading */
    Backlog(
            Loader loader,
            FailedRuns failed,
            StaleMonths stale,
            MonthQueue queue,
            Reprocessing reprocessing,
            RunEnd end,
            Duration patience) {
        this.loader = loader;
        this.failed = failed;
        this.stale = stale;
        this.queue = queue;
        this.reprocessing = reprocessing;
        this.end = end;
        this.patience = patience;
    }

    /** Does again what died, once each: what kills a run may kill it again. */
    void recover() {
        loader.clearUp(patience);
        for (long run : failed.died()) {
            failed.againIfDied(run, patience).ifPresent(result -> {
                LOG.atWarn()
                        .addKeyValue("died", run)
                        .addKeyValue("again", result.run())
                        .log("a run that had died was done again");
                end.of(result, result.exitCode() != 1);
            });
        }
    }

    /** Asks for the stale months whose files are there. */
    void addStale() {
        List<YearMonth> months = stale.thatCanBeDone();
        if (!months.isEmpty()) {
            LOG.atInfo().addKeyValue("months", months).log("months are stale");
            queue.add(months, false, STALE);
        }
    }

    /** Does what is in the queue, the newest month first; what is asked for meanwhile comes in its order. */
    void workOff() {
        List<MonthQueue.Item> tried = new ArrayList<>();
        for (MonthQueue.Item item = next(tried); item != null; item = next(tried)) {
            tried.add(item);
            publish(item);
        }
    }

    private MonthQueue.@Nullable Item next(List<MonthQueue.Item> tried) {
        return queue.open().stream()
                .filter(item -> tried.stream().noneMatch(done -> done.id() == item.id()))
                .findFirst()
                .orElse(null);
    }

    private void publish(MonthQueue.Item item) {
        try {
            reprocessing.publishIfOpen(item, patience).ifPresent(result -> end.of(result, false));
        } catch (Reprocessing.NoFilesException e) {
            queue.giveUp(item);
            LOG.atWarn().addKeyValue("month", item.yearMonth()).log(e.getMessage());
        }
    }
}
