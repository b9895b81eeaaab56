package org.customsetl.pipeline;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Lets one process at a time change the warehouse: a session advisory lock on a connection outside the pool. It falls
 * with its process, however that ends.
 */
@Component
class RunLock {

    /** "customs" in ASCII, cut to fit; any number will do that nobody else uses. */
    private static final long KEY = 0x637573746f6d73L;

    private final JdbcConnectionDetails database;

    RunLock(JdbcConnectionDetails database) {
        this.database = database;
    }

    /** Held until closed. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    Held acquire() {
        try {
            Connection connection =
                    DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
            if (!tryLock(connection)) {
                connection.close();
                throw new RunBusyException("another process is loading into this warehouse; try again when it is done");
            }
            return () -> release(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the warehouse cannot be reached: " + e.getMessage(), e);
        }
    }

    private static boolean tryLock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, KEY);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** The server frees a closed connection's locks in its own time; the next call may come before it does. */
    private static void release(Connection connection) {
        try (connection;
                PreparedStatement statement = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            statement.setLong(1, KEY);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the lock cannot be released", e);
        }
    }
}
