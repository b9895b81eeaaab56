package org.customsetl.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.customsetl.inspection.Inspection;
import org.customsetl.reporting.Output;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "inspect",
        description = "Show what the program sees in a file: sheets, recognised layout and why, header mapping, units,"
                + " period, first rows, and what would become of all rows. Loads nothing and needs no database.",
        mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "a spreadsheet")
    private @Nullable Path file;

    @Option(names = "--rows", paramLabel = "N", description = "how many first rows to show (default: 5)")
    private int rows = 5;

    @Mixin
    private StatementOptions stated = new StatementOptions();

    @Option(names = "--format", paramLabel = "text|json", description = "how to report (default: text)")
    private ReportFormat format = ReportFormat.TEXT;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Path inspected = java.util.Objects.requireNonNull(file);
        if (!Files.isRegularFile(inspected)) {
            throw new CommandLine.ParameterException(
                    java.util.Objects.requireNonNull(spec).commandLine(), "there is no file " + inspected);
        }
        Inspection inspection = Inspection.of(inspected, stated.statement(spec), rows, Clock.systemUTC());
        PrintStream out = System.out;
        if (format == ReportFormat.JSON) {
            new Output(out).json(inspection.tree());
        } else {
            inspection.print(out);
        }
        return inspection.usable() ? 0 : 3;
    }
}
