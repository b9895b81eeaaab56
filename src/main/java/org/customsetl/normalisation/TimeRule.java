package org.customsetl.normalisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.customsetl.layout.Field;
import org.customsetl.layout.FlowText;
import org.customsetl.layout.PeriodText;
import org.customsetl.layout.Told;
import org.customsetl.sheet.Cell;
import org.customsetl.trade.Flag;
import org.customsetl.trade.Flow;
import org.customsetl.trade.Period;
import org.customsetl.trade.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reference period, flow and declaration date of a line. A column holds; where it has none, what the file says of
 * itself holds; where both speak and disagree, the line is rejected with both readings.
 */
final class TimeRule {

    private static final int MOST_PERIODS = 1_000;

    private static final String ROWS_HOLD =
            "if all rows hold, state `accept: column` for this file: `files: {FILE: {accept: column}}` in the dataset.yaml,"
                    + " or `load --accept column FILE`; else correct the row";

    private final Clock clock;
    private final Map<String, Period> periods = new HashMap<>();

    TimeRule(Clock clock) {
        this.clock = clock;
    }

    @Nullable
    Period period(LineCells cells) {
        Told<Period> told = cells.table().period();
        Period period = cells.has(Field.PERIOD) ? fromColumn(cells, told) : told == null ? null : told.value();
        if (period == null) {
            return null;
        }
        if (period.to().isAfter(YearMonth.now(clock))) {
            cells.problem(
                    Field.PERIOD, Reason.PERIOD_IN_FUTURE, "the reference period " + period + " lies in the future");
            return null;
        }
        if (!cells.has(Field.PERIOD) && told != null) {
            flagSource(cells, told, Flag.PERIOD_FROM_NAME);
        }
        if (!period.isMonth()) {
            cells.flag(Flag.SEVERAL_MONTHS);
        }
        return period;
    }

    private @Nullable Period fromColumn(LineCells cells, @Nullable Told<Period> told) {
        Cell cell = cells.cell(Field.PERIOD);
        if (cell == null || cells.isNil(Field.PERIOD)) {
            cells.problem(Field.PERIOD, Reason.PERIOD_MISSING, "no reference period");
            return null;
        }
        Period period =
                cell instanceof Cell.Moment moment ? Period.of(YearMonth.from(moment.value())) : read(cell.text());
        if (period == null) {
            cells.problem(Field.PERIOD, Reason.PERIOD_INVALID, "'" + cell.raw() + "' is no reference period");
            return null;
        }
        if (told != null && !told.value().contains(period)) {
            cells.problem(
                    Field.PERIOD,
                    Reason.PERIOD_CONFLICT,
                    "the row says " + period + ", " + told.where() + " says " + told.value(),
                    ROWS_HOLD);
            return null;
        }
        return period;
    }

    @Nullable
    Flow flow(LineCells cells) {
        Told<Flow> told = cells.table().flow();
        if (!cells.has(Field.FLOW)) {
            if (told != null) {
                flagSource(cells, told, Flag.FLOW_FROM_NAME);
            }
            return told == null ? null : told.value();
        }
        Cell cell = cells.cell(Field.FLOW);
        if (cell == null || cells.isNil(Field.FLOW)) {
            cells.problem(Field.FLOW, Reason.FLOW_MISSING, "no flow");
            return null;
        }
        Flow flow = FlowText.read(cell.raw()).orElse(null);
        if (flow == null) {
            cells.problem(Field.FLOW, Reason.FLOW_INVALID, "'" + cell.raw() + "' is neither imports nor exports");
        } else if (told != null && told.value() != flow) {
            cells.problem(
                    Field.FLOW,
                    Reason.FLOW_CONFLICT,
                    "the row says " + flow + ", " + told.where() + " says " + told.value(),
                    ROWS_HOLD);
            return null;
        }
        return flow;
    }

    @Nullable
    LocalDate declared(LineCells cells) {
        Cell cell = cells.cell(Field.DECLARATION_DATE);
        if (cell == null || cells.isNil(Field.DECLARATION_DATE)) {
            return null;
        }
        LocalDate date = DateText.read(cell);
        if (date == null) {
            cells.problem(Field.DECLARATION_DATE, Reason.DATE_INVALID, "'" + cell.raw() + "' is no date");
        } else if (date.isAfter(LocalDate.now(clock))) {
            cells.problem(Field.DECLARATION_DATE, Reason.DATE_INVALID, "the date " + date + " lies in the future");
        }
        return date;
    }

    /** A list repeats few periods many times; wrong ones are not remembered, so that they cannot fill the memory. */
    private @Nullable Period read(String text) {
        Period known = periods.get(text);
        if (known == null) {
            known = PeriodText.read(text).orElse(null);
            if (known != null && periods.size() < MOST_PERIODS) {
                periods.put(text, known);
            }
        }
        return known;
    }

    private static void flagSource(LineCells cells, Told<?> told, Flag byName) {
        cells.flag(told.byOperator() ? Flag.STATED : byName);
    }
}
