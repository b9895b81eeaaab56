package org.customsetl.database;

import java.time.Duration;

/** The end of patience. */
final class Deadline {

    private static final Duration PAUSE = Duration.ofMillis(10);

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - end > 0;
    }

    /** Waits a moment before the next try, if there may be one. */
    void pause(String waitingFor) {
        if (isOver()) {
            throw new DatabaseUnavailableException("The embedded PostgreSQL is not to be had in time: " + waitingFor
                    + ". Try again, end that process, or use a server of yours with --db-url.");
        }
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailableException("Interrupted while waiting: " + waitingFor, e);
        }
    }
}
