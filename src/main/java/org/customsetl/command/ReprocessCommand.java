package org.customsetl.command;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.customsetl.layout.BadLayoutsException;
import org.customsetl.pipeline.LoadProgress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "reprocess",
        description = "Do months again: read what has changed of their files, and publish; or show what would change.",
        mixinStandardHelpOptions = true,
        footer = {
            "%nA month's files are those that it stands on, those held back from it, and what is new beside them in the"
                    + " inbox. They are read again where their bytes, their dataset.yaml, their layout, the registers or"
                    + " the rates of exchange have changed since; with --force in any case. A corrected file may touch"
                    + " other months too: those are published with it, and --dry-run names them.",
            "%nSeveral months are done newest first, each by itself; between them whoever waits to load comes first."
                    + " What is stopped or fails goes on with --failed.",
            "Exit code 4: another process is loading."
        })
final class ReprocessCommand implements Callable<Integer> {

    @Option(
            names = "--month",
            paramLabel = "MONTH",
            converter = MonthOption.Month.class,
            description = "a month, as 2024-01; may be given several times")
    private List<YearMonth> months = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "MONTH",
            converter = MonthOption.Month.class,
            description = "the first month of a range (default: the first there is)")
    private @Nullable YearMonth from;

    @Option(
            names = "--to",
            paramLabel = "MONTH",
            converter = MonthOption.Month.class,
            description = "the last month of a range (default: the last there is)")
    private @Nullable YearMonth to;

    @Option(
            names = "--failed",
            description =
                    "months left undone, loads that failed, died or were stopped, and files rejected or held as a whole")
    private boolean failed;

    @Option(names = "--dry-run", description = "show what would change, and publish nothing")
    private boolean dryRun;

    @Option(names = "--force", description = "read the files again though nothing has changed")
    private boolean force;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why, kept with the vintages")
    private @Nullable String reason;

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = Arguments.Count.class,
            description = "at most so many changed cells of each table on the screen (default: 20)")
    private int limit = 20;

    @Option(names = "--format", paramLabel = "text|json", description = "how to report (default: text)")
    private ReportFormat format = ReportFormat.TEXT;

    @Mixin
    private WaitOption wait = new WaitOption();

    @Mixin
    private LayoutOptions layouts = new LayoutOptions();

    @Mixin
    private WarehouseOptions warehouse = new WarehouseOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws BadLayoutsException {
        refuseUnclear();
        Map<String, Object> properties = new HashMap<>(wait.properties());
        if (layouts.folder != null) {
            layouts.read(); // what is wrong with them is said before a database starts
            properties.put("customs-etl.layouts", layouts.folder.toAbsolutePath());
        }
        TerminalProgress progress = new TerminalProgress(System.err, Boolean.getBoolean("customs-etl.terminal"));
        try (Warehouse open = Warehouse.open(warehouse, properties)) {
            open.get(LoadProgress.class).watch(progress);
            Again again = new Again(open, progress, new Again.Wish(force, reason, limit, format));
            int exitCode = dryRun ? again.preview(again.chosen(months, from, to, failed)) : publish(again);
            System.out.flush();
            return exitCode;
        }
    }

    private int publish(Again again) {
        return again.publish(again.queued(months, from, to, failed));
    }

    private void refuseUnclear() {
        Arguments.refuseEmpty(spec, "--reason", reason);
        boolean range = from != null || to != null;
        if ((months.isEmpty() ? 0 : 1) + (range ? 1 : 0) + (failed ? 1 : 0) != 1) {
            throw Arguments.wrong(spec, "say which months: --month 2024-01, --from and --to, or --failed");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw Arguments.wrong(spec, "--from " + from + " is after --to " + to);
        }
    }
}
