package org.customsetl.trade;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A printed figure held against others of its own table.
 *
 * @param row the row of the printed total
 * @param column the column of the printed total
 * @param kind what was held against it
 * @param printed the printed total, normalised
 * @param computed what the others come to, in the same unit
 * @param tolerance how far they may differ by rounding alone
 * @param parts how many figures were added up
 */
public record FigureCheck(
        int row, int column, Kind kind, BigDecimal printed, BigDecimal computed, BigDecimal tolerance, int parts) {

    /** What a printed figure is held against. */
    public enum Kind {
        /** A total against the sum of the rows that are its parts. */
        PARTS,
        /** Total trade against imports and exports of the same row. */
        FLOWS,
        /** A year to date against its last month, which it cannot be smaller than. */
        YEAR_TO_DATE,
        /** A printed growth against the figures of both years, in percent. */
        GROWTH
    }

    /** How much more is printed than computed. */
    public BigDecimal difference() {
        return printed.subtract(computed);
    }

    /** Whether rounding alone explains the difference. */
    public boolean holds() {
        return kind == Kind.YEAR_TO_DATE
                ? difference().add(tolerance).signum() >= 0
                : difference().abs().compareTo(tolerance) <= 0;
    }

    /** What was found, for people. */
    public String sentence() {
        String more = shown(printed) + " is printed, ";
        return switch (kind) {
            case PARTS -> more + "its " + parts + " parts add up to " + shown(computed);
            case FLOWS -> more + "imports and exports add up to " + shown(computed);
            case YEAR_TO_DATE -> more + "which is less than its last month, " + shown(computed);
            case GROWTH -> more + "the figures of both years give " + shown(computed);
        };
    }

    /** Percent to one decimal, all else without the zeros that a multiplier leaves. */
    private String shown(BigDecimal number) {
        return kind == Kind.GROWTH
                ? number.setScale(1, RoundingMode.HALF_UP).toPlainString()
                : number.stripTrailingZeros().toPlainString();
    }
}
