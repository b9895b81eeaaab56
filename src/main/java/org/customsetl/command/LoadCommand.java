package org.customsetl.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.customsetl.layout.Statement;
import org.customsetl.pipeline.LoadProgress;
import org.customsetl.pipeline.LoadRequest;
import org.customsetl.pipeline.Loader;
import org.customsetl.reporting.Output;
import org.customsetl.reporting.RunReport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "load",
        description = "Read files or folders (default: the inbox) and publish the months they touch.",
        mixinStandardHelpOptions = true,
        footer = {
            "%nThe folder that a file lies in is its dataset. The same bytes again are no work; the same name with other",
            "bytes is a correction and supersedes. What a file does not say itself can be stated by the options, or by a",
            "dataset.yaml in its folder (keys: flow, period, layout, place, unit, accept, same-goods, files)."
        })
final class LoadCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "files and folders, at any depth")
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private StatementOptions stated = new StatementOptions();

    @Option(names = "--inbox", paramLabel = "DIR", description = "the inbox folder (default: ./inbox)")
    private @Nullable String inbox;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why, kept with the vintages")
    private @Nullable String reason;

    @Option(names = "--format", paramLabel = "text|json", description = "how to report (default: text)")
    private ReportFormat format = ReportFormat.TEXT;

    @Mixin
    private WarehouseOptions warehouse = new WarehouseOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        check();
        Statement statement = stated.statement(spec);
        Map<String, Object> properties = new HashMap<>();
        if (inbox != null) {
            properties.put("customs-etl.inbox", inbox);
        }
        TerminalProgress progress = new TerminalProgress(System.err, Boolean.getBoolean("customs-etl.terminal"));
        try (Warehouse open = Warehouse.open(warehouse, properties)) {
            open.get(LoadProgress.class).watch(progress);
            List<String> absolute = paths.stream()
                    .map(path -> path.toAbsolutePath().normalize().toString())
                    .toList();
            Loader.Result result = open.get(Loader.class).load(new LoadRequest(absolute, statement, reason));
            progress.end();
            report(open, result);
            return result.exitCode();
        }
    }

    private void check() {
        CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new CommandLine.ParameterException(line, "there is no " + path);
            }
        }
    }

    private void report(Warehouse open, Loader.Result result) {
        PrintStream out = System.out;
        RunReport report = new RunReport(open.get(JdbcClient.class));
        if (format == ReportFormat.JSON) {
            new Output(out).json(new LoadReport(report, result).tree());
        } else {
            new LoadReport(report, result).print(out);
        }
        out.flush();
    }
}
