package org.customsetl.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which warehouse a command works on. */
class WarehouseOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "data directory of the embedded database (default: ./.customs-etl)")
    @Nullable
    String data;

    @Option(
            names = "--db-url",
            paramLabel = "URL",
            description = "JDBC URL of your own PostgreSQL, instead of the embedded one")
    @Nullable
    String url;

    @Option(
            names = "--db-user",
            paramLabel = "NAME",
            description = "its user; the password comes from the environment: SPRING_DATASOURCE_PASSWORD")
    @Nullable
    String user;

    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (data != null) {
            properties.put("customs-etl.data", data);
        }
        if (url != null) {
            properties.put("spring.datasource.url", url);
        }
        if (user != null) {
            properties.put("spring.datasource.username", user);
        }
        return properties;
    }
}
