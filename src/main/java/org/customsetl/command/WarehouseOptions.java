package org.customsetl.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** @throws CommandLine.ParameterException if one of them is empty, or is no address of a PostgreSQL */
    Map<String, Object> properties() {
        Arguments.refuseEmpty(command, "--data", data);
        Arguments.refuseEmpty(command, "--db-url", url);
        Arguments.refuseEmpty(command, "--db-user", user);
        Warehouse.foreign(url).ifPresent(complaint -> {
            throw Arguments.wrong(command, complaint);
        });
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
