package org.customsetl.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.customsetl.reference.ReferenceLoader;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of its own for each test class, on one server for all of them:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestDatabase database = TestDatabase.migrated();
 * }</pre>
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {

    private static final Path DIRECTORY = Path.of("target", "test-database");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final boolean migrated;
    private String name = "";

    private TestDatabase(boolean migrated) {
        this.migrated = migrated;
    }

    /** A database without anything in it. */
    public static TestDatabase empty() {
        return new TestDatabase(false);
    }

    /** A database as Flyway and the registers leave it, copied from one that this process migrated once. */
    public static TestDatabase migrated() {
        return new TestDatabase(true);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        create();
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        drop();
    }

    /** Makes the database, for whoever is no test class. */
    public void create() throws SQLException {
        name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        OneServer.execute("create database " + name + (migrated ? " template " + Template.NAME : ""));
    }

    /** Drops the database, whoever is still connected. */
    public void drop() throws SQLException {
        OneServer.execute("drop database if exists " + name + " with (force)");
    }

    /** Runs the migrations with the settings of application.yaml. */
    public void migrate() {
        migrate("latest");
    }

    /** Runs the migrations up to a version. */
    public void migrate(String version) {
        Flyway.configure()
                .target(version)
                .dataSource(dataSource())
                .locations("classpath:db/migration")
                .defaultSchema("ops")
                .schemas("ops")
                .load()
                .migrate();
    }

    public String url() {
        return OneServer.server().jdbcUrl(name);
    }

    public String user() {
        return Server.USER;
    }

    public String password() {
        return OneServer.server().password();
    }

    /** Opens a connection at each request. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(user());
        source.setPassword(password());
        return source;
    }

    /** The migrated database that others are copied from: two to three seconds less for each. */
    private static final class Template {

        private static final String NAME = migrated();

        private static String migrated() {
            TestDatabase template = empty();
            try {
                template.create();
                template.migrate();
                new ReferenceLoader(template.dataSource(), Clock.systemUTC()).load();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return template.name;
        }
    }

    /** Runs at the first use and until this process ends; one of another test process at the same time is joined. */
    private static final class OneServer {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(DIRECTORY, Durability.NONE);
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            dropLeftovers(postgres.server());
            return postgres;
        }

        private static Server server() {
            return POSTGRES.server();
        }

        private static void execute(String sql) throws SQLException {
            server().execute(sql);
        }

        /** Databases of test processes that were killed. */
        private static void dropLeftovers(Server server) {
            try (Connection connection = server.connect("postgres");
                    Statement statement = connection.createStatement()) {
                for (String leftover : leftovers(statement)) {
                    statement.execute("drop database if exists " + leftover + " with (force)");
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static List<String> leftovers(Statement statement) throws SQLException {
            List<String> names = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("select datname from pg_database where datname ~ '^test_[0-9]+_[0-9]+$'")) {
                while (rows.next()) {
                    String[] parts = rows.getString(1).split("_", -1);
                    if (ProcessHandle.of(Long.parseLong(parts[1])).isEmpty()) {
                        names.add(rows.getString(1));
                    }
                }
            }
            return names;
        }
    }
}
