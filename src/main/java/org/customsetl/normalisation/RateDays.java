package org.customsetl.normalisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.customsetl.layout.PeriodText;
import org.customsetl.layout.RatesTable;
import org.customsetl.sheet.Cell;
import org.customsetl.sheet.Row;
import org.customsetl.trade.Period;
import org.customsetl.trade.PublishedRate;
import org.customsetl.trade.RateDay;
import org.customsetl.trade.RateSource;
import org.customsetl.trade.Reason;
import org.jspecify.annotations.Nullable;

/** Reads what a row of a list of rates is of: a day, or a month where the source states its rates for months. */
final class RateDays {

    private final RatesTable table;
    private final Clock clock;

    RateDays(RatesTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * What a rate is of.
     *
     * @param day the first of the month, for a month
     */
    record Reading(LocalDate day, boolean wholeMonth) {

        /** The day of a source's list, {@code null} where it is a month. */
        @Nullable
        RateDay of(String source) {
            return wholeMonth ? null : new RateDay(source, day);
        }
    }

    /** The reading of a row; {@code null} where it is wrong, of which the problem is told. */
    @Nullable
    Reading read(Row row, String source, BiConsumer<Reason, String> problem) {
        Cell cell = row.cell(table.date().column());
        if (cell == null || Nil.is(cell, table.spec())) {
            problem.accept(Reason.DATE_MISSING, "no day");
            return null;
        }
        Optional<Reading> reading = Optional.ofNullable(DateText.read(cell))
                .map(day -> new Reading(day, false))
                .or(() -> month(cell));
        if (reading.isEmpty()) {
            problem.accept(Reason.DATE_INVALID, "'" + cell.raw() + "' is neither a day nor a month");
            return null;
        }
        return inBounds(reading.get(), cell, source, problem);
    }

    private static Optional<Reading> month(Cell cell) {
        return PeriodText.read(cell.text()).filter(Period::isMonth).map(month -> new Reading(month.filedUnder(), true));
    }

    private @Nullable Reading inBounds(Reading reading, Cell cell, String source, BiConsumer<Reason, String> problem) {
        String wrong = null;
        boolean forMonths = table.months() || source.equals(RateSource.CUSTOMS_STATISTICAL.name());
        if (reading.day.isAfter(LocalDate.now(clock))) {
            wrong = "lies in the future";
        } else if (source.equals(PublishedRate.PBOC) && (reading.wholeMonth || forMonths)) {
            wrong = "is a month; a central parity is of a day";
        } else if (forMonths && reading.day.getDayOfMonth() != 1) {
            wrong = "is a day; these rates are of months, write " + YearMonth.from(reading.day);
        }
        if (wrong != null) {
            problem.accept(Reason.DATE_INVALID, "'" + cell.raw() + "' " + wrong);
            return null;
        }
        return forMonths ? new Reading(reading.day, true) : reading;
    }
}
