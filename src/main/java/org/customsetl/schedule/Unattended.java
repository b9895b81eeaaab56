package org.customsetl.schedule;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.customsetl.pipeline.Loader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * What serving does by itself from its start to its end: at the start it does again what died and goes on with what is
 * left to do, and every night the nightly run. Entry point of the room.
 */
public final class Unattended implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Unattended.class);

    private final NightlySchedule schedule;
    private final Backlog backlog;
    private final Loader loader;
    private final Duration stop;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "backlog");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;

    Unattended(NightlySchedule schedule, Backlog backlog, Loader loader, Duration stop) {
        this.schedule = schedule;
        this.backlog = backlog;
        this.loader = loader;
        this.stop = stop;
    }

    @Override
    public void start() {
        running = true;
        schedule.start();
        later(backlog::recover);
        wake();
    }

    /** Months were put into the queue: they are done, after what is under way. */
    public void wake() {
        later(backlog::workOff);
    }

    private void later(Runnable work) {
        if (!worker.isShutdown()) {
            worker.execute(() -> quietly(work));
        }
    }

    /** What fails here is left for the next night. */
    private void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!loader.isStopping()) {
                LOG.warn("what is left to do waits for the next night: {}", e.toString());
            }
        }
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    /** Beside {@code StopOnShutdown}, which lets the runs end. */
    @Override
    public void stop(Runnable callback) {
        Thread waiting = new Thread(
                () -> {
                    worker.shutdown();
                    schedule.stop();
                    awaitWorker();
                    running = false;
                    callback.run();
                },
                "stop-unattended");
        waiting.setDaemon(true);
        waiting.start();
    }

    private void awaitWorker() {
        try {
            if (!worker.awaitTermination(stop.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("a run did not end within {}", stop);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The last to start, and the first to stop. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
