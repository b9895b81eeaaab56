package org.customsetl.command;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.customsetl.reporting.Answer;
import org.customsetl.reporting.Output;
import org.customsetl.reporting.RunReport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "reconcile",
        description = {
            "What customs printed against what was compiled from lines, and against what it printed elsewhere:"
                    + " figures that differ by more than rounding explains, those that differ most first.",
            "The view mart.reconciliation has all of it, with what every column means."
        },
        mixinStandardHelpOptions = true)
final class ReconcileCommand implements Callable<Integer> {

    private static final int MOST_ON_SCREEN = 40;

    private static final List<String> KINDS = List.of(
            "compiled",
            "compiled growth",
            "growth",
            "tables",
            "prefectures",
            "parts",
            "flows",
            "year to date",
            "currency");

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            converter = Arguments.Month.class,
            description = "only periods with this month in them")
    private @Nullable YearMonth month;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "only one kind: compiled, 'compiled growth', growth, tables, prefectures, parts, flows,"
                    + " 'year to date', currency")
    private @Nullable String kind;

    @Option(names = "--all", description = "also what agrees or cannot be compared")
    private boolean all;

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = Arguments.Count.class,
            description = "at most so many (default: 40 as text, else all)")
    private @Nullable Integer limit;

    @Option(names = "--format", paramLabel = "text|csv|json", description = "how to print (default: text)")
    private ListFormat format = ListFormat.TEXT;

    @Mixin
    private WarehouseOptions warehouse = new WarehouseOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (kind != null && !KINDS.contains(kind)) {
            throw Arguments.wrong(spec, "'" + kind + "' is no kind; known are " + String.join(", ", KINDS));
        }
        LocalDate day = month == null ? null : month.atDay(1);
        boolean text = format == ListFormat.TEXT;
        int most = limit != null ? limit : text ? MOST_ON_SCREEN : Integer.MAX_VALUE;
        try (Warehouse open = Warehouse.open(warehouse)) {
            RunReport report = new RunReport(open.get(JdbcClient.class));
            Answer cells = report.reconciliation(day, day, kind, all, most);
            if (text) {
                print(System.out, report.reconciled(day, day, kind), cells);
            } else {
                new Output(System.out).print(cells, format.output());
            }
            return 0;
        }
    }

    private void print(PrintStream out, Answer counts, Answer cells) {
        if (counts.isEmpty()) {
            out.println("There is nothing to compare: no printed figure has a counterpart"
                    + (month == null && kind == null ? "." : " there."));
            return;
        }
        LoadReport.section(out, "Compared", counts);
        if (cells.isEmpty()) {
            out.println("Nothing differs by more than rounding explains.");
        } else {
            LoadReport.section(out, all ? "Figures, those that differ most first" : "Differing, the most first", cells);
        }
    }
}
