package org.customsetl.console;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rejections are looked at.
 *
 * @param run of one run; {@code null} for all
 * @param reason its code; "" for all
 * @param file a part of dataset and file name; "" for all
 */
record RejectionFilter(@Nullable Long run, String reason, String file) {

    /** The condition on {@code mart.rejection}, with the parameters that {@link #parameters} gives. */
    static final String WHERE = " where (?::bigint is null or run = ?::bigint) and (? = '' or reason_code = ?)"
            + " and (? = '' or strpos(lower(dataset || '/' || file), lower(?)) > 0) ";

    static RejectionFilter of(@Nullable Long run, @Nullable String reason, @Nullable String file) {
        return new RejectionFilter(run, reason == null ? "" : reason.strip(), file == null ? "" : file.strip());
    }

    List<@Nullable Object> parameters() {
        return Arrays.asList(run, run, reason, reason, file, file);
    }

    String path(String path, @Nullable String page) {
        return Parts.path(
                path, "run", run == null ? null : run.toString(), "reason", reason, "file", file, "page", page);
    }
}
