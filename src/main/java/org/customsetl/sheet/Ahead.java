package org.customsetl.sheet;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a source hands out, made by a thread of its own some way ahead of the one thread that takes it, in its order. What
 * the source has written to its fields is seen by the taker once it was told the end.
 *
 * @param <T> what is handed over
 */
public final class Ahead<T> implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 100;

    /** What makes things. It is asked by one thread alone. */
    @FunctionalInterface
    public interface Source<T> {

        /**
         * Hands out some, and answers whether there may be more. It may throw behind what it has handed out: the taker meets
         * that at the same place.
         */
        boolean handOut(Consumer<T> taker) throws IOException;
    }

    /** Something, or with {@code null} the end: because of the source's, or of what it threw. */
    private record Item<T>(@Nullable T thing, @Nullable Throwable failure) {}

    private final Source<T> source;
    private final BlockingQueue<Item<T>> items;
    private final Thread thread;
    private @Nullable Item<T> end;
    private volatile boolean closed;

    /**
     * Starts the thread.
     *
     * @param name the thread's
     * @param most how many things are kept for the taker
     */
    public Ahead(String name, int most, Source<T> source) {
        this.source = source;
        this.items = new ArrayBlockingQueue<>(most);
        this.thread = new Thread(this::make, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** The next thing, or {@code null} after the last; throws what the source threw. */
    public @Nullable T next() throws IOException {
        Item<T> item = end == null ? take() : end;
        if (item.thing == null) {
            end = item;
            rethrow(item.failure);
        }
        return item.thing;
    }

    private Item<T> take() throws IOException {
        try {
            return items.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", e);
        }
    }

    private static void rethrow(@Nullable Throwable failure) throws IOException {
        if (failure instanceof IOException io) {
            throw io;
        }
        if (failure instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }

    private void make() {
        Throwable failure = null;
        try {
            boolean more = true;
            while (more && !closed) {
                more = source.handOut(thing -> hand(new Item<>(thing, null)));
            }
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        }
        hand(new Item<>(null, failure));
    }

    private void hand(Item<T> item) {
        try {
            while (!closed && !items.offer(item, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                // whoever takes is busy
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    /**
     * Ends the thread, and waits until it touches the source no more. It is not interrupted: a thread that is while it stands
     * in a file closes that for all.
     */
    @Override
    public void close() {
        closed = true;
        items.clear();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
