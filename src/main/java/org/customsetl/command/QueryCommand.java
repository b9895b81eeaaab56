package org.customsetl.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.customsetl.reporting.Analyst;
import org.customsetl.reporting.AsOf;
import org.customsetl.reporting.Output;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "query",
        description = "Read-only SQL over the analyst's views (schema mart).",
        mixinStandardHelpOptions = true,
        footer = {
            "%nViews: prefecture_month, region_month, prefecture_growth, region_growth, commodity_month, office_month,",
            "commodity_group, commodity_group_month, zone_member, zone_month, zone_total_month, unit_value, outlier, trade_line,",
            "published_figure, total_check, reconciliation, published_rate, exchange_rate, sheet_reading, layout,",
            "vintage, vintage_shown, rejection.",
            "Their columns: customs-etl query \"select * from view_column\"",
            "Columns called row, column and table need quotes in SQL:",
            "  select file, \"row\", \"column\" from rejection",
            "The query has the rights of the role analyst, reads only, and is one statement."
        })
final class QueryCommand implements Callable<Integer> {

    /** Months that stood at a vintage which is no longer there. */
    private static final String PRUNED = """
            select to_char(v.period, 'YYYY-MM'), v.vintage from vintage v
            where v.pruned_at is not null and coalesce(
                as_of_pins() ->> to_char(v.period, 'YYYY-MM') = v.vintage::text,
                exists (select from vintage_shown s
                    where s.period = v.period and s.vintage = v.vintage and s.shown_until is null))
            order by 1
            """;

    @Parameters(paramLabel = "SQL", description = "one SELECT; - reads it from standard input")
    private String sql = "";

    @Option(names = "--format", paramLabel = "text|csv|json", description = "how to print (default: text)")
    private ListFormat format = ListFormat.TEXT;

    @Mixin
    private AsOfOptions asOf = new AsOfOptions();

    @Mixin
    private WarehouseOptions warehouse = new WarehouseOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws SQLException, IOException {
        Arguments.refuseEmpty(spec, "SQL", sql);
        String query = sql.equals("-") ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8) : sql;
        try (Warehouse open = Warehouse.open(warehouse)) {
            Analyst analyst = new Analyst(unpooled(open.get(JdbcConnectionDetails.class)));
            analyst.hindrance().ifPresent(hindrance -> System.err.println("customs-etl: " + hindrance));
            new Output(System.out).print(analyst.ask(query, asOf.asOf()), format.output());
            sayPruned(analyst);
            return 0;
        }
    }

    private void sayPruned(Analyst analyst) throws SQLException {
        if (!asOf.asOf().equals(AsOf.NOW)) {
            analyst.ask(PRUNED, asOf.asOf())
                    .rows()
                    .forEach(row ->
                            System.err.println("customs-etl: " + row.get(0) + " is not in this answer: its vintage "
                                    + row.get(1) + " was pruned (customs-etl.keep-vintages)"));
        }
    }

    static DataSource unpooled(JdbcConnectionDetails database) {
        DriverManagerDataSource source = new DriverManagerDataSource();
        source.setUrl(database.getJdbcUrl());
        source.setUsername(database.getUsername());
        source.setPassword(database.getPassword());
        return source;
    }
}
