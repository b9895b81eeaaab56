package org.customsetl.command;

import java.util.List;
import org.customsetl.layout.PeriodText;
import org.customsetl.layout.Statement;
import org.customsetl.trade.Flow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What a command line states about the files that it names. */
class StatementOptions {

    @Option(names = "--flow", paramLabel = "M|X", description = "imports or exports, for files that do not say it")
    @Nullable
    Flow flow;

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            description = "reference period, for files that do not say it: 2024-01, 2024-01..2024-03 or 2023")
    @Nullable
    String period;

    @Option(
            names = "--accept",
            paramLabel = "WITNESS",
            split = ",",
            description =
                    "which witness holds where two of a file disagree: column, title, sheet-name, file-name, footer; or"
                            + " figures, as they are printed; several with commas between, the first that says anything holds")
    @Nullable
    List<Statement.Accept> accept;

    /** @throws CommandLine.ParameterException if the period is none */
    Statement statement(@Nullable CommandSpec command) {
        if (period != null && PeriodText.read(period).isEmpty()) {
            throw new CommandLine.ParameterException(
                    java.util.Objects.requireNonNull(command).commandLine(),
                    "'" + period + "' is no period; write 2024-01, 2024-01..2024-03 or 2023");
        }
        return Statement.of(flow, period, accept);
    }
}
