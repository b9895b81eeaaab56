package org.customsetl.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A column of a register that users extend, and what may stand in it. */
record RegisterColumn(String name, Kind kind) {

    /** What may stand in a column, and how a person mends what may not. */
    enum Kind {
        CODE("[a-z0-9][a-z0-9-]{0,39}", "write lower-case letters, digits and hyphens, such as new-three"),
        NUMBER("[1-9][0-9]{0,5}", "write a whole number from 1"),
        TEXT("(?s).*\\S.*", "write something"),
        HS("[0-9]{2,8}", "write the first 2 to 8 digits of HS codes, without dots"),
        INCLUSION("include|exclude", "write include or exclude"),
        MEMBER("trader|district|place", "write trader, district or place"),
        DATE("[0-9]{4}-[0-9]{2}-[0-9]{2}", "write a day as 2023-11-01"),
        OPEN_DATE("([0-9]{4}-[0-9]{2}-[0-9]{2})?", "write a day as 2023-11-01, or nothing for open");

        private final Pattern pattern;
        private final String wayOut;

        Kind(String pattern, String wayOut) {
            this.pattern = Pattern.compile(pattern);
            this.wayOut = wayOut;
        }
    }

    /** A register's own columns, then those that every register ends with. */
    static List<RegisterColumn> withEnd(RegisterColumn... own) {
        List<RegisterColumn> all = new ArrayList<>(List.of(own));
        all.add(new RegisterColumn("source", Kind.TEXT));
        all.add(new RegisterColumn("valid_from", Kind.OPEN_DATE));
        all.add(new RegisterColumn("valid_to", Kind.OPEN_DATE));
        return List.copyOf(all);
    }

    /** What is wrong with a value, with the way out. */
    Optional<String> complaint(String value) {
        if (kind.pattern.matcher(value).matches() && (!isDate() || value.isEmpty() || isDay(value))) {
            return Optional.empty();
        }
        return Optional.of((value.isEmpty() ? "nothing stands there" : "that is not " + what()) + "; " + kind.wayOut);
    }

    private String what() {
        return switch (kind) {
            case CODE -> "a code of a register";
            case NUMBER -> "a number of a version";
            case HS -> "a prefix of HS codes";
            case DATE, OPEN_DATE -> "a day";
            case INCLUSION, MEMBER, TEXT -> "what may stand there";
        };
    }

    /** Whether the database keeps it as a date, and no value as NULL. */
    boolean isDate() {
        return kind == Kind.DATE || kind == Kind.OPEN_DATE;
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
