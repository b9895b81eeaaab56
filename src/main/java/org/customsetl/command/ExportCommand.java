package org.customsetl.command;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.customsetl.reporting.Analyst;
import org.customsetl.reporting.export.Export;
import org.customsetl.reporting.export.ExportFormat;
import org.customsetl.reporting.export.ExportRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description =
                "Write the analyst's tables of a period into a workbook, csv or Parquet files, with notes on their"
                        + " vintages, files and rates.",
        mixinStandardHelpOptions = true,
        footer = {
            "%nAll tables are as they were at one moment, and are written whole or not at all. Unless --view says otherwise:",
            "prefecture_month, region_month, prefecture_growth, region_growth, commodity_month, published_figure,",
            "reconciliation, vintage. Every view of query can be named; trade_line has a row a source row.",
            "Totals are exact in csv and Parquet. A workbook has the digits that Excel drops in hidden columns NAME_exact.",
            "As: customs-etl export --from 2023-01 --to 2024-01 --format xlsx trade.xlsx",
            "    customs-etl export --from 2024-01 --to 2024-01 --format parquet --view trade_line lines.parquet"
        })
final class ExportCommand implements Callable<Integer> {

    @Option(
            names = "--from",
            required = true,
            paramLabel = "MONTH",
            converter = MonthOption.Month.class,
            description = "the first month, as 2023-01")
    private YearMonth from = YearMonth.of(1, 1);

    @Option(
            names = "--to",
            required = true,
            paramLabel = "MONTH",
            converter = MonthOption.Month.class,
            description = "the last month, as 2024-01")
    private YearMonth to = YearMonth.of(1, 1);

    @Option(names = "--format", required = true, paramLabel = "xlsx|csv|parquet", description = "what kind of files")
    private ExportFormat format = ExportFormat.XLSX;

    @Option(names = "--view", paramLabel = "NAME", description = "a view to export; may be repeated")
    private @Nullable List<String> views;

    @Option(names = "--force", description = "replace an earlier export at OUT")
    private boolean force;

    @Option(names = "--bom", description = "csv: begin with a byte order mark, by which Excel knows UTF-8")
    private boolean mark;

    @Option(
            names = "--excel-safe",
            description = "csv: set an apostrophe before texts that Excel would take for formulas. This changes them;"
                    + " figures stay")
    private boolean excelSafe;

    @Parameters(
            paramLabel = "OUT",
            description =
                    "xlsx: the workbook; csv and parquet: the folder for a file a view, or with one --view the file")
    private Path out = Path.of("");

    @Mixin
    private AsOfOptions asOf = new AsOfOptions();

    @Mixin
    private WarehouseOptions warehouse = new WarehouseOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws SQLException {
        Arguments.refuseEmpty(spec, "OUT", out);
        if ((mark || excelSafe) && format != ExportFormat.CSV) {
            throw Arguments.wrong(spec, "--bom and --excel-safe are for --format csv");
        }
        ExportRequest request = request();
        request.complaint().ifPresent(complaint -> {
            throw Arguments.wrong(spec, complaint);
        });
        TerminalProgress progress = new TerminalProgress(System.err, Boolean.getBoolean("customs-etl.terminal"));
        try (Warehouse open = Warehouse.open(warehouse)) {
            DataSource source = QueryCommand.unpooled(open.get(JdbcConnectionDetails.class));
            new Analyst(source).hindrance().ifPresent(hindrance -> System.err.println("customs-etl: " + hindrance));
            new Export(source, open.get(Clock.class), shown(progress)).write(request);
            System.out.println(out);
            return 0;
        } finally {
            progress.end();
        }
    }

    private ExportRequest request() {
        String version = new Version().getVersion()[0];
        return new ExportRequest(
                from,
                to,
                format,
                views == null
                        ? ExportRequest.USUAL_VIEWS
                        : views.stream().distinct().toList(),
                asOf.asOf(),
                new ExportRequest.CsvStyle(mark, excelSafe),
                out,
                force,
                version);
    }

    private static Export.Watcher shown(TerminalProgress progress) {
        return new Export.Watcher() {
            @Override
            public void view(String name) {
                progress.file(name);
            }

            @Override
            public void rows(int count) {
                progress.rows(count);
            }

            @Override
            public void done(String name, long rows) {
                progress.done(name, rows + (rows == 1 ? " row" : " rows"));
            }
        };
    }
}
