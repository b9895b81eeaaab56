package org.customsetl.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.customsetl.trade.Period;
import org.jspecify.annotations.Nullable;

/**
 * The periods of a table whose rows are months or years. A label that names no year has it from a column of years, from
 * a year among the labels above it, or from the header of a column; else from titles and names.
 */
public final class RowPeriods {

    private final Map<Integer, PeriodLabel> rows;
    private final Map<Integer, List<Integer>> sums;
    private final Map<Integer, Rule> columns = new HashMap<>();

    /**
     * @param rows what the labels say, by the number of their row
     * @param sums the rows that are named as sums of others, with these
     */
    RowPeriods(Map<Integer, PeriodLabel> rows, Map<Integer, List<Integer>> sums) {
        this.rows = new TreeMap<>(rows);
        this.sums = Map.copyOf(sums);
    }

    /** What the header of a column says of time: a year or 0, whether it is the year so far, or the year before. */
    private record Rule(int year, boolean toDate, boolean yearBefore) {}

    /** Takes down what a column's header says of time. */
    void column(FigureHeading heading, LayoutSpec.@Nullable Basis basis) {
        Period period = heading.period();
        LayoutSpec.Basis covers = heading.basis() == null ? basis : heading.basis();
        columns.put(
                heading.column(),
                new Rule(
                        period == null ? 0 : period.from().getYear(),
                        covers == LayoutSpec.Basis.YEAR_TO_DATE,
                        heading.isYearBefore()));
    }

    /** What a cell covers; empty where its row's label names no period, or no year, or another one than its column. */
    public Optional<Period> of(int row, int column) {
        PeriodLabel label = rows.get(row);
        Rule rule = columns.get(column);
        // A sum of years so far is none.
        return label == null || rule == null || (rule.toDate && sums.containsKey(row))
                ? Optional.empty()
                : of(label, rule);
    }

    private static Optional<Period> of(PeriodLabel label, Rule rule) {
        Period said = label.in(rule.year);
        if (said == null) {
            return Optional.empty();
        }
        Period covered = rule.toDate && said.isMonth() ? new Period(said.from().withMonth(1), said.to()) : said;
        return Optional.of(
                rule.yearBefore
                        ? new Period(covered.from().minusYears(1), covered.to().minusYears(1))
                        : covered);
    }

    /** The rows that a row is named as the sum of; empty for most. */
    public List<Integer> summedIn(int row) {
        return sums.getOrDefault(row, List.of());
    }

    /** What the latest row covers in a column; empty where no row names a period. */
    Optional<Period> latest(int column) {
        return rows.keySet().stream()
                .flatMap(row -> of(row, column).stream())
                .reduce((one, other) -> other.to().isAfter(one.to()) ? other : one);
    }

    /** The latest period of all that is no year before. */
    Optional<Period> latest() {
        return columns.keySet().stream()
                .filter(column -> !Objects.requireNonNull(columns.get(column)).yearBefore)
                .flatMap(column -> latest(column).stream())
                .reduce((one, other) -> other.to().isAfter(one.to()) ? other : one);
    }
}
