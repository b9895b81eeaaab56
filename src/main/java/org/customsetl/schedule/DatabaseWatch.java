package org.customsetl.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks every few seconds whether the database is there, on a connection of its own. An operator's server is waited for:
 * a line in the log when it goes and one when it is back. A server of our own that has ended does not come back, so
 * serving ends as well.
 */
final class DatabaseWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final int PATIENCE_SECONDS = 10;

    private final Source source;
    private final Supplier<Optional<String>> ending;
    private final Webhook webhook;
    private final Consumer<OwnServerEnded> onEnd;
    private final Duration pause;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Connection connection;
    private boolean away;
    private boolean told;
    private volatile boolean running;

    /** Opens a connection that belongs to no pool. */
    interface Source {
        Connection open() throws SQLException;
    }

    /**
     * @param ending what has become of a server of our own; empty while it runs, and for an operator's server
     * @param onEnd is told so, again and again
     * @param pause between two looks
     */
    DatabaseWatch(
            Source source,
            Supplier<Optional<String>> ending,
            Webhook webhook,
            Consumer<OwnServerEnded> onEnd,
            Duration pause) {
        this.source = source;
        this.ending = ending;
        this.webhook = webhook;
        this.onEnd = onEnd;
        this.pause = pause;
    }

    /** One look. */
    void look() {
        Optional<String> end = ending.get();
        if (end.isPresent()) {
            ended(end.get());
        } else {
            reach();
        }
    }

    private void ended(String sentence) {
        if (!told) {
            told = true;
            LOG.error("{}", sentence);
            webhook.tell(new Alert(
                    Set.of(Alert.Event.FAILED),
                    "customs-etl serves no more: " + sentence,
                    null,
                    Map.of("exit_code", 1, "message", sentence)));
        }
        onEnd.accept(new OwnServerEnded(sentence));
    }

    private void reach() {
        try {
            Connection open = connection;
            if (open == null || !open.isValid(PATIENCE_SECONDS)) {
                close();
                connection = source.open();
            }
            if (away) {
                LOG.warn("the database is back");
                away = false;
            }
        } catch (SQLException e) {
            if (!away && ending.get().isEmpty()) {
                LOG.error(
                        "the database cannot be reached ({}); nothing is loaded or shown until it can",
                        String.valueOf(e.getMessage()).replaceAll("(?s)\\n.*", ""));
                away = true;
            }
        }
    }

    private void close() throws SQLException {
        Connection open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }

    private void lookUntilStopped() {
        try {
            while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
            close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.debug("The connection is gone already", e);
        }
    }

    @Override
    public void start() {
        running = true;
        Thread thread = new Thread(this::lookUntilStopped, "database-watch");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
