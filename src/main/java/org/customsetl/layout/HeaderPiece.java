package org.customsetl.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.customsetl.trade.Period;
import org.customsetl.trade.PublishedFigure.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What one cell of a printed table's header says; each part only where it says so.
 *
 * @param text its text as printed
 * @param months months without a year, as in {@code 1至8月}
 * @param unit what stands in brackets behind it, such as 万 in 人民币(万), without the time that may stand there too
 * @param withUnit its text and that unit: what it is when the brackets say no time
 * @param own whether it heads what somebody has computed beside the table, such as 占比
 */
record HeaderPiece(
        String text,
        @Nullable String flow,
        @Nullable Measure measure,
        boolean growth,
        boolean yearBefore,
        @Nullable Period period,
        @Nullable Months months,
        LayoutSpec.@Nullable Basis basis,
        String unit,
        String withUnit,
        boolean own) {

    private static final Pattern MONTHS =
            Pattern.compile("(?:(0?[1-9]|1[0-2])月?(?:至|-|—|–|~|到))?(0?[1-9]|1[0-2])月份?(?:累计|当月)?");
    private static final Pattern WITH_UNIT = Pattern.compile("(.+?)[(\\[【](.+)[)\\]】]");
    /** A header that is nothing but a unit of money. */
    private static final Pattern MONEY = Pattern.compile("[十百千万亿]+(?:元|美元|人民币|元人民币|人民币元|欧元|卢布)");
    /** A table that a program wrote from a web page has numbered the headers that repeat. */
    private static final Pattern NUMBERED = Pattern.compile("(?<=[^\\d.])\\.\\d{1,2}$");

    /** Months of the table's year. */
    record Months(int from, int to) {}

    static HeaderPiece of(String text, FigureWords words) {
        String folded = NUMBERED.matcher(Words.folded(text)).replaceAll("");
        Matcher brackets = WITH_UNIT.matcher(folded);
        boolean hasBrackets = brackets.matches();
        String bare = hasBrackets ? brackets.group(1) : folded;
        Bracketed in = Bracketed.of(hasBrackets ? brackets.group(2) : "", words);
        String time = words.besideFlow(bare);
        Period period = PeriodText.read(text).or(() -> PeriodText.read(time)).orElse(in.period());
        Months own = months(time);
        Months months = own == null ? in.months() : own;
        LayoutSpec.Basis basis = words.basis(bare);
        boolean money = MONEY.matcher(folded).matches();
        return new HeaderPiece(
                text,
                words.flow(bare),
                money ? Measure.VALUE : words.measure(bare),
                words.isGrowth(bare),
                words.isYearBefore(bare) || in.yearBefore(),
                period,
                period == null ? months : null,
                basis == null ? in.basis() : basis,
                money ? folded : in.unit(),
                !in.saysTime() ? text : in.unit().isEmpty() ? bare : bare + "(" + in.unit() + ")",
                !words.isGrowth(bare) && words.isOwnFigure(bare));
    }

    /** Months without a year, where a folded text states nothing else. */
    static @Nullable Months months(String folded) {
        Matcher matcher = MONTHS.matcher(folded);
        if (!matcher.matches()) {
            return null;
        }
        int to = Integer.parseInt(matcher.group(2));
        int from = matcher.group(1) == null ? to : Integer.parseInt(matcher.group(1));
        return from <= to ? new Months(from, to) : null;
    }

    /** Whether it says anything that a header of figures says. */
    boolean isHeader() {
        return flow != null
                || measure != null
                || growth
                || yearBefore
                || period != null
                || months != null
                || basis != null;
    }
}
