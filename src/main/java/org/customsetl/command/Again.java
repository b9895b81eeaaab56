package org.customsetl.command;

import java.io.PrintStream;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.customsetl.pipeline.FailedRuns;
import org.customsetl.pipeline.Loader;
import org.customsetl.pipeline.MonthQueue;
import org.customsetl.pipeline.Reprocessing;
import org.customsetl.reporting.Output;
import org.customsetl.reporting.RunReport;
import org.customsetl.reporting.page.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does months and failed loads again, one after the other, and reports each. */
final class Again {

    /** Between months whoever waits to load comes first, and may take its time. */
    private static final Duration PATIENCE = Duration.ofHours(12);

    /** From the best exit code to the worst. */
    private static final List<Integer> EXIT_CODES = List.of(0, 3, 5, 1);

    private final Warehouse warehouse;
    private final JdbcClient jdbc;
    private final TerminalProgress progress;
    private final Wish wish;
    private final PrintStream out = System.out;

    /** What the call wants, beside the months. */
    record Wish(boolean force, @Nullable String reason, int limit, ReportFormat format) {}

    /** A month, or a load that failed; how it is done again, and how it is only shown. */
    record Task(
            String title,
            Supplier<Loader.Result> publish,
            Function<Function<Loader.Result, Integer>, Integer> preview) {}

    Again(Warehouse warehouse, TerminalProgress progress, Wish wish) {
        this.warehouse = warehouse;
        this.jdbc = warehouse.get(JdbcClient.class);
        this.progress = progress;
        this.wish = wish;
    }

    /** The tasks of a dry run: nothing is noted as to be done. */
    List<Task> chosen(List<YearMonth> months, @Nullable YearMonth from, @Nullable YearMonth to, boolean failed) {
        List<Task> tasks = new ArrayList<>();
        for (YearMonth month : failed ? open() : wanted(months, from, to)) {
            tasks.add(new Task(
                    month.toString(),
                    () -> {
                        throw new IllegalStateException("a dry run publishes nothing");
                    },
                    look -> warehouse.get(Reprocessing.class).preview(month, wish.force, wish.reason, look)));
        }
        return failed ? withFailed(tasks) : tasks;
    }

    /** The tasks that are to be done, noted as such: what is stopped remains to be done. */
    List<Task> queued(List<YearMonth> months, @Nullable YearMonth from, @Nullable YearMonth to, boolean failed) {
        MonthQueue queue = warehouse.get(MonthQueue.class);
        List<YearMonth> wanted = failed ? open() : wanted(months, from, to);
        queue.add(failed ? List.of() : wanted, wish.force, wish.reason);
        List<Task> tasks = new ArrayList<>();
        for (MonthQueue.Item item : queue.open()) {
            if (wanted.contains(item.yearMonth())) {
                tasks.add(task(item, tasks.isEmpty() ? Duration.ZERO : PATIENCE));
            }
        }
        return failed ? withFailed(tasks) : tasks;
    }

    private Task task(MonthQueue.Item item, Duration patience) {
        Reprocessing reprocessing = warehouse.get(Reprocessing.class);
        return new Task(
                item.yearMonth().toString(),
                () -> reprocessing.publish(item, patience),
                look -> reprocessing.preview(item.yearMonth(), item.force(), item.reason(), look));
    }

    private List<Task> withFailed(List<Task> tasks) {
        FailedRuns failed = warehouse.get(FailedRuns.class);
        for (long run : failed.runs()) {
            tasks.add(new Task("the load of run " + run, () -> failed.again(run), look -> failed.preview(run, look)));
        }
        return tasks;
    }

    private List<YearMonth> open() {
        return warehouse.get(MonthQueue.class).open().stream()
                .map(MonthQueue.Item::yearMonth)
                .toList();
    }

    /** Months in any order, each once; of a range those that have ever been published or held. */
    private List<YearMonth> wanted(List<YearMonth> months, @Nullable YearMonth from, @Nullable YearMonth to) {
        return months.isEmpty()
                ? new RunReport(jdbc).knownMonths(from, to)
                : months.stream().distinct().toList();
    }

    int publish(List<Task> tasks) {
        int exitCode = 0;
        List<Map<String, Object>> trees = new ArrayList<>();
        Long published = null;
        for (Task task : tasks) {
            Loader.Result result = task.publish.get();
            progress.end();
            exitCode = worse(exitCode, result.exitCode());
            LoadReport report = new LoadReport(jdbc, result);
            published = report.publishedSomething() ? Long.valueOf(result.run()) : published;
            if (wish.format == ReportFormat.JSON) {
                trees.add(titled(task, report.tree()));
            } else {
                title(task, tasks);
                report.print(out);
            }
        }
        if (published != null) {
            new ReportFile(warehouse)
                    .writeAfterPublishing(new Scope(null, null, published))
                    .filter(file -> wish.format == ReportFormat.TEXT)
                    .ifPresent(file -> out.println("The report is in " + file));
        }
        return ended(tasks, trees, exitCode, "There is nothing to do again.");
    }

    int preview(List<Task> tasks) {
        int exitCode = 0;
        List<Map<String, Object>> trees = new ArrayList<>();
        for (Task task : tasks) {
            int code = task.preview.apply(result -> {
                progress.end();
                Preview preview = new Preview(jdbc, result, wish.limit);
                if (wish.format == ReportFormat.JSON) {
                    trees.add(titled(task, preview.tree()));
                } else {
                    title(task, tasks);
                    preview.print(out);
                }
                return result.exitCode();
            });
            exitCode = worse(exitCode, code);
        }
        return ended(tasks, trees, exitCode, "There is nothing to do again.");
    }

    private int ended(List<Task> tasks, List<Map<String, Object>> trees, int exitCode, String nothing) {
        if (wish.format == ReportFormat.JSON) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("exit_code", exitCode);
            tree.put("done", trees);
            new Output(out).json(tree);
        } else if (tasks.isEmpty()) {
            out.println(nothing);
        }
        return exitCode;
    }

    private void title(Task task, List<Task> tasks) {
        if (tasks.size() > 1) {
            out.println("— " + task.title + " (" + (tasks.indexOf(task) + 1) + " of " + tasks.size() + ")");
            out.println();
        }
    }

    private static Map<String, Object> titled(Task task, Map<String, Object> tree) {
        Map<String, Object> titled = new LinkedHashMap<>();
        titled.put("what", task.title);
        titled.putAll(tree);
        return titled;
    }

    private static int worse(int one, int other) {
        return EXIT_CODES.indexOf(one) >= EXIT_CODES.indexOf(other) ? one : other;
    }
}
