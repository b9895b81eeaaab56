package org.customsetl.pipeline;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/**
 * For how long something is kept, as a setting says it.
 *
 * @param setting its key
 * @param time {@code null} for good
 */
record KeepTime(String setting, @Nullable Duration time) {

    /**
     * Reads a setting.
     *
     * @param text as {@code 90d}; {@code all} for good
     * @throws IllegalArgumentException if it says nothing of the kind, or less than a day
     */
    static KeepTime of(String setting, String text) {
        String said = text.strip().toLowerCase(Locale.ROOT);
        if (said.equals("all")) {
            return new KeepTime(setting, null);
        }
        if (said.matches("\\d{1,6}[dh]")) {
            Duration time = DurationStyle.SIMPLE.parse(said);
            if (time.compareTo(Duration.ofDays(1)) >= 0) {
                return new KeepTime(setting, time);
            }
        }
        throw new IllegalArgumentException(
                setting + " is '" + text + "'; write for how long to keep them, at least 1d, as 90d, or all");
    }

    /** What ended before this moment is kept no longer; {@code null} where all is kept. */
    @Nullable
    OffsetDateTime before(OffsetDateTime now) {
        return time == null ? null : now.minus(time);
    }
}
