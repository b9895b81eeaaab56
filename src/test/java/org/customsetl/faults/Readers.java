package org.customsetl.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** An analyst who asks for the totals all the time, and comes back when the server was gone. */
final class Readers implements AutoCloseable {

    private static final int BETWEEN_QUESTIONS_MILLIS = 30;

    private final Place place;
    private final Set<List<String>> seen = ConcurrentHashMap.newKeySet();
    private final AtomicLong answers = new AtomicLong();
    private final Thread thread;
    private volatile boolean done;

    Readers(Place place) {
        this.place = place;
        this.thread = new Thread(this::ask, "reader");
        thread.setDaemon(true);
        thread.start();
    }

    private void ask() {
        while (!done) {
            try (Connection connection = place.connect()) {
                while (!done) {
                    seen.add(Look.totals(connection));
                    answers.incrementAndGet();
                    Patience.pause(BETWEEN_QUESTIONS_MILLIS);
                }
            } catch (SQLException e) {
                Patience.pause(BETWEEN_QUESTIONS_MILLIS); // nobody answers at present
            }
        }
    }

    /** All the different answers it got. */
    Set<List<String>> seen() {
        return seen;
    }

    long answers() {
        return answers.get();
    }

    @Override
    public void close() {
        done = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
