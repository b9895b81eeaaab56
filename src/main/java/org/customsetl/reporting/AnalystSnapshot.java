package org.customsetl.reporting;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One moment of the warehouse, read with an analyst's rights: whatever is published meanwhile, all queries see the same.
 *
 * <p>It is for the program's own statements. A user's need {@link Analyst}, which they cannot break out of.
 */
public final class AnalystSnapshot implements AutoCloseable {

    private static final int ROWS_AT_A_TIME = 1000;

    private static final List<String> BEGIN =
            List.of("set local time zone 'UTC'", "set local search_path = mart", "set local jit = off");

    /** Takes the rows of a query one by one. */
    @FunctionalInterface
    public interface RowReader {
        /** Reads the row that the result stands at. */
        void read(ResultSet row) throws SQLException, IOException;
    }

    private final Connection connection;

    private AnalystSnapshot(Connection connection) {
        this.connection = connection;
    }

    /** Begins it, as of a moment or vintages. */
    public static AnalystSnapshot open(DataSource dataSource, AsOf asOf) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            connection.setAutoCommit(false);
            execute(connection, "set transaction isolation level repeatable read, read only");
            AnalystRole role = AnalystRole.of(connection);
            asOf.tell(connection);
            for (String sql : BEGIN) {
                execute(connection, sql);
            }
            if (role.open()) {
                execute(connection, "set local role analyst");
            }
            return new AnalystSnapshot(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All rows of a query. */
    public Answer ask(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet result = statement.executeQuery()) {
            ResultSetMetaData meta = result.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int column = 1; column <= meta.getColumnCount(); column++) {
                columns.add(meta.getColumnLabel(column));
            }
            return new Answer(columns, Values.rows(result));
        }
    }

    /** Reads the rows of a query of any length. */
    public void each(String sql, List<?> parameters, RowReader reader) throws SQLException, IOException {
        try (PreparedStatement statement = prepare(sql, parameters.toArray())) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    reader.read(result);
                }
            }
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int at = 0; at < parameters.length; at++) {
            statement.setObject(at + 1, parameters[at]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        try {
            connection.rollback();
        } finally {
            connection.close();
        }
    }
}
