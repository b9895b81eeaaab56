package org.customsetl.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;

/** The day that a workbook counts its days from. */
enum Epoch {
    /** Day 1 is 1900-01-01; day 60 is a 29 February that never was, shown here as 1 March, as POI does. */
    FROM_1900,
    /** Day 0 is 1904-01-01; old Macintosh files. */
    FROM_1904;

    private static final BigDecimal MILLIS_OF_DAY = BigDecimal.valueOf(86_400_000);
    private static final int FIRST_DAY_AFTER_THE_FALSE_LEAP_DAY = 61;
    /** 9999-12-31, the last day that Excel knows. */
    private static final int LAST_DAY = 2_958_465;

    /** A number in a cell formatted as a date: a moment, or still a number where no calendar day belongs to it. */
    Cell moment(BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) >= 0) {
            return new Cell.Decimal(serial);
        }
        int day = serial.intValue();
        // Milliseconds, since the stored 15 digits hold a second as 10:29:59.9999998.
        long millis = serial.subtract(BigDecimal.valueOf(day))
                .multiply(MILLIS_OF_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        return new Cell.Moment(firstDay(day).plusDays(day).plus(Duration.ofMillis(millis)), serial);
    }

    /** A moment that the file writes as a date; its serial is what Excel would have stored. */
    Cell.Moment moment(LocalDateTime value) {
        LocalDateTime first = firstDay(FIRST_DAY_AFTER_THE_FALSE_LEAP_DAY);
        if (this == FROM_1900 && value.isBefore(first.plusDays(FIRST_DAY_AFTER_THE_FALSE_LEAP_DAY))) {
            first = firstDay(0);
        }
        Duration since = Duration.between(first, value);
        BigDecimal serial = BigDecimal.valueOf(since.toMillis()).divide(MILLIS_OF_DAY, 11, RoundingMode.HALF_UP);
        BigDecimal shortest = serial.stripTrailingZeros();
        return new Cell.Moment(value, shortest.scale() < 0 ? shortest.setScale(0) : shortest);
    }

    /** Day 0, seen from a day. */
    private LocalDateTime firstDay(int day) {
        if (this == FROM_1904) {
            return LocalDateTime.of(1904, 1, 1, 0, 0);
        }
        return LocalDateTime.of(1899, 12, day < FIRST_DAY_AFTER_THE_FALSE_LEAP_DAY ? 31 : 30, 0, 0);
    }
}
