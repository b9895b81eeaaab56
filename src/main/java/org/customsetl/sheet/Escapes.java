package org.customsetl.sheet;

import java.util.Locale;

/** Excel writes characters that XML cannot hold as {@code _x000D_}, and a text that looks like one as {@code _x005F_x000D_}. */
final class Escapes {

    private static final int LENGTH = "_x000D_".length();

    private Escapes() {}

    static String decode(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0) {
            int code = codeAt(text, at);
            if (code >= 0) {
                decoded.append(text, done, at).append((char) code);
                done = at + LENGTH;
            }
            at = text.indexOf("_x", code >= 0 ? done : at + 2);
        }
        return decoded.append(text, done, text.length()).toString();
    }

    /** The text as a workbook has to hold it, so that {@link #decode} and Excel read it as it was. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                encoded.append(c).append(text.charAt(++at));
            } else if (!isXml(c) || (c == '_' && text.startsWith("_x", at) && codeAt(text, at) >= 0)) {
                encoded.append(String.format(Locale.ROOT, "_x%04X_", (int) c));
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }

    /** A carriage return is written as well as can be, and read back as a line feed. */
    private static boolean isXml(char c) {
        return c == '\t' || c == '\n' || (c >= ' ' && c < 0xFFFE && !Character.isSurrogate(c));
    }

    private static int codeAt(String text, int at) {
        if (at + LENGTH > text.length() || text.charAt(at + LENGTH - 1) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + LENGTH - 1; i++) {
            char c = text.charAt(i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
