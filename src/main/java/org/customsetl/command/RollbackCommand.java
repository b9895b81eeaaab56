package org.customsetl.command;

import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.customsetl.pipeline.RollbackRun;
import org.customsetl.reporting.page.Scope;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "rollback",
        description = "Publishes an earlier vintage of a month again, or a later one after that.",
        mixinStandardHelpOptions = true,
        footer = {
            "%nOther months stay as they are, also where one correction touched several. Later loads build "
                    + "on the vintage that was gone back to; the bytes of files that left with the rollback are not "
                    + "loaded again by themselves.",
            "Exit code 4: another process is loading; 1: there is no such vintage."
        })
final class RollbackCommand implements Callable<Integer> {

    @Option(
            names = "--month",
            required = true,
            paramLabel = "MONTH",
            converter = MonthOption.Month.class,
            description = "the month, as 2024-01")
    private YearMonth month = YearMonth.of(1, 1);

    @Option(
            names = "--to",
            required = true,
            paramLabel = "V",
            converter = MonthOption.Vintage.class,
            description = "the number of the vintage to publish again")
    private int to;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why, kept with the run and shown by months")
    private @Nullable String reason;

    @Mixin
    private WarehouseOptions warehouse = new WarehouseOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Arguments.refuseEmpty(spec, "--reason", reason);
        try (Warehouse open = Warehouse.open(warehouse)) {
            RollbackRun.Result result = open.get(RollbackRun.class).to(month, to, reason);
            System.out.println(
                    result.run() == null
                            ? month + " stands at vintage " + to + " already; nothing was done."
                            : "Run " + result.run() + ": " + month + " stands at vintage " + to + " again, instead of "
                                    + result.from() + ".");
            if (result.run() != null) {
                new ReportFile(open)
                        .writeAfterPublishing(new Scope(null, null, null))
                        .ifPresent(file -> System.out.println("The report is in " + file));
            }
            System.out.flush();
            return 0;
        }
    }
}
