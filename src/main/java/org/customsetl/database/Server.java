package org.customsetl.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A server that runs, as a client sees it. */
record Server(int port, String password) {

    static final String USER = "customs_etl";
    static final String DATABASE = "customs_etl";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final int PATIENCE_SECONDS = 10;

    /** Every letter of the address is ours, so nothing needs escaping; the password is no part of it. */
    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?ApplicationName=customs-etl";
    }

    Connection connect(String database) throws SQLException {
        String patience = "&connectTimeout=" + PATIENCE_SECONDS + "&loginTimeout=" + PATIENCE_SECONDS;
        return DriverManager.getConnection(jdbcUrl(database) + patience, USER, password);
    }

    /** Asks whether the warehouse answers; makes it first where it is missing. */
    void answer() throws SQLException {
        try (Connection connection = connect(DATABASE)) {
            connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
            execute("create database " + DATABASE);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public String toString() {
        return "PostgreSQL at port " + port;
    }
}
