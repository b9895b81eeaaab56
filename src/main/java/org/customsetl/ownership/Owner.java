package org.customsetl.ownership;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process as the owner of the warehouse, until it is closed. It says that it lives six times a lease, on the
 * connection that holds the lock.
 */
public final class Owner implements AutoCloseable {

    /** How the loss of the warehouse begins to be said. */
    public static final String LOST = "the warehouse is owned no more: ";

    static final int BEATS_A_LEASE = 6;

    private static final Logger LOG = LoggerFactory.getLogger(Owner.class);

    private final Connection connection;
    private final long token;
    private final Runnable onLoss;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread heart;
    private volatile @Nullable String loss;

    Owner(Connection connection, long token, Duration lease, Runnable onLoss) {
        this.connection = connection;
        this.token = token;
        this.onLoss = onLoss;
        this.heart = new Thread(() -> beatEvery(lease.dividedBy(BEATS_A_LEASE)), "ownership");
        heart.setDaemon(true);
        heart.start();
    }

    /** Rises with each owner; the run that it does has it as its fencing token. */
    public long token() {
        return token;
    }

    /** Why this process owns the warehouse no more, in a sentence; {@code null} while it does. */
    public @Nullable String loss() {
        return loss == null ? null : LOST + loss;
    }

    private void beatEvery(Duration interval) {
        try {
            boolean owned = true;
            while (owned && !closed.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                owned = beat();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean beat() {
        try (PreparedStatement beat = connection.prepareStatement("update ops.ownership set beats = beats + 1,"
                + " heartbeat_at = clock_timestamp() where token = ? and ended_at is null")) {
            beat.setLong(1, token);
            return beat.executeUpdate() > 0 || lost("another process took it over");
        } catch (SQLException e) {
            return lost(String.valueOf(e.getMessage()));
        }
    }

    /** The lock went with its connection; what the run writes is refused from now on, or soon will be. */
    private boolean lost(String why) {
        LOG.debug("The warehouse is owned no more: {}", why);
        loss = why;
        onLoss.run();
        return false;
    }

    /** Lets go. The server frees a closed connection's lock in its own time, so it is freed first. */
    @Override
    public void close() {
        closed.countDown();
        try (connection) {
            heart.join();
            release();
        } catch (SQLException e) {
            LOG.debug("The connection of the lock is gone, and the lock with it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void release() throws SQLException {
        try (PreparedStatement release = connection.prepareStatement("""
                with released as (
                    update ops.ownership set ended_at = clock_timestamp(), ended = 'released'
                    where token = ? and ended_at is null returning token)
                select pg_advisory_unlock(ops.run_lock()) from (select count(*) from released) r
                """)) {
            release.setLong(1, token);
            release.execute();
        }
    }
}
