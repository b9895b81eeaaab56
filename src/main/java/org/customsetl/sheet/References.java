package org.customsetl.sheet;

import org.jspecify.annotations.Nullable;

/** References to characters in the text of an XML part, by one of five names or by a number. */
final class References {

    private static final int LAST_CHARACTER = 0x10FFFF;
    private static final int NONE = -1;

    private References() {}

    /** The text with the characters in their places; {@code null} if a reference is to none that XML knows by itself. */
    static @Nullable String resolved(String text) {
        StringBuilder resolved = new StringBuilder(text.length());
        int done = 0;
        for (int start = text.indexOf('&'); start >= 0; start = text.indexOf('&', done)) {
            int stop = text.indexOf(';', start);
            int character = stop < 0 ? NONE : character(text.substring(start + 1, stop));
            if (character == NONE) {
                return null;
            }
            resolved.append(text, done, start).appendCodePoint(character);
            done = stop + 1;
        }
        return resolved.append(text, done, text.length()).toString();
    }

    private static int character(String reference) {
        return switch (reference) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> numbered(reference);
        };
    }

    private static int numbered(String reference) {
        if (!reference.matches("#(x[0-9a-fA-F]{1,6}|[0-9]{1,7})")) {
            return NONE;
        }
        int code = reference.charAt(1) == 'x'
                ? Integer.parseInt(reference, 2, reference.length(), 16)
                : Integer.parseInt(reference, 1, reference.length(), 10);
        return isCharacter(code) ? code : NONE;
    }

    /** What the standard calls a character. */
    private static boolean isCharacter(int code) {
        return code == '\t'
                || code == '\n'
                || code == '\r'
                || (code >= ' ' && code < Character.MIN_SURROGATE)
                || (code > Character.MAX_SURROGATE && code < 0xFFFE)
                || (code > 0xFFFF && code <= LAST_CHARACTER);
    }
}
