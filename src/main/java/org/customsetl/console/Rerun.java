package org.customsetl.console;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month that is done again by way of this console: first as a dry run, then perhaps published.
 *
 * @param number of the dry run, by which the page that publishes names it
 * @param vintage the vintage that the month had then; 0 for none
 * @param seen what the dry run, or afterwards publishing, has shown; {@code null} before
 * @param failure why it came to nothing, in a sentence; {@code null} where it did not
 */
record Rerun(
        long number,
        State state,
        YearMonth month,
        boolean force,
        int vintage,
        @Nullable Seen seen,
        @Nullable String failure) {

    /** How far it is. */
    enum State {
        LOOKING,
        SEEN,
        PUBLISHING,
        PUBLISHED,
        FAILED
    }

    boolean isWorking() {
        return state == State.LOOKING || state == State.PUBLISHING;
    }

    Rerun seen(Seen now, State newState) {
        return new Rerun(number, newState, month, force, vintage, now, null);
    }

    Rerun publishing() {
        return new Rerun(number, State.PUBLISHING, month, force, vintage, seen, null);
    }

    Rerun failed(String sentence) {
        return new Rerun(number, State.FAILED, month, force, vintage, null, sentence);
    }

    /** What it is doing, in a sentence. */
    String sentence() {
        return switch (state) {
            case LOOKING -> "The dry run of " + month + " is going on.";
            case SEEN -> "The dry run of " + month + " is done; nothing was published.";
            case PUBLISHING -> month + " is being published.";
            case PUBLISHED -> month + " was done again.";
            case FAILED -> month + " was not done again: " + failure;
        };
    }
}
