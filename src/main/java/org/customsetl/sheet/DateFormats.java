package org.customsetl.sheet;

import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Which number formats show a date or a time. */
final class DateFormats {

    /** Excel refuses longer ones; a bound for the patterns that POI matches. */
    private static final int LONGEST = 1024;

    private DateFormats() {}

    /**
     * @param id the number under which the format is built in, or which the file gives it
     * @param code the format as the file spells it, or {@code null} if it is only built in
     */
    static boolean isDate(int id, @Nullable String code) {
        if (code == null) {
            return DateUtil.isInternalDateFormat(id) || isEastAsianDate(id);
        }
        // An id that the file defines means what the file says; -1 keeps POI from reading it as a built-in one.
        return code.length() <= LONGEST && DateUtil.isADateFormat(-1, withoutLiterals(code));
    }

    /** Excel in Chinese, Japanese and Korean has more built-in dates, such as 57 for 2024年1月; files never spell them. */
    private static boolean isEastAsianDate(int id) {
        return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    }

    /** Drops quoted words: POI reads {@code "M"0} as a month and {@code "截至"yyyy} as no date. */
    private static String withoutLiterals(String code) {
        StringBuilder kept = new StringBuilder(code.length());
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && !quoted) {
                i++;
            } else if (!quoted) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
