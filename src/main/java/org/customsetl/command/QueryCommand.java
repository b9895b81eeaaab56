package org.customsetl.command;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.customsetl.reporting.Analyst;
import org.customsetl.reporting.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "query",
        description = "Read-only SQL over the analyst's views (schema mart).",
        mixinStandardHelpOptions = true,
        footer = {
            "%nViews: prefecture_month, region_month, commodity_month, trade_line, published_figure, vintage, rejection.",
            "Their columns: customs-etl query \"select * from view_column\""
        })
final class QueryCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SQL", description = "one SELECT")
    private String sql = "";

    @Option(names = "--format", paramLabel = "text|csv|json", description = "how to print (default: text)")
    private ListFormat format = ListFormat.TEXT;

    @Mixin
    private WarehouseOptions warehouse = new WarehouseOptions();

    @Override
    public Integer call() throws SQLException {
        try (Warehouse open = Warehouse.open(warehouse)) {
            new Output(System.out).print(new Analyst(open.get(DataSource.class)).ask(sql), format.output());
            return 0;
        }
    }
}
