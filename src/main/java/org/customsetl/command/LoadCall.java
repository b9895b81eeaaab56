package org.customsetl.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.customsetl.layout.LayoutSpec;
import org.customsetl.layout.Statement;
import org.customsetl.pipeline.LoadProgress;
import org.customsetl.pipeline.LoadRequest;
import org.customsetl.pipeline.Loader;
import org.customsetl.reporting.Analyst;
import org.customsetl.reporting.Output;
import org.customsetl.reporting.page.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Model.CommandSpec;

/**
 * One load from the command line: opens the warehouse, shows progress, loads and reports.
 *
 * @param properties settings beside those of the warehouse
 */
record LoadCall(WarehouseOptions warehouse, Map<String, Object> properties, ReportFormat format) {

    /** The exit code of a load. */
    int of(List<Path> paths, Statement statement, @Nullable String reason, LayoutSpec.@Nullable Kind only) {
        TerminalProgress progress = new TerminalProgress(System.err, Boolean.getBoolean("customs-etl.terminal"));
        try (Warehouse open = Warehouse.open(warehouse, properties)) {
            open.get(LoadProgress.class).watch(progress);
            List<String> absolute = paths.stream()
                    .map(path -> path.toAbsolutePath().normalize().toString())
                    .toList();
            Loader.Result result = open.get(Loader.class)
                    .load(new LoadRequest(absolute, statement, reason, only, null, null, LoadRequest.Purpose.PUBLISH));
            progress.end();
            report(open, result);
            new Analyst(open.get(DataSource.class))
                    .hindrance()
                    .ifPresent(hindrance -> System.err.println("customs-etl: " + hindrance));
            return result.exitCode();
        }
    }

    /** The paths, if there is something at each. */
    static List<Path> present(List<Path> paths, @Nullable CommandSpec command) {
        for (Path path : paths) {
            Arguments.refuseEmpty(command, "PATH", path);
            if (!Files.exists(path)) {
                throw Arguments.wrong(command, "there is no " + path);
            }
            if (!Files.isRegularFile(path) && !Files.isDirectory(path)) {
                throw Arguments.wrong(command, path + " is neither a file nor a folder");
            }
        }
        return paths;
    }

    private void report(Warehouse open, Loader.Result result) {
        PrintStream out = System.out;
        LoadReport report = new LoadReport(open.get(JdbcClient.class), result);
        Optional<Path> page = page(open, report, result);
        if (format == ReportFormat.JSON) {
            Map<String, Object> tree = report.tree();
            page.ifPresent(file -> tree.put("report", file.toString()));
            new Output(out).json(tree);
        } else {
            report.print(out);
            page.ifPresent(file -> out.println("The report is in " + file));
        }
        out.flush();
    }

    /** The HTML report, after a load that published something. */
    private static Optional<Path> page(Warehouse open, LoadReport report, Loader.Result result) {
        return report.publishedSomething()
                ? new ReportFile(open).writeAfterPublishing(new Scope(null, null, result.run()))
                : Optional.empty();
    }
}
