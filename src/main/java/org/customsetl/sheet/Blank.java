package org.customsetl.sheet;

import org.jspecify.annotations.Nullable;

/** What counts as a blank cell: no character, or nothing but blanks of any width, no-break ones included. */
final class Blank {

    private Blank() {}

    static boolean is(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }

    /** A text cell, or {@code null} for a blank one. */
    static Cell.@Nullable Text orText(String text) {
        return is(text) ? null : new Cell.Text(text);
    }
}
