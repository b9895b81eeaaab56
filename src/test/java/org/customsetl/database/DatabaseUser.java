package org.customsetl.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A process of its own that uses the server: {@code DatabaseUser DIRECTORY}. It says {@code ready URL MILLISECONDS}, then
 * answers each line of SQL with the first column of its last row, and ends with its input.
 */
final class DatabaseUser {

    private DatabaseUser() {}

    public static void main(String[] args) throws IOException {
        long begin = System.nanoTime();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(args[0]))) {
            System.out.println("ready " + postgres.jdbcUrl() + " " + (System.nanoTime() - begin) / 1_000_000);
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String sql = in.readLine(); sql != null; sql = in.readLine()) {
                System.out.println(answer(postgres, sql));
            }
        } catch (DatabaseUnavailableException e) {
            System.out.println("unavailable " + e.getMessage());
            System.exit(1);
        }
    }

    private static String answer(EmbeddedPostgres postgres, String sql) {
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            String last = "done";
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        last = rows.getString(1);
                    }
                }
            }
            return last;
        } catch (SQLException e) {
            return "failed " + e.getMessage().replace('\n', ' ');
        }
    }
}
