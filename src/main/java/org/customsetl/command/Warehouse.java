package org.customsetl.command;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.customsetl.console.ConsoleCheck;
import org.customsetl.schedule.OwnServerEnded;
import org.customsetl.schedule.ServeCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ContextClosedEvent;

/** The running program: database started, schema current, registers loaded. Closing it stops what it started. */
final class Warehouse implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Warehouse(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Warehouse open(WarehouseOptions options) {
        return open(options, Map.of());
    }

    static Warehouse open(WarehouseOptions options, Map<String, Object> more) {
        return open(options, more, WebApplicationType.NONE);
    }

    /** With the web server that {@code serve} needs. */
    static Warehouse serve(WarehouseOptions options, Map<String, Object> more) {
        return open(options, more, WebApplicationType.SERVLET);
    }

    private static void prepareServing(SpringApplicationBuilder builder) {
        builder.profiles("serve").initializers(context -> {
            ServeCheck.of(context.getEnvironment());
            ConsoleCheck.of(context.getEnvironment());
        });
    }

    private static Warehouse open(WarehouseOptions options, Map<String, Object> more, WebApplicationType web) {
        Map<String, Object> properties = options.properties();
        properties.putAll(more);
        if (System.getenv("CUSTOMS_ETL_DEBUG") != null) {
            properties.put("logging.level.org.springframework.batch", "ERROR");
            properties.put("logging.level.com.zaxxer.hikari", "WARN");
        }
        // As command line arguments they hold against environment and file.
        String[] arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        SpringApplicationBuilder builder = new SpringApplicationBuilder(Application.class)
                .web(web)
                .logStartupInfo(false)
                .initializers(Warehouse::refuseForeign);
        if (web == WebApplicationType.SERVLET) {
            prepareServing(builder);
        }
        return new Warehouse(builder.run(arguments));
    }

    private static void refuseForeign(ConfigurableApplicationContext context) {
        foreign(context.getEnvironment().getProperty("spring.datasource.url")).ifPresent(complaint -> {
            throw new IllegalArgumentException(complaint);
        });
    }

    /** What is wrong with a URL of another kind of database, whose driver would only be missing. */
    static Optional<String> foreign(@Nullable String url) {
        return url == null || url.isBlank() || url.startsWith("jdbc:postgresql:")
                ? Optional.empty()
                : Optional.of("'" + url.replaceAll("[?;].*", "")
                        + "' is no URL of a PostgreSQL; write jdbc:postgresql://host/database");
    }

    /**
     * Waits until the program is asked to stop, or has to end.
     *
     * @return why it has to end; empty where it was asked to stop, and has
     */
    Optional<String> awaitStop() throws InterruptedException {
        BlockingQueue<Optional<String>> ends = new LinkedBlockingQueue<>();
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                ends.add(Optional.empty());
            } else if (event instanceof PayloadApplicationEvent<?> said
                    && said.getPayload() instanceof OwnServerEnded ended) {
                ends.add(Optional.of(ended.sentence()));
            }
        });
        return ends.take();
    }

    <T> T get(Class<T> room) {
        return context.getBean(room);
    }

    @Override
    public void close() {
        context.close();
    }
}
