package org.customsetl.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.customsetl.reporting.page.Scope;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        description = "Writes what the warehouse holds and what a run did as one HTML file that needs no network.",
        mixinStandardHelpOptions = true,
        footer = {
            "%nEach load that publishes something and each rollback write it as well, to the file of the "
                    + "setting customs-etl.report (default: report.html in the data directory; none switches it off; "
                    + "with --db-url none, unless it is set).",
            "The page has tables of the newest 36 months of the period, and of the largest 60 places."
        })
final class ReportCommand implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "FILE", description = "the file to write (default: as after a load)")
    private @Nullable Path out;

    @Option(names = "--open", description = "show it in the browser of this machine")
    private boolean open;

    @Option(
            names = "--month",
            paramLabel = "MONTH",
            converter = MonthOption.Month.class,
            description = "one month, as 2024-01; its year to date goes back to January")
    private @Nullable YearMonth month;

    @Option(
            names = "--from",
            paramLabel = "MONTH",
            converter = MonthOption.Month.class,
            description = "the first month (default: the first there is)")
    private @Nullable YearMonth from;

    @Option(
            names = "--to",
            paramLabel = "MONTH",
            converter = MonthOption.Month.class,
            description = "the last month (default: the last there is)")
    private @Nullable YearMonth to;

    @Option(
            names = "--run",
            paramLabel = "N",
            description = "whose files, rejections and changes are told (default: the newest load)")
    private @Nullable Long run;

    @Mixin
    private WarehouseOptions warehouse = new WarehouseOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Arguments.refuseEmpty(spec, "--out", out);
        Scope scope = scope();
        try (Warehouse opened = Warehouse.open(warehouse)) {
            ReportFile report = new ReportFile(opened);
            Path file = out != null ? out : report.path().orElse(Path.of("report.html"));
            report.write(scope, file);
            System.out.println("The report is in " + file.toAbsolutePath().normalize());
            System.out.flush();
            if (open) {
                Browser.show(file.toAbsolutePath().normalize());
            }
            return 0;
        }
    }

    private Scope scope() {
        if (month != null && (from != null || to != null)) {
            throw Arguments.wrong(spec, "--month is one month; leave --from and --to out");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw Arguments.wrong(spec, "--from " + from + " is after --to " + to);
        }
        return month != null ? new Scope(month, month, run) : new Scope(from, to, run);
    }
}
