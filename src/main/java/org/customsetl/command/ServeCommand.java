package org.customsetl.command;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description = "Stay, load every night, and show the console page, health and metrics.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "PORT", description = "where to listen (default: 8080)")
    private @Nullable Integer port;

    @Option(names = "--inbox", paramLabel = "DIR", description = "the inbox folder (default: ./inbox)")
    private @Nullable String inbox;

    @Mixin
    private WarehouseOptions warehouse = new WarehouseOptions();

    @Override
    public Integer call() throws InterruptedException {
        Map<String, Object> properties = new HashMap<>();
        if (port != null) {
            properties.put("server.port", port);
        }
        if (inbox != null) {
            properties.put("customs-etl.inbox", inbox);
        }
        try (Warehouse open = Warehouse.serve(warehouse, properties)) {
            Environment settings = open.get(Environment.class);
            System.out.println("Serving on http://" + settings.getProperty("server.address") + ":"
                    + settings.getProperty("local.server.port"));
            System.out.flush();
            open.awaitStop();
            return 0;
        }
    }
}
