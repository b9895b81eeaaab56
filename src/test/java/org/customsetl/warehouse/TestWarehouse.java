package org.customsetl.warehouse;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.customsetl.command.Application;
import org.customsetl.database.TestDatabase;
import org.customsetl.layout.Statement;
import org.customsetl.pipeline.LoadRequest;
import org.customsetl.pipeline.Loader;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole program on a fresh, real PostgreSQL database, with a clock that stands still. */
public final class TestWarehouse implements AutoCloseable {

    /** The moment that every test warehouse takes for now. */
    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final ConfigurableApplicationContext context;

    private final TestDatabase database;

    private final HandSetClock clock;

    private TestWarehouse(ConfigurableApplicationContext context, TestDatabase database, HandSetClock clock) {
        this.context = context;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Opens a warehouse that nothing was loaded into.
     *
     * @param settings as {@code --customs-etl.layouts=DIR}
     */
    public static TestWarehouse open(String... settings) {
        return open(WebApplicationType.NONE, settings);
    }

    /** The same as {@code serve} opens it, on a port that is free. */
    public static TestWarehouse serve(String... settings) {
        return open(
                WebApplicationType.SERVLET,
                Stream.concat(Stream.of("--server.port=0"), Arrays.stream(settings))
                        .toArray(String[]::new));
    }

    private static TestWarehouse open(WebApplicationType web, String... settings) {
        TestDatabase database = TestDatabase.migrated();
        try {
            database.create();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return on(database, web, settings);
    }

    /** Opens the warehouse that a database holds, and drops it when closed. */
    public static TestWarehouse on(TestDatabase database, String... settings) {
        return on(database, WebApplicationType.NONE, settings);
    }

    private static TestWarehouse on(TestDatabase database, WebApplicationType web, String... settings) {
        HandSetClock clock = new HandSetClock(NOW);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
                .web(web)
                .profiles(web == WebApplicationType.NONE ? new String[0] : new String[] {"serve"})
                .logStartupInfo(false)
                .initializers(starting -> set(starting, clock))
                .run(Stream.concat(
                                Stream.of(
                                        "--spring.datasource.url=" + database.url(),
                                        "--spring.datasource.username=" + database.user(),
                                        "--spring.datasource.password=" + database.password(),
                                        "--customs-etl.quiet=0s"),
                                Stream.of(settings))
                        .toArray(String[]::new));
        return new TestWarehouse(context, database, clock);
    }

    private static void set(ConfigurableApplicationContext context, Clock clock) {
        ((GenericApplicationContext) context).registerBean("clock", Clock.class, () -> clock);
    }

    /** Sets the clock, which stands still until it is set again. */
    public void now(Instant moment) {
        clock.set(moment);
    }

    /** What the clock says. */
    public Instant now() {
        return clock.instant();
    }

    /** A setting of the running program, as {@code local.server.port}. */
    public String setting(String key) {
        return context.getEnvironment().getRequiredProperty(key);
    }

    /** Loads files and folders. */
    public Loader.Result load(Path... paths) {
        return load(Statement.NONE, paths);
    }

    /** Loads files and folders with something stated, as {@code --flow} and {@code --period} do. */
    public Loader.Result load(Statement statement, Path... paths) {
        List<String> absolute = Arrays.stream(paths)
                .map(path -> path.toAbsolutePath().toString())
                .toList();
        LoadRequest request = new LoadRequest(absolute, statement, null);
        // What serves does at its start again what died, and owns the warehouse meanwhile.
        boolean serves = context.getEnvironment().matchesProfiles("serve");
        return serves
                ? get(Loader.class).load(request, Duration.ofMinutes(1))
                : get(Loader.class).load(request);
    }

    /** Where it serves. */
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A bean of the program. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** The database. */
    public JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    /** The database without the program's pool, as the command {@code query} uses it. */
    public DataSource unpooled() {
        return database.dataSource();
    }

    /** The rows of a query. */
    public List<Map<String, Object>> rows(String sql, Object... parameters) {
        return jdbc().sql(sql).params(parameters).query().listOfRows();
    }

    /** The one value of a query. */
    public <T> T value(Class<T> type, String sql, Object... parameters) {
        return jdbc().sql(sql).params(parameters).query(type).single();
    }

    /** Forgets all that was ever loaded; registers and structure stay. */
    public void forget() {
        List<String> tables = jdbc().sql("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname in ('ops', 'fact') and tablename <> 'flyway_schema_history'
                        """).query(String.class).list();
        jdbc().sql("truncate " + String.join(", ", tables) + " cascade").update();
    }

    @Override
    public void close() {
        context.close();
        try {
            database.drop();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
