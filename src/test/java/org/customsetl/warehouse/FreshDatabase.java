package org.customsetl.warehouse;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** An empty database. */
record FreshDatabase(String url, String user, String password) {

    static FreshDatabase create() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection =
                        DriverManager.getConnection("jdbc:postgresql://127.0.0.1:5544/postgres", "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return new FreshDatabase("jdbc:postgresql://127.0.0.1:5544/" + name, "postgres", "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
