package org.customsetl.command;

import java.util.concurrent.Callable;
import org.customsetl.reporting.Output;
import org.customsetl.reporting.RunReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "months", description = "Which months stand at which vintage.", mixinStandardHelpOptions = true)
final class MonthsCommand implements Callable<Integer> {

    @Option(names = "--format", paramLabel = "text|csv|json", description = "how to print (default: text)")
    private ListFormat format = ListFormat.TEXT;

    @Mixin
    private WarehouseOptions warehouse = new WarehouseOptions();

    @Override
    public Integer call() {
        try (Warehouse open = Warehouse.open(warehouse)) {
            new Output(System.out).print(new RunReport(open.get(JdbcClient.class)).months(), format.output());
            return 0;
        }
    }
}
