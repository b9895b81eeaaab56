package org.customsetl.normalisation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.FiguresTable.FigureColumn;
import org.customsetl.layout.LayoutSpec;
import org.customsetl.layout.LayoutSpec.Parts;
import org.customsetl.trade.FigureCheck;
import org.customsetl.trade.FigureCheck.Kind;
import org.customsetl.trade.FigureRow;
import org.customsetl.trade.Period;
import org.customsetl.trade.PublishedFigure;
import org.customsetl.trade.PublishedFigure.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Holds the figures of a printed table against each other. A header that was shifted, swapped or mislabelled cannot
 * keep totals equal to their parts; {@link FigureContradictions} says what follows from it.
 */
final class FigureProofs {

    /** A printed growth is rounded to a decimal, and its base may have been revised since. */
    private static final BigDecimal GROWTH_TOLERANCE = new BigDecimal("0.2");
    /** A spreadsheet stores binary fractions; more than these digits are noise, and no program shows them. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FiguresTable table;
    private final FigureAcross across;
    private final FigureGroups groups;
    private final Map<Integer, FigureRow> rows;
    private final Map<Integer, BigDecimal> multipliers = new HashMap<>();

    /** @param rows what each row is about, by its number */
    FigureProofs(FigureAcross across, FigureUnits units, FigureGroups groups, Map<Integer, FigureRow> rows) {
        this.table = across.table();
        this.across = across;
        this.groups = groups;
        this.rows = rows;
        for (FigureColumn column : table.columns()) {
            if (column.measure() == Measure.VALUE) {
                multipliers.put(column.column(), units.of(column).unit().multiplier());
            }
        }
    }

    /**
     * All checks that the table allows; a nil figure is checked against nothing.
     *
     * @param incomplete the rows of which a part was rejected: they are not held against the rest
     */
    List<FigureCheck> checks(List<PublishedFigure> figures, Set<Integer> incomplete) {
        List<FigureCheck> checks = new ArrayList<>();
        Map<String, List<PublishedFigure>> byRow = figures.stream()
                .filter(figure -> figure.value() != null)
                .collect(Collectors.groupingBy(
                        figure -> figure.origin().row() + " " + across.of(figure.column()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (List<PublishedFigure> row : byRow.values()) {
            for (PublishedFigure figure : row) {
                add(checks, flows(figure, row));
                add(checks, yearToDate(figure, row));
                add(checks, growth(figure, row));
            }
        }
        List<FigureCheck> parts = new ArrayList<>(parts(figures, incomplete));
        parts.addAll(sumsOfPeriods(figures));
        checks.addAll(parts);
        new AcrossProofs(across, this::step)
                .checks(figures).stream()
                        .filter(check -> parts.stream().noneMatch(down -> isOfOneCell(down, check)))
                        .forEach(checks::add);
        return checks;
    }

    /** The total of all is held against its parts down alone. */
    private static boolean isOfOneCell(FigureCheck down, FigureCheck across) {
        return down.row() == across.row() && down.column() == across.column();
    }

    private FigureRow.Kind kind(PublishedFigure figure) {
        return Objects.requireNonNull(rows.get(figure.origin().row())).kind();
    }

    private static void add(List<FigureCheck> checks, @Nullable FigureCheck check) {
        if (check != null) {
            checks.add(check);
        }
    }

    private @Nullable FigureCheck flows(PublishedFigure total, List<PublishedFigure> row) {
        if (!total.flow().equals("T") || total.measure() != Measure.VALUE) {
            return null;
        }
        PublishedFigure imports = find(row, "M", total.period(), total.normalisedUnit());
        PublishedFigure exports = find(row, "X", total.period(), total.normalisedUnit());
        return imports == null || exports == null
                ? null
                : check(
                        total,
                        Kind.FLOWS,
                        value(imports).add(value(exports)),
                        step(total).max(step(imports)).max(step(exports)).multiply(TWO),
                        2);
    }

    private @Nullable FigureCheck yearToDate(PublishedFigure figure, List<PublishedFigure> row) {
        Period period = figure.period();
        boolean sofar = figure.measure() == Measure.VALUE
                && !period.isMonth()
                && period.from().getMonthValue() == 1
                && value(figure).signum() >= 0;
        PublishedFigure month =
                sofar ? find(row, figure.flow(), Period.of(period.to()), figure.normalisedUnit()) : null;
        return month == null ? null : check(figure, Kind.YEAR_TO_DATE, value(month), step(figure), 1);
    }

    private @Nullable FigureCheck growth(PublishedFigure figure, List<PublishedFigure> row) {
        if (figure.measure() != Measure.VALUE_GROWTH) {
            return null;
        }
        Period before = new Period(
                figure.period().from().minusYears(1), figure.period().to().minusYears(1));
        // Beside values in two currencies nobody can say which of them has grown so.
        List<String> currencies = row.stream()
                .filter(other -> other.measure() == Measure.VALUE)
                .map(PublishedFigure::normalisedUnit)
                .distinct()
                .toList();
        String currency = currencies.size() == 1 ? currencies.get(0) : "";
        PublishedFigure now = find(row, figure.flow(), figure.period(), currency);
        PublishedFigure base = find(row, figure.flow(), before, currency);
        if (now == null || base == null || value(base).signum() <= 0) {
            return null;
        }
        BigDecimal computed = value(now)
                .divide(value(base), MathContext.DECIMAL128)
                .subtract(BigDecimal.ONE)
                .multiply(HUNDRED);
        // The figures are rounded as well, which shows where the base is small.
        BigDecimal rounding = step(now)
                .max(step(base))
                .multiply(HUNDRED)
                .divide(value(base), MathContext.DECIMAL128)
                .multiply(BigDecimal.ONE.add(computed.abs().movePointLeft(2)));
        return check(figure, Kind.GROWTH, computed, GROWTH_TOLERANCE.add(rounding), 2);
    }

    /** 合计 beneath months is held against them; where one of them is nil or rejected, against nothing. */
    private List<FigureCheck> sumsOfPeriods(List<PublishedFigure> figures) {
        List<FigureCheck> checks = new ArrayList<>();
        for (PublishedFigure sum : figures) {
            List<Integer> rowsOfIt = table.summedIn(sum.origin().row());
            List<PublishedFigure> parts = figures.stream()
                    .filter(part -> part.column() == sum.column()
                            && part.value() != null
                            && rowsOfIt.contains(part.origin().row()))
                    .toList();
            boolean whole = !parts.isEmpty() && parts.size() == rowsOfIt.size();
            if (whole && sum.measure() == Measure.VALUE && sum.value() != null) {
                checks.add(check(sum, Kind.PARTS, sum(parts), tolerance(sum, parts), parts.size()));
            }
        }
        return checks;
    }

    private List<FigureCheck> parts(List<PublishedFigure> figures, Set<Integer> incomplete) {
        Parts complete = table.figures().parts();
        if (complete != Parts.COMPLETE && complete != Parts.OF_TOTAL) {
            return List.of();
        }
        List<FigureCheck> checks = new ArrayList<>();
        Map<String, List<PublishedFigure>> byParent = figures.stream()
                .filter(figure -> figure.measure() == Measure.VALUE && kind(figure) != FigureRow.Kind.OVERLAP)
                .collect(Collectors.groupingBy(this::place));
        for (PublishedFigure total : figures) {
            boolean summed = !incomplete.contains(total.origin().row())
                    && (kind(total) == FigureRow.Kind.TOTAL
                            || (complete == Parts.COMPLETE && kind(total) == FigureRow.Kind.SUBTOTAL));
            List<PublishedFigure> parts =
                    byParent.getOrDefault(total.origin().row() + " " + total.column(), List.of()).stream()
                            .filter(part -> part.value() != null)
                            .toList();
            if (summed && total.measure() == Measure.VALUE && total.value() != null && !parts.isEmpty()) {
                checks.add(check(total, Kind.PARTS, sum(parts), tolerance(total, parts), parts.size()));
            }
        }
        return checks;
    }

    private String place(PublishedFigure part) {
        return groups.summedIn(part.row().parent()) + " " + part.column();
    }

    private static BigDecimal sum(List<PublishedFigure> parts) {
        return parts.stream().map(FigureProofs::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Half a unit of the last place for each figure that was rounded. */
    private BigDecimal tolerance(PublishedFigure total, List<PublishedFigure> parts) {
        BigDecimal coarsest = parts.stream().map(this::step).reduce(step(total), BigDecimal::max);
        return coarsest.multiply(BigDecimal.valueOf(parts.size() + 1)).divide(TWO);
    }

    private static @Nullable PublishedFigure find(
            List<PublishedFigure> row, String flow, Period period, String currency) {
        return row.stream()
                .filter(figure -> figure.measure() == Measure.VALUE
                        && figure.flow().equals(flow)
                        && figure.period().equals(period)
                        && figure.normalisedUnit().equals(currency))
                .findFirst()
                .orElse(null);
    }

    /** How much more than its whole is printed for a part, beyond rounding; only where wholes are known for sure. */
    List<Excess> excesses(List<PublishedFigure> figures) {
        if (table.figures().levels() != LayoutSpec.Levels.REGISTER) {
            return List.of();
        }
        Map<String, PublishedFigure> byPlace = figures.stream()
                .filter(figure -> figure.measure() == Measure.VALUE && figure.value() != null)
                .collect(Collectors.toMap(
                        figure -> figure.origin().row() + " " + figure.column(),
                        figure -> figure,
                        (one, other) -> one));
        List<Excess> excesses = new ArrayList<>();
        for (PublishedFigure part : byPlace.values()) {
            PublishedFigure whole = byPlace.get(place(part));
            if (whole != null
                    && value(part)
                                    .subtract(value(whole))
                                    .compareTo(step(part).max(step(whole)).multiply(TWO))
                            > 0) {
                excesses.add(new Excess(part, whole));
            }
        }
        return excesses;
    }

    /** A part that is printed larger than the whole that it is a part of. */
    record Excess(PublishedFigure part, PublishedFigure whole) {}

    private static FigureCheck check(
            PublishedFigure total, Kind kind, BigDecimal computed, BigDecimal tolerance, int parts) {
        return new FigureCheck(total.origin().row(), total.column(), kind, value(total), computed, tolerance, parts);
    }

    private static BigDecimal value(PublishedFigure figure) {
        return Objects.requireNonNull(figure.value());
    }

    /** One unit of the last place that is printed, in whole units. */
    private BigDecimal step(PublishedFigure figure) {
        BigDecimal multiplier = Objects.requireNonNull(multipliers.get(figure.column()));
        BigDecimal printed = value(figure).divide(multiplier, SHOWN).stripTrailingZeros();
        return multiplier.scaleByPowerOfTen(-Math.max(printed.scale(), 0));
    }
}
