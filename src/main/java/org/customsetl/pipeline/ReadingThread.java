package org.customsetl.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.customsetl.trade.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes made by a thread of its own, some thousand ahead of who takes them, in their order. What the source has written
 * to its fields is seen by the taker once it was told the end.
 */
final class ReadingThread implements AutoCloseable {

    static final int BATCH = 500;
    private static final int MOST_BATCHES = 12;
    private static final int PATIENCE_MILLIS = 100;

    /** Outcomes, and whether they are the last: because of the source's end, or of what it threw behind them. */
    private record Batch(
            List<Outcome> outcomes, boolean last, @Nullable Throwable failure) {}

    private final Supplier<@Nullable Outcome> source;
    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(MOST_BATCHES);
    private final Thread thread = new Thread(this::fill, "customs-etl-read");
    private @Nullable Batch current;
    private volatile boolean closed;

    /** @param source asked by the thread alone; {@code null} is its end */
    ReadingThread(Supplier<@Nullable Outcome> source) {
        this.source = source;
        thread.setDaemon(true);
        thread.start();
    }

    /** The next {@value #BATCH} outcomes, or fewer at the end; {@code null} after the last. Throws what the source threw. */
    @Nullable
    List<Outcome> next() {
        Batch before = current;
        if (before == null || !before.last) {
            Batch next = take();
            current = next;
            if (!next.outcomes.isEmpty()) {
                return next.outcomes;
            }
            before = next;
        }
        rethrow(before.failure);
        return null;
    }

    private static void rethrow(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }

    private Batch take() {
        try {
            return batches.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
    }

    private void fill() {
        boolean last = false;
        while (!last && !closed) {
            List<Outcome> made = new ArrayList<>(BATCH);
            Throwable failure = null;
            try {
                last = !fill(made);
            } catch (RuntimeException | Error e) {
                failure = e;
                last = true;
            }
            hand(new Batch(made, last, failure));
        }
    }

    /** Whether the source may have more. */
    private boolean fill(List<Outcome> made) {
        while (made.size() < BATCH) {
            Outcome outcome = source.get();
            if (outcome == null) {
                return false;
            }
            made.add(outcome);
        }
        return true;
    }

    private void hand(Batch batch) {
        try {
            while (!closed && !batches.offer(batch, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                // whoever stores them is busy
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    /** Ends the thread, and waits until it touches the source no more. */
    @Override
    public void close() {
        closed = true;
        batches.clear();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
