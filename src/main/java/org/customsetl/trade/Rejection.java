package org.customsetl.trade;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a row or a file, with its coordinates.
 *
 * @param sheet the sheet's name, or {@code null} where the whole file is meant
 * @param row the row's number from 1, or 0 where the whole sheet or file is meant
 * @param column the column's number from 1, or 0 where no single cell is meant
 * @param raw what stands there, unchanged, or {@code null}
 * @param reason the reason's code, which also knows the way out
 * @param message what is wrong, in a sentence
 * @param ownWayOut what a person can do about this very one; {@code null} where the reason's way out says it
 */
public record Rejection(
        @Nullable String sheet,
        int row,
        int column,
        @Nullable String raw,
        Reason reason,
        String message,
        @Nullable String ownWayOut) {

    /** With the way out of its reason. */
    public Rejection(@Nullable String sheet, int row, int column, @Nullable String raw, Reason reason, String message) {
        this(sheet, row, column, raw, reason, message, null);
    }

    /** The same with something more to say. */
    public Rejection with(String more) {
        return new Rejection(sheet, row, column, raw, reason, message + more, ownWayOut);
    }

    /** The same with a way out of its own. */
    public Rejection out(String wayOut) {
        return new Rejection(sheet, row, column, raw, reason, message, wayOut);
    }

    /** What a person can do about it. */
    public String wayOut() {
        return ownWayOut == null ? reason.wayOut() : ownWayOut;
    }

    /** The same for another reason. */
    public Rejection because(Reason other) {
        return new Rejection(sheet, row, column, raw, other, message);
    }

    /** In a sentence: the reason, what is wrong, and the way out. */
    public String sentence() {
        String stop = message.endsWith(".") ? " " : ". ";
        return reason + ": " + message + stop + "Way out: " + wayOut();
    }

    /** A rejection of a whole file. */
    public static Rejection ofFile(Reason reason, String message) {
        return new Rejection(null, 0, 0, null, reason, message);
    }
}
