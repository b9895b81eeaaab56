package org.customsetl.bench.limit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** COPY of rows that lie ready in a file, and one GROUP BY over them. */
public final class Copying {

    private static final int BUFFER = 1 << 16;

    private final Connection connection;

    /** @param connection to a warehouse whose schema is there */
    public Copying(Connection connection) {
        this.connection = connection;
    }

    /** COPY as text, numerics and codes, into a table with the columns and the key of the program's own. */
    public long text(Path ready) throws SQLException, IOException {
        execute("drop table if exists ready_text; create table ready_text (like fact.trade_line including indexes)");
        return copy(ready, "copy ready_text (" + ReadyRows.TEXT_COLUMNS + ") from stdin");
    }

    /** COPY as binary, keys and scaled integers, into a bare table. */
    public long binary(Path ready) throws SQLException, IOException {
        execute("drop table if exists ready_binary; create table ready_binary (" + ReadyRows.BINARY_COLUMNS + ")");
        return copy(ready, "copy ready_binary from stdin (format binary)");
    }

    /** The totals by month, prefecture and flow of the rows that {@link #binary} brought; answers how many lines they have. */
    public long aggregate() throws SQLException {
        long lines = 0;
        try (Statement statement = connection.createStatement();
                ResultSet totals = statement.executeQuery("""
                        select month, prefecture, flow, count(*), sum(weight), sum(value_cny), sum(value_usd)
                        from ready_binary group by month, prefecture, flow""")) {
            while (totals.next()) {
                lines += totals.getLong(4);
            }
        }
        return lines;
    }

    private long copy(Path ready, String sql) throws SQLException, IOException {
        try (InputStream rows = Files.newInputStream(ready)) {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, rows, BUFFER);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
