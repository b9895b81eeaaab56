package org.customsetl.reference;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days a fact holds, ends included.
 *
 * @param from the first day; {@link LocalDate#MIN} where the beginning is open
 * @param to the last day; {@link LocalDate#MAX} where the end is open
 */
record Validity(LocalDate from, LocalDate to) {

    Validity {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("validity ends before it begins: " + from + " to " + to);
        }
    }

    /** Reads two ISO dates; an empty text is an open end. */
    static Validity parse(String from, String to) {
        return new Validity(
                from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from),
                to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to));
    }

    /** Whether the fact holds on the month's last day: what changes within a month counts as changed. */
    boolean covers(YearMonth month) {
        LocalDate day = month.atEndOfMonth();
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean overlaps(Validity other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
