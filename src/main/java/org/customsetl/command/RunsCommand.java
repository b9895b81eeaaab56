package org.customsetl.command;

import java.util.concurrent.Callable;
import org.customsetl.reporting.Output;
import org.customsetl.reporting.RunReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "runs", description = "What happened: every run, the newest first.", mixinStandardHelpOptions = true)
final class RunsCommand implements Callable<Integer> {

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = Arguments.Count.class,
            description = "at most so many (default: 50)")
    private int limit = 50;

    @Option(names = "--format", paramLabel = "text|csv|json", description = "how to print (default: text)")
    private ListFormat format = ListFormat.TEXT;

    @Mixin
    private WarehouseOptions warehouse = new WarehouseOptions();

    @Override
    public Integer call() {
        try (Warehouse open = Warehouse.open(warehouse)) {
            new Output(System.out).print(new RunReport(open.get(JdbcClient.class)).runs(limit), format.output());
            return 0;
        }
    }
}
