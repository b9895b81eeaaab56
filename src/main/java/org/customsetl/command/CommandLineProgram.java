package org.customsetl.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program as its users type it. */
@Command(
        name = "customs-etl",
        description = "Reads the spreadsheets customs offices hand out into a traceable PostgreSQL warehouse.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            LoadCommand.class,
            ReprocessCommand.class,
            InspectCommand.class,
            RunsCommand.class,
            MonthsCommand.class,
            RejectsCommand.class,
            ReconcileCommand.class,
            DiffCommand.class,
            RollbackCommand.class,
            ServeCommand.class,
            QueryCommand.class,
            ExportCommand.class,
            ReportCommand.class,
            RatesCommand.class,
            ReferenceCommand.class,
            HelpCommand.class
        },
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  done, nothing rejected",
            "  1  failed, nothing published",
            "  2  wrong usage",
            "  3  published, with rejected rows or files named in the output",
            "  4  another process is loading into this warehouse",
            "  5  something was held back, named with the way out; other months and datasets are published",
            "  128 and a signal's number (143 for SIGTERM, 130 for Ctrl-C): stopped, nothing of the run is published; serve",
            "     ends with 0 then"
        })
public final class CommandLineProgram implements Runnable {

    private static final Pattern COMMENT = Pattern.compile("--\\s|--[^=\\n]*\\n");

    @Spec
    private @Nullable CommandSpec spec;

    CommandLineProgram() {}

    /**
     * Runs one command line.
     *
     * @return the exit code of the contract
     */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        Locale.setDefault(Locale.ROOT); // no message depends on the machine's locale
        CommandLine commandLine = new CommandLine(new CommandLineProgram())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(new Failures());
        return commandLine.execute(
                Arrays.stream(arguments).map(CommandLineProgram::noOption).toArray(String[]::new));
    }

    /** SQL may begin with a comment, which is no option: its dashes are followed by a blank, or it ends with a line. */
    private static String noOption(String argument) {
        return COMMENT.matcher(argument).lookingAt() ? " " + argument : argument;
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new CommandLine.ParameterException(spec.commandLine(), "say what to do");
        }
    }
}
