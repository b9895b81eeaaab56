package org.customsetl.layout;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.RowReader;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.sheet.UnreadableFileException;
import org.customsetl.sheet.Workbook;
import org.customsetl.trade.Period;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/** Reads the periods that the rows of a printed table stand for, from the top to its last row. */
final class RowPeriodsReader {

    private final SheetInfo sheet;
    private final HeaderBlock block;
    private final List<FigureHeading> headings;
    private final FigureWords words;
    private final int yearColumn;
    private final @Nullable Told<Period> told;
    private final boolean rowsHold;
    private final Map<Integer, PeriodLabel> rows = new TreeMap<>();
    /** The months since the last sum or whole year. */
    private final Map<Integer, PeriodLabel> open = new TreeMap<>();

    private final Map<Integer, List<Integer>> sums = new TreeMap<>();

    private int year;
    private int lastMonth;
    private int direction;

    private RowPeriodsReader(
            SheetInfo sheet,
            HeaderBlock block,
            FigureWords words,
            List<FigureHeading> headings,
            @Nullable Told<Period> told,
            boolean rowsHold) {
        this.rowsHold = rowsHold;
        this.headings = headings;
        this.sheet = sheet;
        this.block = block;
        this.words = words;
        this.yearColumn = block.keyColumns().getOrDefault(LayoutSpec.Holds.YEAR, 0);
        this.told = told;
        this.year = told != null && told.value().months() <= 12 && isOneYear(told.value())
                ? told.value().to().getYear()
                : 0;
    }

    private static boolean isOneYear(Period period) {
        return period.from().getYear() == period.to().getYear();
    }

    /**
     * The periods of a table's rows.
     *
     * @param witnesses what titles and names say, which the latest row has to agree with unless the columns are accepted
     * @throws UnusableTableException if no row names a period, if months begin anew without a year beside them, or if
     *     titles and names end with another month
     */
    static RowPeriods read(
            Workbook workbook,
            SheetInfo sheet,
            HeaderBlock block,
            FigureWords words,
            List<FigureHeading> headings,
            LayoutSpec.@Nullable Basis basis,
            Witnesses witnesses)
            throws UnreadableFileException, UnusableTableException {
        RowPeriodsReader reader =
                new RowPeriodsReader(sheet, block, words, headings, told(witnesses), witnesses.headerHolds());
        try (RowReader source = workbook.rows(sheet)) {
            int read = 0;
            for (Row row = source.next(); row != null && read++ < FiguresTable.MOST_ROWS; row = source.next()) {
                if (row.number() > block.lastRow()) {
                    reader.take(row);
                }
            }
        }
        RowPeriods periods = new RowPeriods(reader.rows, reader.sums);
        for (FigureHeading heading : headings) {
            reader.refuseMonths(heading);
            periods.column(heading, basis);
        }
        reader.holdAgainst(periods);
        return periods;
    }

    /** Rows of months alone need the year that is told even where they hold, if only one is. */
    private static @Nullable Told<Period> told(Witnesses witnesses) throws UnusableTableException {
        try {
            return witnesses.period();
        } catch (UnusableTableException e) {
            if (witnesses.headerHolds() && e.rejection().reason() == Reason.PERIOD_CONFLICT) {
                return null;
            }
            throw e;
        }
    }

    private void take(Row row) throws UnusableTableException {
        int beside = yearColumn == 0
                ? 0
                : PeriodText.read(SheetHead.text(row, yearColumn))
                        .filter(RowPeriodsReader::isOneYear)
                        .map(period -> period.from().getYear())
                        .orElse(0);
        year = beside == 0 ? year : beside;
        PeriodLabel label = PeriodLabel.read(row, block.labelColumn(), words, yearColumn > 0, year);
        Period period = label == null ? null : label.period();
        if (period != null && isOneYear(period)) {
            year = period.to().getYear();
            lastMonth = period.isMonth() ? period.to().getMonthValue() : 0;
            direction = 0;
        }
        // Forms print the months to come as well, with nothing beside them.
        if (!hasFigures(row)) {
            return;
        }
        if (label == null) {
            sum(row);
            return;
        }
        if (label.isBareMonth() && yearColumn == 0) {
            refuseMonthsAnew(row, label.from());
        }
        rows.put(row.number(), label);
        if (label.isWholeYear()) {
            open.clear();
        } else {
            open.put(row.number(), label);
        }
    }

    /** 合计 or 累计 beneath months that follow each other covers them all. */
    private void sum(Row row) {
        String label = row.text(block.labelColumn());
        boolean named = words.isTotal(label) || words.basis(Words.folded(label)) == LayoutSpec.Basis.YEAR_TO_DATE;
        PeriodLabel whole = named ? PeriodLabel.ofAll(List.copyOf(open.values())) : null;
        if (whole != null) {
            rows.put(row.number(), whole);
            sums.put(row.number(), List.copyOf(open.keySet()));
            open.clear();
        }
    }

    private boolean hasFigures(Row row) {
        return headings.stream().anyMatch(heading -> Recogniser.looksNumeric(SheetHead.text(row, heading.column())));
    }

    /** November, December, January: the year has changed, and nothing says to which. */
    private void refuseMonthsAnew(Row row, int month) throws UnusableTableException {
        int step = lastMonth == 0 ? 0 : Integer.signum(month - lastMonth);
        boolean turned = direction != 0 && step != direction;
        boolean fell = direction == 0 && month < lastMonth - 1;
        boolean anew = lastMonth != 0 && (step == 0 || turned || fell);
        if (anew) {
            throw unusable(
                    Reason.PERIOD_NOT_STATED,
                    row.number(),
                    "the months of the rows begin anew in row " + row.number() + " (" + row.text(block.labelColumn())
                            + "), and no year stands beside or above it");
        }
        direction = step == 0 ? direction : step;
        lastMonth = month;
    }

    private void refuseMonths(FigureHeading heading) throws UnusableTableException {
        Period period = heading.period();
        boolean year =
                period == null || period.equals(Period.ofYear(period.from().getYear()));
        if (!year || heading.months() != null) {
            throw unusable(
                    Reason.PERIOD_CONFLICT,
                    block.firstRow(),
                    "the rows are periods, and the header of column " + Row.columnName(heading.column()) + " ("
                            + heading.words() + ") names months as well");
        }
    }

    private void holdAgainst(RowPeriods periods) throws UnusableTableException {
        Period latest = periods.latest().orElse(null);
        if (latest == null) {
            throw unusable(
                    Reason.PERIOD_NOT_STATED,
                    block.lastRow(),
                    "no label in column " + Row.columnName(block.labelColumn())
                            + " names a period, or neither labels, header, title nor names state its year");
        }
        if (told != null && !rowsHold) {
            Period said = told.value();
            boolean agrees = said.contains(latest) || latest.contains(said);
            boolean sameEnd = said.months() == 12 || said.to().equals(latest.to());
            if (!agrees || !sameEnd) {
                throw unusable(
                                Reason.PERIOD_CONFLICT,
                                0,
                                "two readings of the period: the last row covers " + latest + ", " + told.where()
                                        + " says " + said + Witnesses.remark(told))
                        .between(Stream.of(Statement.of(latest)));
            }
        }
    }

    private UnusableTableException unusable(Reason reason, int row, String message) {
        return new UnusableTableException(new Rejection(sheet.name(), row, 0, null, reason, message));
    }
}
