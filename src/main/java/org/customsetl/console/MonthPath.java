package org.customsetl.console;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** Months as paths name them. */
final class MonthPath {

    private MonthPath() {}

    /** @throws IllegalArgumentException if it is none */
    static YearMonth parse(String written) {
        try {
            return YearMonth.parse(written.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + written + "' is no month; write it as 2024-01.", e);
        }
    }
}
