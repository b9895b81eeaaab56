package org.customsetl.command;

import java.util.concurrent.Callable;
import org.customsetl.reporting.Output;
import org.customsetl.reporting.RegisterReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "Which commodity groups and free trade zones there are, shipped and imported.",
        mixinStandardHelpOptions = true,
        footer = {"%nTheir members: views commodity_group and zone_member."})
final class ReferenceListCommand implements Callable<Integer> {

    @Option(names = "--format", paramLabel = "text|csv|json", description = "how to print (default: text)")
    private ListFormat format = ListFormat.TEXT;

    @Mixin
    private WarehouseOptions warehouse = new WarehouseOptions();

    @Override
    public Integer call() {
        try (Warehouse open = Warehouse.open(warehouse)) {
            new Output(System.out).print(new RegisterReport(open.get(JdbcClient.class)).list(), format.output());
            return 0;
        }
    }
}
