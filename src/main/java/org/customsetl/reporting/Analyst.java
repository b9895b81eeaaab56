package org.customsetl.reporting;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Answers queries with the rights of an analyst: read only, the views of schema {@code mart} only, one statement. Where
 * the server has no role analyst, or does not let us take it, with the rights of whoever is logged in, read only. Also
 * where the database is read-only, or a standby.
 */
public final class Analyst {

    private static final String NO_RIGHT = "42501";

    private final DataSource dataSource;

    /** @param dataSource the warehouse, best without a pool: after some errors a pool takes its connection for broken */
    public Analyst(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What keeps queries from being answered with an analyst's rights, and who can mend it; empty where all is well. */
    public Optional<String> hindrance() {
        try (Connection connection = dataSource.getConnection()) {
            return AnalystRole.of(connection).hindrance();
        } catch (SQLException e) {
            return Optional.empty(); // what is wrong with the database is said by whoever needs it next
        }
    }

    /**
     * Answers one query.
     *
     * @throws SQLException with the server's own message, if the query is wrong or not allowed
     */
    public Answer ask(String sql) throws SQLException {
        return ask(sql, AsOf.NOW);
    }

    /**
     * Answers one query as of an earlier moment or vintage.
     *
     * @throws SQLException with the server's own message, if the query is wrong or not allowed
     */
    public Answer ask(String sql, AsOf asOf) throws SQLException {
        String one = SingleStatement.of(sql);
        try (Connection connection = dataSource.getConnection()) {
            AnalystRole role = AnalystRole.of(connection);
            connection.setAutoCommit(false);
            try {
                if (role.open() && !role.standby()) {
                    return AnalystSession.begin(connection, asOf).ask(one);
                }
                asOf.tell(connection);
                return askDirectly(connection, role, one);
            } catch (PSQLException e) {
                throw inTheServersWords(e, role.open());
            } finally {
                undo(connection);
            }
        }
    }

    /** On a standby a query could take back the rights of whoever is logged in; nobody can write there. */
    private static Answer askDirectly(Connection connection, AnalystRole role, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction read only");
            statement.execute("set local time zone 'UTC'");
            statement.execute("set local search_path = mart");
            statement.execute("set local jit = off");
            if (role.open()) {
                statement.execute("set local role analyst");
            }
            if (!statement.execute(sql)) {
                throw new SQLException("this statement answers nothing; ask a SELECT");
            }
            try (ResultSet result = statement.getResultSet()) {
                ResultSetMetaData meta = result.getMetaData();
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= meta.getColumnCount(); column++) {
                    columns.add(meta.getColumnLabel(column));
                }
                return new Answer(columns, Values.rows(result));
            }
        }
    }

    /** Without where in our own function it happened. */
    private static SQLException inTheServersWords(PSQLException e, boolean asAnalyst) {
        ServerErrorMessage said = e.getServerErrorMessage();
        if (said == null) {
            return e;
        }
        StringBuilder words = new StringBuilder(String.valueOf(said.getMessage()));
        if (said.getPosition() > 0) {
            words.append(" (at character ").append(said.getPosition()).append(')');
        }
        for (String more : new String[] {said.getDetail(), said.getHint()}) {
            words.append(more == null ? "" : ". " + more.replaceFirst("\\.$", ""));
        }
        if (asAnalyst && NO_RIGHT.equals(e.getSQLState())) {
            words.append(". Queries have the rights of the role analyst: they read the views of schema mart");
        }
        return new SQLException(words.toString(), e.getSQLState(), e);
    }

    /** What the query answered or complained of matters more than a connection that is gone. */
    private static void undo(Connection connection) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // closed next
        }
    }
}
