package org.customsetl.pipeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.customsetl.layout.LayoutSpec;
import org.customsetl.layout.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What a call of {@code load} or {@code reprocess} asks for.
 *
 * @param paths files and folders, absolute; none means the inbox
 * @param statement what the call states about the files
 * @param reason why, kept with the vintages
 * @param only the one kind of table to look for in them; {@code null} for any
 * @param again the month that is done again; {@code null} for a load
 * @param againOf the run whose request this one is again; {@code null} for none
 * @param purpose what it is for
 */
public record LoadRequest(
        List<String> paths,
        Statement statement,
        @Nullable String reason,
        LayoutSpec.@Nullable Kind only,
        @Nullable Again again,
        @Nullable Long againOf,
        @Nullable Purpose purpose) {

    /** What a run is for. */
    public enum Purpose {
        /** To publish. */
        PUBLISH,
        /** To publish, as what is done by itself every night. */
        NIGHTLY,
        /** To see what would be published. */
        DRY_RUN
    }

    /**
     * A month that is done again.
     *
     * @param month as 2024-01
     * @param upTo the newest run whose readings are read again though nothing has changed that they were read with;
     *     {@code null} where only what has changed is read
     * @param seen the dry run whose files it has to be, and none else; {@code null} for whatever there is
     */
    public record Again(
            String month, @Nullable Long upTo, @Nullable Long seen) {

        LocalDate firstDay() {
            return YearMonth.parse(month).atDay(1);
        }
    }

    /** A load of tables of any kind. */
    public LoadRequest(List<String> paths, Statement statement, @Nullable String reason) {
        this(paths, statement, reason, null, null, null, Purpose.PUBLISH);
    }

    /** The nightly load of the inbox: where it is stopped, it goes on by itself. */
    public static LoadRequest ofNight() {
        return new LoadRequest(List.of(), Statement.NONE, null, null, null, null, Purpose.NIGHTLY);
    }

    /** The request of a run that failed, once more. */
    LoadRequest again(long run) {
        return new LoadRequest(paths, statement, reason, only, again, run, purpose);
    }

    /** The same without publishing. */
    LoadRequest dry() {
        return new LoadRequest(paths, statement, reason, only, again, againOf, Purpose.DRY_RUN);
    }

    /** What the run is called. */
    String command() {
        if (again != null) {
            return "reprocess";
        }
        return only == LayoutSpec.Kind.RATES ? "rates import" : "load";
    }

    /** What it was called with. */
    String arguments() {
        return (again == null ? String.join(" ", paths) : again.month) + (isDryRun() ? " --dry-run" : "");
    }

    boolean isDryRun() {
        return purpose == Purpose.DRY_RUN;
    }
}
