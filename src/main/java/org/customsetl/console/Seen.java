package org.customsetl.console;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.customsetl.pipeline.Loader;
import org.customsetl.reporting.Answer;
import org.customsetl.reporting.DiffReport;
import org.customsetl.reporting.RunChanges;
import org.customsetl.reporting.RunReport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a run would publish or has published, taken while it can be seen, since a dry run is gone when its transaction ends.
 *
 * @param held files that it holds back
 * @param reasons of its rejections, counted
 * @param changed months that had a vintage before
 * @param first months that are published for the first time
 */
record Seen(
        long run,
        int exitCode,
        String message,
        Answer files,
        Answer skipped,
        Answer held,
        Answer notes,
        Answer reasons,
        List<Changed> changed,
        List<YearMonth> first) {

    private static final int MOST = 500;
    private static final Answer NOTHING = new Answer(List.of(), List.of());

    /**
     * A month's changes; of each table the first rows, and how many there are.
     *
     * @param from the number of the vintage before
     * @param to the number of the new one
     */
    record Changed(
            YearMonth month,
            int from,
            int to,
            Part prefectures,
            Part commodities,
            Part figures,
            Part files,
            Part rows) {

        static Changed of(DiffReport diff) {
            Map<String, Object> vintages = diff.vintages();
            return new Changed(
                    diff.month(),
                    number(vintages.get("from")),
                    number(vintages.get("to")),
                    Part.of(diff.cells(DiffReport.By.PREFECTURE)),
                    Part.of(diff.cells(DiffReport.By.COMMODITY)),
                    Part.of(diff.figures()),
                    Part.of(diff.files()),
                    Part.of(diff.rows()));
        }

        private static int number(@Nullable Object vintage) {
            return ((Number) Objects.requireNonNull(vintage)).intValue();
        }

        boolean sameCells() {
            return prefectures.count == 0 && commodities.count == 0 && figures.count == 0;
        }
    }

    /** The first rows of a table, and how many it has. */
    record Part(Answer first, int count) {
        static Part of(Answer all) {
            return new Part(
                    new Answer(all.columns(), List.copyOf(all.first(MOST).rows())),
                    all.rows().size());
        }
    }

    /** Asks while what it did is the current state. */
    static Seen of(JdbcClient jdbc, Loader.Result result) {
        if (result.exitCode() == 1) {
            return new Seen(
                    result.run(),
                    1,
                    result.message(),
                    NOTHING,
                    NOTHING,
                    NOTHING,
                    NOTHING,
                    NOTHING,
                    List.of(),
                    List.of());
        }
        RunReport report = new RunReport(jdbc);
        RunChanges changes = RunChanges.of(jdbc, result.run());
        return new Seen(
                result.run(),
                result.exitCode(),
                result.message(),
                report.files(result.run()),
                report.skipped(result.run()),
                report.held(result.run()),
                report.notes(result.run()),
                report.rejectionReasons(result.run()),
                changes.changed().stream().map(Changed::of).toList(),
                changes.first());
    }

    boolean failed() {
        return exitCode == 1;
    }

    /** Whether there is anything to publish. */
    boolean changesSomething() {
        return !changed.isEmpty() || !first.isEmpty();
    }

    /** The months that it publishes beside the one that was asked for. */
    List<YearMonth> others(YearMonth month) {
        return java.util.stream.Stream.concat(changed.stream().map(Changed::month), first.stream())
                .filter(other -> !other.equals(month))
                .sorted()
                .toList();
    }
}
