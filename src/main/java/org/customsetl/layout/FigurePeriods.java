package org.customsetl.layout;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.customsetl.sheet.Row;
import org.customsetl.trade.Period;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a printed table cover. The same header means different things: two blocks are month and year to
 * date in one year's file, this year and last year in another's. Only the header's own periods tell; titles and names
 * are witnesses of the latest of them.
 */
final class FigurePeriods {

    private static final String ANNUAL = "if it is an annual table, its layout says `basis: year`";
    private static final String OF_MONTHS =
            "if it always covers the month, or the year to date, its layout says `basis: month` or `basis: year-to-date`";

    private final List<FigureHeading> headings;
    private final LayoutSpec.@Nullable Basis basis;
    private final @Nullable Told<Period> told;
    private final Witnesses witnesses;
    private final String sheet;
    private boolean moved;

    private FigurePeriods(
            List<FigureHeading> headings,
            LayoutSpec.@Nullable Basis basis,
            @Nullable Told<Period> told,
            Witnesses witnesses,
            String sheet) {
        this.headings = headings;
        this.basis = basis;
        this.told = told;
        this.witnesses = witnesses;
        this.sheet = sheet;
    }

    static FigurePeriods of(
            List<FigureHeading> headings,
            LayoutSpec.@Nullable Basis basis,
            Witnesses witnesses,
            String sheet,
            FileContext file)
            throws UnusableTableException {
        boolean headerSaysAll = headings.stream().anyMatch(heading -> heading.period() != null);
        boolean headerHolds = witnesses.headerHolds() && headerSaysAll;
        Told<Period> told = headerHolds ? null : witnesses.period();
        FigurePeriods periods = new FigurePeriods(headings, basis, told, witnesses, sheet);
        if (told == null && !headerSaysAll) {
            throw periods.unusable(
                    Reason.PERIOD_NOT_STATED,
                    "neither header, title nor file name '" + file.baseName()
                            + "' states the year and month of the table");
        }
        if (told != null && headerSaysAll) {
            periods.holdAgainst(told);
        }
        return periods;
    }

    /** The latest period of the header is the table's own: titles and names must speak of it, not of the year before. */
    private void holdAgainst(Told<Period> said) throws UnusableTableException {
        YearMonth latest = latest();
        List<Period> own = headings.stream()
                .map(FigureHeading::period)
                .filter(Objects::nonNull)
                .filter(period -> period.to().equals(latest))
                .distinct()
                .toList();
        boolean agrees =
                own.stream().anyMatch(period -> said.value().contains(period) || period.contains(said.value()));
        boolean sameEnd = said.value().months() == 12 || said.value().to().equals(latest);
        if ((!agrees || !sameEnd) && witnesses.settles(said)) {
            moved = true;
        } else if (!agrees || !sameEnd) {
            throw unusable(
                            Reason.PERIOD_CONFLICT,
                            "two readings of the period: the header says "
                                    + own.stream().map(Period::toString).collect(Collectors.joining(" and ")) + ", "
                                    + said.where() + " says " + said.value() + Witnesses.remark(said))
                    .between(
                            Stream.concat(own.stream(), Stream.of(said.value())).map(Statement::of));
        }
    }

    /** Whether what titles, names or the operator say has been found to hold against the months in the header. */
    private boolean isMovable(FigureHeading heading) {
        return told != null && witnesses.settles(told) && heading.months() != null;
    }

    private YearMonth endTold() {
        return Objects.requireNonNull(told, "the header is moved to what is told")
                .value()
                .to();
    }

    /** With the month of the header where the operator says that the header holds, of the year that is told. */
    private YearMonth lastMonth() {
        if (told == null) {
            return latest();
        }
        YearMonth last = told.value().to();
        boolean header = witnesses.headerHolds() && monthsStandInHeader();
        return header && told.value().months() != 12 ? last.withMonth(latestMonth()) : last;
    }

    private int latestMonth() {
        return headings.stream()
                .map(FigureHeading::months)
                .filter(Objects::nonNull)
                .mapToInt(HeaderPiece.Months::to)
                .max()
                .orElseThrow();
    }

    /** What a column covers whose header is off by as many months as its latest one: a month or the months from January. */
    private Period moved(FigureHeading heading, Period said, YearMonth latest, YearMonth told)
            throws UnusableTableException {
        long by = latest.until(told, ChronoUnit.MONTHS);
        YearMonth to = said.to().plusMonths(by);
        if (by % 12 == 0 || said.months() == 1) {
            return new Period(said.from().plusMonths(by), to);
        }
        boolean fromJanuary = said.from().getMonthValue() == 1
                && said.from().getYear() == said.to().getYear()
                && said.months() < 12;
        if (!fromJanuary) {
            throw unusable(
                    Reason.PERIOD_CONFLICT,
                    "two readings of the period: the header of column " + Row.columnName(heading.column()) + " says "
                            + said + ", which cannot be read as a period that ends " + by
                            + " months later; correct the header, or find the right file");
        }
        return new Period(to.withMonth(1), to);
    }

    private YearMonth latest() {
        return headings.stream()
                .map(FigureHeading::period)
                .filter(Objects::nonNull)
                .map(Period::to)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What one column covers. */
    Period of(FigureHeading heading) throws UnusableTableException {
        Period own = heading.period();
        if (own != null) {
            Period covered = moved ? moved(heading, own, latest(), endTold()) : own;
            return heading.isYearBefore() ? yearBefore(covered) : covered;
        }
        YearMonth last = lastMonth();
        Period period = within(heading, last);
        return heading.isYearBefore() ? yearBefore(period) : period;
    }

    private Period within(FigureHeading heading, YearMonth last) throws UnusableTableException {
        HeaderPiece.Months months = heading.months();
        if (months != null) {
            boolean wholeYear = told != null && told.value().months() == 12;
            if (!wholeYear && months.to() != last.getMonthValue() && isMovable(heading)) {
                YearMonth end = last.withMonth(months.to());
                YearMonth latest = last.withMonth(latestMonth());
                return moved(heading, new Period(last.withMonth(months.from()), end), latest, last);
            }
            Period own = new Period(last.withMonth(months.from()), last.withMonth(months.to()));
            if (!wholeYear && months.to() != last.getMonthValue() && !witnesses.headerHolds()) {
                throw contradicts(heading, own, last);
            }
            return own;
        }
        LayoutSpec.Basis covers = heading.basis();
        boolean besides = heading.isGrowth() || heading.isYearBefore();
        HeaderPiece.Months only = covers == null && besides ? onlyMonths() : null;
        if (only != null && (basis == null || heading.isGrowth()) && only.to() == last.getMonthValue()) {
            return new Period(last.withMonth(only.from()), last.withMonth(only.to()));
        }
        FigureHeading compared = covers == null && besides ? new ComparedColumns(headings).of(heading) : null;
        if (compared != null) {
            return of(compared);
        }
        covers = covers == null && besides && isBesideYearToDate(heading) ? LayoutSpec.Basis.MONTH : covers;
        covers = covers == null ? basis : covers;
        if (covers == LayoutSpec.Basis.YEAR) {
            return year(heading, last);
        }
        YearMonth end = endOfMonths(last);
        if (covers == null || end == null) {
            throw unusable(
                    Reason.PERIOD_NOT_STATED,
                    "column " + Row.columnName(heading.column()) + " (" + heading.words() + ") states no months"
                            + (told == null ? "" : ", and " + told.where() + " only says " + told.value())
                            + "; " + (isYear() ? ANNUAL : OF_MONTHS));
        }
        return covers == LayoutSpec.Basis.MONTH ? Period.of(end) : new Period(end.withMonth(1), end);
    }

    /** Where 累计比上年同期 stands beside it, 比上年同期 is the month's. */
    private boolean isBesideYearToDate(FigureHeading heading) {
        return headings.stream()
                .filter(other -> other.basis() == LayoutSpec.Basis.YEAR_TO_DATE)
                .anyMatch(other -> heading.isGrowth() ? other.isGrowth() : other.isYearBefore());
    }

    private UnusableTableException contradicts(FigureHeading heading, Period own, YearMonth last) {
        return unusable(
                        Reason.PERIOD_CONFLICT,
                        "two readings of the period: the header of column " + Row.columnName(heading.column())
                                + " says " + heading.words() + ", "
                                + (told == null ? "the other columns" : told.where()) + " says "
                                + (told == null ? last : told.value() + Witnesses.remark(told)))
                .between(Stream.of(own, told == null ? Period.of(last) : told.value())
                        .map(Statement::of));
    }

    /** An annual table says its year once: in a title or name, or above other columns. */
    private Period year(FigureHeading heading, YearMonth last) throws UnusableTableException {
        if (told == null ? last.getMonthValue() == 12 : isYear()) {
            return Period.ofYear(last.getYear());
        }
        throw unusable(
                        Reason.PERIOD_CONFLICT,
                        "two readings of the period: by the layout's `basis: year` column "
                                + Row.columnName(heading.column()) + " (" + heading.words() + ") covers a year, "
                                + (told == null
                                        ? "the other columns say " + last
                                        : told.where() + " says " + told.value()))
                .between(Stream.of(Statement.of(Period.ofYear(last.getYear()))));
    }

    /** The months of all columns that say any, where these are the same: a column beside them covers no others. */
    private HeaderPiece.@Nullable Months onlyMonths() {
        Set<HeaderPiece.Months> all = headings.stream()
                .map(FigureHeading::months)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        boolean noOtherTime = headings.stream().allMatch(heading -> heading.basis() == null);
        return all.size() == 1 && noOtherTime ? all.iterator().next() : null;
    }

    private boolean isYear() {
        return told != null
                && told.value().months() == 12
                && told.value().from().getMonthValue() == 1;
    }

    /** Where titles and names state a whole year, the months in the header say which of it the table ends with. */
    private @Nullable YearMonth endOfMonths(YearMonth last) {
        if (told != null && witnesses.settles(told) && told.value().months() != 12) {
            return last;
        }
        return headings.stream()
                .map(FigureHeading::months)
                .filter(Objects::nonNull)
                .map(months -> last.withMonth(months.to()))
                .max(Comparator.naturalOrder())
                .orElse(told != null && told.value().months() == 12 && !headerHasPeriods() ? null : last);
    }

    private boolean headerHasPeriods() {
        return headings.stream().anyMatch(heading -> heading.period() != null);
    }

    private boolean monthsStandInHeader() {
        return headings.stream().anyMatch(heading -> heading.months() != null);
    }

    private static Period yearBefore(Period period) {
        return new Period(period.from().minusYears(1), period.to().minusYears(1));
    }

    private UnusableTableException unusable(Reason reason, String message) {
        return new UnusableTableException(new Rejection(sheet, 0, 0, null, reason, message));
    }
}
