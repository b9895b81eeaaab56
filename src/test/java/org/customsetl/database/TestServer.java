package org.customsetl.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A server of its own, for tests about what belongs to the whole server: its roles and their rights. */
public final class TestServer implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private TestServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts it in an empty folder. */
    public static TestServer start(Path folder) {
        return new TestServer(EmbeddedPostgres.start(folder, Durability.NONE));
    }

    /** Where JDBC finds one of its databases. */
    public String url(String database) {
        return postgres.server().jdbcUrl(database);
    }

    /** Runs a statement as the server's administrator. */
    public void execute(String database, String sql) throws SQLException {
        try (Connection connection = postgres.server().connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the last row of what a user asks. */
    public String ask(String database, String user, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(database), user, password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            String last = "nothing";
            while (rows.next()) {
                last = rows.getString(1);
            }
            return last;
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
