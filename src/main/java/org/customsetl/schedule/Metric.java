package org.customsetl.schedule;

import io.prometheus.metrics.model.snapshots.Unit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a scrape shows, by Prometheus' rules of names. Gauges all of them: they say what stands in the database. */
enum Metric {
    DATABASE_UP("database_up", "1 if the warehouse answers. If it does not, nothing else of customs_etl is shown."),
    OWNED("warehouse_owned", "1 while some process owns the warehouse: it loads, or does a month again."),
    QUEUE("queue_months", "Months in the queue, to be done again."),
    DIED("runs_died", "Runs that died and that were not done again since."),
    STALE("stale_months", "Published months that stand on files which would be read otherwise now."),
    MISSING(
            "missing_months",
            "Months that the calendar (customs-etl.expected) says are due, and that are not there.",
            "dataset"),
    OVERDUE(
            "overdue_seconds",
            "How long the oldest month that is newer than all that are there has been due by the calendar; 0 if none is.",
            "dataset"),
    NEWEST_MONTH(
            "newest_month_timestamp_seconds",
            "The end of the newest published month of a dataset, since the epoch.",
            "dataset"),
    LAST_SUCCESS(
            "dataset_last_success_timestamp_seconds",
            "When a file of the dataset was last loaded and its run published, since the epoch.",
            "dataset"),
    ROWS(
            "rows",
            "Rows of the latest reading of each file of a dataset, by outcome; read = loaded + rejected + ignored.",
            "dataset outcome"),
    FILES(
            "files",
            "Files of a dataset by what became of their latest reading: loaded, rejected, held.",
            "dataset status"),
    FOUND(
            "inbox_files",
            "Spreadsheets that the latest look through the inbox found, whether they had to be read or not."),
    LOST("inbox_lost", "1 if that look found none of the files that published months stand on, or no file at all."),
    RUN_END("run_last_end_timestamp_seconds", "When the latest run of a command ended, since the epoch.", "command"),
    RUN_SUCCESS(
            "run_last_success_timestamp_seconds",
            "When the latest run of a command ended that did not fail, since the epoch.",
            "command"),
    RUN_DURATION("run_last_duration_seconds", "How long the latest run of a command took.", "command"),
    RUN_EXIT_CODE(
            "run_last_exit_code",
            "Exit code of the latest run of a command: 0 done, 1 failed, 3 rejections, 5 held back.",
            "command"),
    RUN_STARTED("run_started_timestamp_seconds", "When the run under way began, since the epoch.", "command"),
    NIGHT_NEXT("nightly_next_timestamp_seconds", "When the nightly run is due next, since the epoch."),
    NIGHT_SUCCESS("nightly_last_success_timestamp_seconds", "When the nightly run was last done, since the epoch."),
    NIGHT_FAILURES("nightly_consecutive_failures", "How many nightly runs have failed since one was last done.");

    static final String PREFIX = "customs_etl_";

    private static final String SECONDS = "_seconds";

    private final String suffix;
    private final String help;
    private final String labels;

    Metric(String suffix, String help) {
        this(suffix, help, "");
    }

    /** @param labels names of its labels, at most two, with a blank between */
    Metric(String suffix, String help, String labels) {
        this.suffix = suffix;
        this.help = help;
        this.labels = labels;
    }

    String fullName() {
        return PREFIX + suffix;
    }

    /** What it is measured in, {@code null} for a number of things. */
    @Nullable
    Unit unit() {
        return suffix.endsWith(SECONDS) ? Unit.SECONDS : null;
    }

    String help() {
        return help;
    }

    List<String> labels() {
        return labels.isEmpty() ? List.of() : Arrays.asList(labels.split(" ", -1));
    }
}
