package org.customsetl.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.customsetl.inspection.Draft;
import org.customsetl.inspection.DraftImpossibleException;
import org.customsetl.inspection.Inspection;
import org.customsetl.layout.BadLayoutsException;
import org.customsetl.layout.Layouts;
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

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "a spreadsheet")
    private @Nullable Path file;

    @Option(
            names = "--rows",
            paramLabel = "N",
            converter = Arguments.Count.class,
            description = "how many first rows to show (default: 5)")
    private int rows = 5;

    @Option(
            names = "--draft",
            description =
                    "write a first draft of a layout for a sheet that none fits, as YAML; what it cannot tell it asks"
                            + " in comments (# ?)")
    private boolean draft;

    @Option(
            names = "--sheet",
            paramLabel = "N",
            description = "the sheet to draft a layout for, from 1 (default: the first one that no layout fits)")
    private @Nullable Integer sheet;

    @Option(names = "--schema", description = "print the JSON schema of layouts, by which editors complete them")
    private boolean schema;

    @Mixin
    private StatementOptions stated = new StatementOptions();

    @Mixin
    private LayoutOptions layouts = new LayoutOptions();

    @Option(names = "--format", paramLabel = "text|json", description = "how to report (default: text)")
    private ReportFormat format = ReportFormat.TEXT;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws BadLayoutsException {
        PrintStream out = System.out;
        if (schema) {
            out.print(Layouts.schema());
            return 0;
        }
        if (sheet != null && !draft) {
            throw wrong("--sheet says for which sheet --draft drafts a layout");
        }
        return draft ? draft(out, existing()) : inspect(out, existing());
    }

    private int inspect(PrintStream out, Path inspected) throws BadLayoutsException {
        Inspection inspection =
                Inspection.of(inspected, stated.statement(spec), rows, Clock.systemUTC(), layouts.read());
        if (format == ReportFormat.JSON) {
            new Output(out).json(inspection.tree());
        } else {
            inspection.print(out);
        }
        return inspection.usable() ? 0 : 3;
    }

    private int draft(PrintStream out, Path drafted) throws BadLayoutsException {
        try {
            out.print(Draft.of(drafted, stated.statement(spec), layouts.read(), sheet, Clock.systemUTC()));
            return 0;
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        } catch (DraftImpossibleException e) {
            Objects.requireNonNull(spec).commandLine().getErr().println("customs-etl: " + e.getMessage());
            return 3;
        }
    }

    private Path existing() {
        if (file == null) {
            throw wrong("name a file");
        }
        Arguments.refuseEmpty(spec, "FILE", file);
        FileNames.check(spec, List.of(file));
        if (Files.isDirectory(file)) {
            throw wrong(file + " is a folder; name one of its files");
        }
        if (!Files.isRegularFile(file)) {
            throw wrong("there is no file " + file);
        }
        return file;
    }

    private CommandLine.ParameterException wrong(String sentence) {
        return new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }
}
