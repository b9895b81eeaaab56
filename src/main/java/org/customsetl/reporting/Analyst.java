package org.customsetl.reporting;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Answers queries with the rights of an analyst: read only, the views of schema {@code mart} only, one statement. */
public final class Analyst {

    private final DataSource dataSource;

    /** @param dataSource the warehouse */
    public Analyst(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Answers one query.
     *
     * @throws SQLException with the server's own message, if the query is wrong or not allowed
     */
    public Answer ask(String sql) throws SQLException {
        String one = SingleStatement.of(sql);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try (Statement statement = connection.createStatement()) {
                if (hasAnalyst(statement)) {
                    statement.execute("set local role analyst");
                }
                statement.execute("set local search_path = mart");
                if (!statement.execute(one)) {
                    throw new SQLException("this statement answers nothing; ask a SELECT");
                }
                try (ResultSet result = statement.getResultSet()) {
                    return answer(result);
                }
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean hasAnalyst(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery(
                "select 1 from pg_roles where rolname = 'analyst' and pg_has_role(current_user, oid, 'member')")) {
            return result.next();
        }
    }

    private static Answer answer(ResultSet result) throws SQLException {
        ResultSetMetaData meta = result.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= meta.getColumnCount(); column++) {
            columns.add(meta.getColumnLabel(column));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (result.next()) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int column = 1; column <= columns.size(); column++) {
                // A moment is printed in UTC, not in the machine's time zone.
                boolean moment = meta.getColumnTypeName(column).equals("timestamptz");
                row.add(value(moment ? result.getObject(column, OffsetDateTime.class) : result.getObject(column)));
            }
            rows.add(row);
        }
        return new Answer(columns, rows);
    }

    private static @Nullable Object value(@Nullable Object value) throws SQLException {
        if (value instanceof Array array) {
            return Arrays.asList((Object[]) array.getArray());
        }
        return value;
    }
}
