package org.customsetl.layout;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.customsetl.sheet.Cell;
import org.customsetl.sheet.Row;
import org.customsetl.trade.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the label of a row says of time: a period, or months of a year that stands elsewhere.
 *
 * @param period {@code null} where it names no year
 * @param from the first month; 0 where it names a period
 * @param year the year that stands around it, or 0
 */
record PeriodLabel(@Nullable Period period, int from, int to, int year) {

    private static final int ANY_YEAR = 2000;
    private static final Pattern NUMBER = Pattern.compile("0?[1-9]|1[0-2]");
    private static final Pattern ENGLISH =
            Pattern.compile("(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?");
    private static final Map<String, Integer> QUARTERS =
            Map.of("一季度", 1, "二季度", 4, "三季度", 7, "四季度", 10, "1季度", 1, "2季度", 4, "3季度", 7, "4季度", 10);
    private static final Map<String, Integer> LONGER = Map.of("上半年", 6, "前三季度", 9, "全年", 12);

    /**
     * Reads the label of a row; {@code null} where it says nothing of time.
     *
     * @param bareNumbers whether a bare 1 to 12 is a month, since a column of years stands beside it
     * @param year the year that stands around it, or 0
     */
    static @Nullable PeriodLabel read(Row row, int column, FigureWords words, boolean bareNumbers, int year) {
        if (row.cell(column) instanceof Cell.Moment moment) {
            return ofMoment(moment.value());
        }
        String text = SheetHead.text(row, column);
        Period period = PeriodText.read(text).orElse(null);
        if (period != null) {
            return new PeriodLabel(period, 0, 0, 0);
        }
        HeaderPiece.Months months = HeaderPiece.of(text, words).months();
        if (months != null) {
            return new PeriodLabel(null, months.from(), months.to(), year);
        }
        String folded = Words.folded(text);
        return bareNumbers && NUMBER.matcher(folded).matches()
                ? new PeriodLabel(null, Integer.parseInt(folded), Integer.parseInt(folded), year)
                : named(folded.replaceFirst("^第", ""), year);
    }

    /** A program shows a month as the first of its days; any other day is no month. */
    private static @Nullable PeriodLabel ofMoment(LocalDateTime moment) {
        return moment.getDayOfMonth() == 1 ? new PeriodLabel(Period.of(YearMonth.from(moment)), 0, 0, 0) : null;
    }

    private static @Nullable PeriodLabel named(String text, int year) {
        Matcher english = ENGLISH.matcher(text);
        Integer quarter = QUARTERS.get(text);
        Integer months = LONGER.get(text);
        if (english.matches()) {
            int month = "jan feb mar apr may jun jul aug sep oct nov dec".indexOf(english.group(1)) / 4 + 1;
            return new PeriodLabel(null, month, month, year);
        }
        return quarter != null
                ? new PeriodLabel(null, quarter, quarter + 2, year)
                : months != null ? new PeriodLabel(null, 1, months, year) : null;
    }

    /** What labels cover together that follow each other without a gap; {@code null} where they do not. */
    static @Nullable PeriodLabel ofAll(List<PeriodLabel> parts) {
        boolean bare = parts.stream().allMatch(part -> part.period == null && part.year == parts.get(0).year);
        List<Period> covered = parts.stream()
                .flatMap(part -> Stream.ofNullable(bare && part.year == 0 ? part.in(ANY_YEAR) : part.in(0)))
                .sorted(Comparator.comparing(Period::from))
                .toList();
        if (covered.size() < 2 || covered.size() < parts.size()) {
            return null;
        }
        for (int i = 1; i < covered.size(); i++) {
            if (!covered.get(i).from().equals(covered.get(i - 1).to().plusMonths(1))) {
                return null;
            }
        }
        Period first = covered.get(0);
        Period last = covered.get(covered.size() - 1);
        return bare
                ? new PeriodLabel(null, first.from().getMonthValue(), last.to().getMonthValue(), parts.get(0).year)
                : new PeriodLabel(new Period(first.from(), last.to()), 0, 0, 0);
    }

    /** Whether it covers a year or more. */
    boolean isWholeYear() {
        return period == null ? to - from == 11 : period.months() >= 12;
    }

    /** Whether it is one month without a year of its own. */
    boolean isBareMonth() {
        return period == null && from == to;
    }

    /** The period, in the year of a column or 0; {@code null} where no year is known, or another one is stated. */
    @Nullable
    Period in(int columnYear) {
        if (period != null) {
            boolean same = period.from().getYear() == columnYear && period.to().getYear() == columnYear;
            return columnYear == 0 || same ? period : null;
        }
        int known = columnYear == 0 ? year : columnYear;
        return known == 0 ? null : new Period(YearMonth.of(known, from), YearMonth.of(known, to));
    }
}
