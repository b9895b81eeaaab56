package org.customsetl.pipeline;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Lets one process at a time change the warehouse: a session advisory lock on a connection outside the pool. It falls
 * with its process, however that ends.
 */
@Component
class RunLock {

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
                try (connection) {
                    throw new RunBusyException(whoHasIt(connection));
                }
            }
            return () -> release(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the warehouse cannot be reached: " + e.getMessage(), e);
        }
    }

    private static boolean tryLock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select pg_try_advisory_lock(ops.run_lock())")) {
            return result.next() && result.getBoolean(1);
        }
    }

    /** Everybody may take advisory locks, where the administrator has not forbidden it (docs/roles.sql). */
    private static String whoHasIt(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet holder = statement.executeQuery("""
                        select a.usename || ', who may not load, holds the lock of a run (process ' || a.pid
                            || ' of the server); let the administrator end that session, and run docs/roles.sql'
                        from pg_locks l
                        join pg_database d on d.oid = l.database and d.datname = current_database()
                        join pg_stat_activity a on a.pid = l.pid
                        where l.locktype = 'advisory' and l.objsubid = 1 and l.granted
                        and (l.classid::bigint << 32 | l.objid::bigint) = ops.run_lock()
                        and not has_table_privilege(a.usesysid, 'ops.run', 'insert')
                        """)) {
            return holder.next()
                    ? holder.getString(1)
                    : "another process is loading into this warehouse; try again when it is done";
        }
    }

    /** The server frees a closed connection's locks in its own time; the next call may come before it does. */
    private static void release(Connection connection) {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(ops.run_lock())");
        } catch (SQLException e) {
            throw new IllegalStateException("the lock cannot be released", e);
        }
    }
}
