package org.customsetl.command;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.customsetl.reporting.Answer;
import org.customsetl.reporting.Output;
import org.customsetl.reporting.RateReport;
import org.customsetl.trade.RateSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "list",
        description = "Which sources of exchange rates there are; with a currency, a source or a month, their rates.",
        mixinStandardHelpOptions = true,
        footer = {
            "%nThe same as view exchange_rate. View published_rate has every cell of every",
            "list that was loaded."
        })
final class RatesListCommand implements Callable<Integer> {

    @Option(names = "--currency", paramLabel = "CODE", description = "rates of one currency, as USD")
    private @Nullable String currency;

    @Option(names = "--source", paramLabel = "NAME", description = "rates of one source, as pboc-monthly-mean")
    private @Nullable String source;

    @Option(names = "--month", paramLabel = "MONTH", description = "rates of one month, as 2024-01")
    private @Nullable String month;

    @Option(names = "--format", paramLabel = "text|csv|json", description = "how to print (default: text)")
    private ListFormat format = ListFormat.TEXT;

    @Mixin
    private WarehouseOptions warehouse = new WarehouseOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        String named = source == null ? null : named(source);
        try (Warehouse open = Warehouse.open(warehouse)) {
            RateReport report = new RateReport(open.get(JdbcClient.class));
            boolean all = currency == null && named == null && month == null;
            String code = currency == null ? null : currency.toUpperCase(Locale.ROOT);
            new Output(System.out).print(all ? report.sources() : report.rates(code, named, month), format.output());
            Answer contradictions = report.contradictions();
            if (format == ListFormat.TEXT && !contradictions.isEmpty()) {
                LoadReport.section(System.out, "\n" + LoadReport.CONTRADICTIONS, contradictions);
            }
            return 0;
        }
    }

    private String named(String name) {
        return RateSource.named(name)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "'" + name + "' is no source of rates; there are " + RateSource.CHOICES))
                .name();
    }
}
