package org.customsetl.console;

import java.time.YearMonth;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.customsetl.ownership.Ownership;
import org.customsetl.pipeline.Loader;
import org.customsetl.pipeline.MonthQueue;
import org.customsetl.pipeline.Reprocessing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Does one month at a time again, in the background: what was looked at, and that alone, can be published. The newest one
 * is kept until the next or until the program ends; what it published stays in the warehouse.
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class Reruns {

    private static final Logger LOG = LoggerFactory.getLogger(Reruns.class);

    private final JdbcClient jdbc;
    private final Reprocessing reprocessing;
    private final MonthQueue queue;
    private final Ownership ownership;
    private final ApplicationEventPublisher events;
    private final AtomicLong numbers = new AtomicLong();
    private volatile @Nullable Rerun current;

    Reruns(
            JdbcClient jdbc,
            Reprocessing reprocessing,
            MonthQueue queue,
            Ownership ownership,
            ApplicationEventPublisher events) {
        this.events = events;
        this.jdbc = jdbc;
        this.reprocessing = reprocessing;
        this.queue = queue;
        this.ownership = ownership;
    }

    /** The newest one; {@code null} if there was none since the start. */
    @Nullable
    Rerun current() {
        return current;
    }

    /**
     * Begins a dry run.
     *
     * @param force whether files are read again that nothing has changed for
     * @throws BusyException if something else is going on
     */
    synchronized void look(YearMonth month, boolean force) {
        refuseWhileBusy();
        Rerun begun =
                new Rerun(numbers.incrementAndGet(), Rerun.State.LOOKING, month, force, vintage(month), null, null);
        current = begun;
        inBackground(
                begun,
                () -> ended(
                        begun,
                        reprocessing.preview(month, force, null, result -> Seen.of(jdbc, result)),
                        Rerun.State.SEEN));
    }

    /**
     * Publishes what was looked at.
     *
     * @param number of the dry run
     * @param reason why, kept with the vintages
     * @throws BusyException if something else is going on, or the dry run is not what would be published any more
     * @throws org.customsetl.pipeline.ChangedSinceSeenException if its files are others now
     * @throws IllegalArgumentException without a reason
     */
    synchronized void publish(long number, String reason) {
        refuseWhileBusy();
        Rerun seen = current;
        if (seen == null || seen.number() != number || seen.state() != Rerun.State.SEEN) {
            throw new BusyException("That dry run is not the newest any more, so nothing was published; look at "
                    + (seen == null ? "the month" : seen.month()) + " again.");
        }
        if (vintage(seen.month()) != seen.vintage()) {
            throw new BusyException(seen.month() + " has another vintage since the dry run, so nothing was published;"
                    + " look at it again.");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Say why " + seen.month()
                    + " is published again: the reason is kept with its vintage. Nothing was published.");
        }
        reprocessing.checkSeen(seen.month(), Objects.requireNonNull(seen.seen()).run());
        Rerun publishing = seen.publishing();
        current = publishing;
        inBackground(publishing, () -> publish(publishing, reason.strip()));
    }

    private Rerun publish(Rerun publishing, String reason) {
        queue.addSeen(
                publishing.month(),
                publishing.force(),
                reason,
                Objects.requireNonNull(publishing.seen()).run());
        MonthQueue.Item item = queue.open().stream()
                .filter(queued -> queued.yearMonth().equals(publishing.month()))
                .findFirst()
                .orElseThrow(() -> new BusyException("another run has just done it"));
        Loader.Result result = reprocessing.publish(item);
        events.publishEvent(result); // the report, and who is told how runs end
        return ended(publishing, Seen.of(jdbc, result), Rerun.State.PUBLISHED);
    }

    private static Rerun ended(Rerun rerun, Seen seen, Rerun.State state) {
        return seen.failed()
                ? rerun.failed("run " + seen.run() + " failed, nothing was published: " + seen.message())
                : rerun.seen(seen, state);
    }

    private void refuseWhileBusy() {
        Rerun going = current;
        if (going != null && going.isWorking()) {
            throw new BusyException(going.sentence() + " Wait until it is done.");
        }
        String owner = ownership.busy();
        if (owner != null) {
            throw new BusyException("The warehouse is being worked on, so nothing was begun: " + owner + ".");
        }
    }

    private int vintage(YearMonth month) {
        return jdbc.sql("select v.number from ops.current_vintage c join ops.vintage v on v.id = c.vintage_id"
                        + " where c.month = ?")
                .param(month.atDay(1))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** The program does not end while a run is going on, so the thread need not be waited for. */
    private void inBackground(Rerun begun, Supplier<Rerun> work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        current = work.get();
                    } catch (RuntimeException e) {
                        LOG.debug("{} was not done again", begun.month(), e);
                        current = begun.failed(Sentence.of(e));
                    }
                },
                "console-again");
        thread.setDaemon(true);
        thread.start();
    }
}
