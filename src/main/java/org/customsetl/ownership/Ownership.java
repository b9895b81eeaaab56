package org.customsetl.ownership;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one process at a time change the warehouse. A session advisory lock on a connection outside the pool excludes
 * others and falls with its process; a row with a heartbeat tells a frozen owner from a living one; its number is the
 * fencing token of what the owner writes ({@link Fence}). Owns table {@code ops.ownership}.
 *
 * <p>Moments here are the server's: two machines' clocks need not agree.
 */
public final class Ownership {

    private static final Logger LOG = LoggerFactory.getLogger(Ownership.class);
    private static final String LOCK_TIMEOUT = "55P03";
    private static final Duration MOST_PATIENCE = Duration.ofSeconds(20);

    private final ConnectionSource source;
    private final SessionName name;
    private final Duration lease;
    private final Set<Statement> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean givenUp;

    /** Opens a connection that belongs to no pool. */
    public interface ConnectionSource {
        Connection open() throws SQLException;
    }

    /**
     * @param name what the sessions of this process are called
     * @param lease how long an owner that says nothing is waited for
     */
    public Ownership(ConnectionSource source, SessionName name, Duration lease) {
        if (lease.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("customs-etl.lease is " + lease.toMillis()
                    + "ms; write how long an owner that says nothing is waited for, at least 1s (default: 30s)");
        }
        this.source = source;
        this.name = name;
        this.lease = lease;
    }

    /**
     * Becomes the owner; what a dead one left is then to be cleared up. Those that wait are served in their order, before
     * those that do not.
     *
     * @param patience how long to wait for the present owner; zero for not at all
     * @param onLoss what to do when another process has taken over, or the connection is gone
     * @throws RunBusyException if another process is the owner and lives
     */
    public Owner acquire(Duration patience, Runnable onLoss) {
        try {
            Connection connection = source.open();
            try {
                connection.setClientInfo("ApplicationName", name.text());
                boolean silent = !tryLock(connection) && !waited(connection, patience);
                if (silent) {
                    takeOver(connection);
                }
                long token = enter(connection, silent ? "expired" : "died");
                connection.setNetworkTimeout(Runnable::run, Math.toIntExact(lease.toMillis()));
                return new Owner(connection, token, lease, onLoss);
            } catch (SQLException | RuntimeException e) {
                try (connection) {
                    throw e;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the warehouse cannot be reached: " + e.getMessage(), e);
        }
    }

    /** Who owns the warehouse now and lives, in the sentence of {@link RunBusyException}; {@code null} for nobody. */
    public @Nullable String busy() {
        try (Connection connection = source.open()) {
            return someoneHasTheLock(connection) && Silence.of(connection, lease) == null
                    ? Holder.sentence(connection)
                    : null;
        } catch (SQLException e) {
            throw new IllegalStateException("the warehouse cannot be reached: " + e.getMessage(), e);
        }
    }

    private static boolean someoneHasTheLock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select ops.a_run_lives()")) {
            return result.next() && result.getBoolean(1);
        }
    }

    private static boolean tryLock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select pg_try_advisory_lock(ops.run_lock())")) {
            return result.next() && result.getBoolean(1);
        }
    }

    /** In the server's queue, which is left after each lease to see whether the owner still lives. */
    private boolean waited(Connection connection, Duration patience) throws SQLException {
        long until = System.nanoTime() + patience.toNanos();
        for (long left = patience.toMillis(); left > 0 && !givenUp; left = (until - System.nanoTime()) / 1_000_000) {
            if (lockedWithin(connection, Math.min(left, lease.toMillis()))) {
                return true;
            }
            if (Silence.of(connection, lease) != null) {
                return false;
            }
        }
        return false;
    }

    private boolean lockedWithin(Connection connection, long millis) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout = " + millis);
            waitForTheLock(statement);
            statement.execute("reset lock_timeout");
            return true;
        } catch (SQLException e) {
            if (LOCK_TIMEOUT.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private void waitForTheLock(Statement statement) throws SQLException {
        waiting.add(statement);
        try {
            statement.execute("select pg_advisory_lock(ops.run_lock())");
        } finally {
            waiting.remove(statement);
        }
    }

    /** Nobody of this process waits to become the owner any more: it is to end. */
    public void giveUp() {
        givenUp = true;
        for (Statement statement : waiting) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                LOG.debug("The connection is gone, and waits no more", e);
            }
        }
    }

    /** @param ended how it ended for an owner that has not said so itself */
    private long enter(Connection connection, String ended) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement end = connection.prepareStatement("""
                        update ops.ownership set ended_at = clock_timestamp(), ended = ? where token in (
                            -- waits for its last transaction: the fence holds the key of this row
                            select token from ops.ownership where ended_at is null for update)
                        """);
                PreparedStatement begin =
                        connection.prepareStatement("insert into ops.ownership (holder) values (?) returning token")) {
            end.setString(1, ended);
            end.executeUpdate();
            begin.setString(1, name.text());
            try (ResultSet token = begin.executeQuery()) {
                token.next();
                long entered = token.getLong(1);
                connection.commit();
                connection.setAutoCommit(true);
                return entered;
            }
        }
    }

    /** An owner that has said nothing for a lease, and says nothing while it is watched, loses the warehouse. */
    private void takeOver(Connection connection) throws SQLException {
        Silence silence = Silence.of(connection, lease);
        if (silence == null || !staysSilent(connection, silence)) {
            throw new RunBusyException(Holder.sentence(connection));
        }
        end(connection, silence.holder());
        if (!await(() -> lockedNow(connection))) {
            throw new RunBusyException(Holder.sentence(connection));
        }
    }

    /**
     * An owner that has not been heard of.
     *
     * @param beats how often it has been heard of
     */
    private record Silence(long token, String holder, long beats) {

        /** Also a heartbeat in the future is none: the server's clock was put back. */
        static @Nullable Silence of(Connection connection, Duration lease) throws SQLException {
            try (PreparedStatement open = connection.prepareStatement("""
                            select token, holder, beats from ops.ownership where ended_at is null
                            and abs(extract(epoch from clock_timestamp() - heartbeat_at)) * 1000 > ?
                            """)) {
                open.setLong(1, lease.toMillis());
                try (ResultSet row = open.executeQuery()) {
                    return row.next() ? new Silence(row.getLong(1), row.getString(2), row.getLong(3)) : null;
                }
            }
        }
    }

    /** Watched for two heartbeats: clocks may have been set, on whichever side. */
    private boolean staysSilent(Connection connection, Silence silence) throws SQLException {
        pause(lease.dividedBy(Owner.BEATS_A_LEASE).multipliedBy(2));
        return silence.equals(Silence.of(connection, lease));
    }

    /** All of its sessions, so that no transaction of it stays open, and its lock falls. */
    private static void end(Connection connection, String holder) throws SQLException {
        try (PreparedStatement end = connection.prepareStatement("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where application_name = ? and datname = current_database() and usename = current_user
                        and pid <> pg_backend_pid()
                        """)) {
            end.setString(1, holder);
            end.execute();
        }
    }

    private static boolean lockedNow(Connection connection) {
        try {
            return tryLock(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the warehouse cannot be reached: " + e.getMessage(), e);
        }
    }

    private static boolean await(Supplier<Boolean> done) {
        long until = System.nanoTime() + MOST_PATIENCE.toNanos();
        while (!done.get()) {
            if (System.nanoTime() - until > 0) {
                return false;
            }
            pause(Duration.ofMillis(100));
        }
        return true;
    }

    /** Real time: what is waited for is another process. */
    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the warehouse", e);
        }
    }
}
