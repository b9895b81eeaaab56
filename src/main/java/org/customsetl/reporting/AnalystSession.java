package org.customsetl.reporting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * A transaction in which queries have an analyst's rights and cannot leave them.
 *
 * <p>{@code set role} alone is no wall: a query may call {@code set_config('role', 'none', false)}, and has the rights of
 * whoever is logged in. So the query is run to its end inside a function of the role analyst that has its owner's rights
 * ({@code security definer}). There PostgreSQL refuses every change of role or of session authorisation, whoever is
 * logged in, in dynamic SQL as well. The function is a temporary one, made in this transaction and rolled back with it.
 */
final class AnalystSession {

    /** Where the database is read-only by default: the function is made, and rolled back. Has to come first. */
    private static final String MAY_MAKE_A_FUNCTION = "set transaction read write";

    private static final List<String> BEGIN = List.of(
            "set local time zone 'UTC'",
            "set local search_path = mart",
            "set local jit = off",
            "set local role analyst",
            "create function pg_temp.answer(query text) returns setof record language plpgsql security definer"
                    + " as 'begin return query execute query; end'",
            "set transaction read only");

    /** Statements that can stand in brackets, so that their columns can be given the types that they are said to have. */
    private static final Pattern TABLE = Pattern.compile(
            "(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)*(?:\\(|(?:select|with|values|table)\\b).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Types that a column of a function's answer cannot have. */
    private static final Set<String> PSEUDO = Set.of("record", "_record", "anyarray", "cstring", "unknown");

    private final Connection connection;

    private AnalystSession(Connection connection) {
        this.connection = connection;
    }

    /** Begins it in a connection that is in no transaction and does not commit by itself. */
    static AnalystSession begin(Connection connection, AsOf asOf) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(MAY_MAKE_A_FUNCTION);
            asOf.tell(connection);
            for (String sql : BEGIN) {
                statement.execute(sql);
            }
        }
        return new AnalystSession(connection);
    }

    private record Columns(List<String> labels, List<String> types) {}

    /** @param sql one statement */
    Answer ask(String sql) throws SQLException {
        Columns columns = describe(sql);
        StringJoiner declared = new StringJoiner(", ");
        for (int column = 0; column < columns.types.size(); column++) {
            declared.add("c" + column + " " + columns.types.get(column));
        }
        try (PreparedStatement statement =
                connection.prepareStatement("select * from pg_temp.answer(?) as answer (" + declared + ")")) {
            statement.setString(1, TABLE.matcher(sql).matches() ? cast(sql, columns) : sql);
            try (ResultSet result = statement.executeQuery()) {
                return new Answer(columns.labels, Values.rows(result));
            }
        }
    }

    /** What the statement's columns are; it is not run for that. */
    private Columns describe(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SingleStatement.forDriver(sql))) {
            ResultSetMetaData meta = statement.getMetaData();
            if (meta == null || meta.getColumnCount() == 0) {
                throw new SQLException("this statement answers nothing; ask a SELECT");
            }
            Columns columns = new Columns(new ArrayList<>(), new ArrayList<>());
            for (int column = 1; column <= meta.getColumnCount(); column++) {
                columns.labels.add(meta.getColumnLabel(column));
                if (meta.getColumnTypeName(column).equals("void")) {
                    throw new SQLException(
                            "column " + meta.getColumnLabel(column) + " is of type void and holds nothing");
                }
                columns.types.add(quoted(meta.getColumnTypeName(column)));
            }
            return columns;
        }
    }

    /** In quotes a type's name means that type and nothing else: {@code "bit"} is not {@code bit(1)}. */
    private static String quoted(String type) {
        return PSEUDO.contains(type) ? "text" : type.startsWith("\"") ? type : '"' + type + '"';
    }

    /** The server describes a domain's column by the type beneath it. */
    private static String cast(String sql, Columns columns) {
        StringJoiner selected = new StringJoiner(", ");
        StringJoiner names = new StringJoiner(", ");
        for (int column = 0; column < columns.types.size(); column++) {
            selected.add("c" + column + "::" + columns.types.get(column));
            names.add("c" + column);
        }
        return "select " + selected + " from (\n" + sql + "\n) as query (" + names + ")";
    }
}
