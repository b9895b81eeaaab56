package org.customsetl.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.customsetl.database.DatabaseUnavailableException;
import org.customsetl.layout.BadLayoutsException;
import org.customsetl.pipeline.Loader;
import org.customsetl.schedule.ServeCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Stay, load every night, and show the console page, health and metrics.",
        mixinStandardHelpOptions = true,
        footer = {
            "%nIt loads the inbox every night, does again what died, and the months that are stale or asked for. SIGTERM ends",
            "it within a minute (exit code 0): a run under way ends at its chunk's border and goes on at the next start.",
            "%nSettings, by environment or in the file of --config (all of them: docs/configuration.md):",
            "  CUSTOMS_ETL_NIGHTLY_CRON         when: second minute hour day month weekday (default: 0 0 2 * * *; - for never)",
            "  CUSTOMS_ETL_NIGHTLY_ZONE         of which zone (default: Asia/Shanghai)",
            "  CUSTOMS_ETL_EXPECTED             the day on which a dataset's month is due, as gacc-place=25, hangzhou-cities=28",
            "  CUSTOMS_ETL_WEBHOOK_URL          who is told of failures, files held, rejections, months missing",
            "  LOGGING_STRUCTURED_FORMAT_CONSOLE  ecs, logstash or gelf: the log as JSON",
            "%nHealth is at /actuator/health (…/liveness, …/readiness), metrics at /actuator/prometheus.",
            "Exit code 1: it could not start, a run was left under way, or its own PostgreSQL ended; start it again. Exit code 2:",
            "a setting is wrong."
        })
final class ServeCommand implements Callable<Integer> {

    private static final String FORMAT_VARIABLE = "LOGGING_STRUCTURED_FORMAT_CONSOLE";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            converter = Arguments.Count.class,
            description = "where to listen (default: 8080)")
    private @Nullable Integer port;

    @Option(names = "--inbox", paramLabel = "DIR", description = "the inbox folder (default: ./inbox)")
    private @Nullable String inbox;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "a file of settings (.yaml or .properties); options and the environment hold against it")
    private @Nullable Path config;

    @Mixin
    private LayoutOptions layouts = new LayoutOptions();

    @Mixin
    private WarehouseOptions warehouse = new WarehouseOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, BadLayoutsException {
        Map<String, Object> properties = properties();
        refuseUnknownFormat();
        FileNames.checkInbox(spec, inbox);
        AtomicReference<Loader> loader = new AtomicReference<>();
        Runnable exit = exitWhenClosed(loader);
        Optional<String> end;
        try (Warehouse open = Warehouse.serve(warehouse, properties)) {
            loader.set(open.get(Loader.class));
            Environment settings = open.get(Environment.class);
            System.out.println("Serving on http://" + settings.getProperty("server.address") + ":"
                    + settings.getProperty("local.server.port"));
            System.out.flush();
            end = open.awaitStop();
        } finally {
            forget(exit);
        }
        if (end.isPresent()) {
            throw new DatabaseUnavailableException(end.get()); // a supervisor starts it again
        }
        return 0;
    }

    /** The log begins before settings are looked at, and would say it in its own many words. */
    private void refuseUnknownFormat() {
        String set = System.getProperty(ServeCheck.LOG_FORMAT, System.getenv().getOrDefault(FORMAT_VARIABLE, ""));
        ServeCheck.logFormat(set.strip());
    }

    private Map<String, Object> properties() throws BadLayoutsException {
        Arguments.refuseEmpty(spec, "--inbox", inbox);
        Map<String, Object> properties = new HashMap<>();
        if (port != null) {
            properties.put("server.port", port);
        }
        if (inbox != null) {
            properties.put("customs-etl.inbox", inbox);
        }
        if (config != null) {
            properties.put("spring.config.additional-location", ConfigFile.location(spec, config));
        }
        if (layouts.folder != null) {
            layouts.read(); // what is wrong with them is said before a database starts
            properties.put("customs-etl.layouts", layouts.folder.toAbsolutePath());
        }
        return properties;
    }

    /**
     * A signal ends Java with a code of the signal's own, at whatever moment it comes. This ends it, once everything is
     * closed, with 0 where every run had ended, and with 1 where one had to be left: the next start does it again.
     */
    private static Runnable exitWhenClosed(AtomicReference<Loader> loader) {
        Runnable exit = () -> {
            Loader started = loader.get();
            Runtime.getRuntime().halt(started == null || started.isIdle() ? 0 : 1);
        };
        SpringApplication.getShutdownHandlers().add(exit);
        return exit;
    }

    /** Where it was not Java's end that closed everything. */
    private static void forget(Runnable exit) {
        try {
            SpringApplication.getShutdownHandlers().remove(exit);
        } catch (IllegalStateException e) {
            // Java is ending, and it is about to be done
        }
    }
}
