package org.customsetl.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Stops whoever writes certain rows, in the middle of it: a trigger that the test installs asks for a lock that the test
 * holds. So a fault strikes at a point that has a name, and nothing of the program knows of it.
 */
final class Gate implements AutoCloseable {

    private static final long LOCK = 20_240_601;

    private final Place place;
    private final String table;
    private final Connection holder;

    /**
     * Closes the gate.
     *
     * @param event before what: {@code insert} or {@code update}
     * @param table the table
     * @param rows which rows, as a condition of SQL
     */
    Gate(Place place, String event, String table, String rows) {
        this.place = place;
        this.table = table;
        new Look(place).execute("""
                create schema if not exists faults;
                create or replace function faults.wait() returns trigger language plpgsql as $$
                begin
                    perform pg_advisory_xact_lock_shared(%d);
                    return case when tg_op = 'DELETE' then old else new end;
                end $$;
                drop trigger if exists gate on %s;
                create trigger gate before %s on %2$s for each row when (%s) execute function faults.wait()
                """.formatted(LOCK, table, event, rows));
        try {
            this.holder = place.connect();
            execute("select pg_advisory_lock(" + LOCK + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until somebody stands before it. */
    void awaitSomebody(Child child) {
        Patience.await("somebody at the gate of " + table, () -> isSomebodyThere() || !child.isAlive());
    }

    boolean isSomebodyThere() {
        try (Statement statement = holder.createStatement();
                ResultSet waiting = statement.executeQuery("select count(*) from pg_locks where locktype = 'advisory'"
                        + " and objid = " + LOCK + " and not granted")) {
            return waiting.next() && waiting.getInt(1) > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets everybody through. */
    void open() {
        try {
            execute("select pg_advisory_unlock(" + LOCK + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = holder.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Removes it, where the server still runs. */
    @Override
    public void close() {
        try (holder) {
            execute("select pg_advisory_unlock_all()");
            new Look(place).execute("drop trigger if exists gate on " + table);
        } catch (SQLException e) {
            // The server was killed, and what it held with it; the trigger holds nobody up any more.
        }
    }
}
