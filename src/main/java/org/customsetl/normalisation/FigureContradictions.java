package org.customsetl.normalisation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.normalisation.FigureProofs.Excess;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.trade.FigureCheck;
import org.customsetl.trade.FigureCheck.Kind;
import org.customsetl.trade.PublishedFigure;
import org.customsetl.trade.PublishedFigure.Measure;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What follows where the figures of a printed table contradict each other. Where most of a column do, its header is
 * wrong, and the table is held; a row that contradicts itself or its whole is rejected, since nobody can say which of
 * its figures is wrong.
 */
final class FigureContradictions {

    /** Parts that differ from their total by more than this share are no parts of it. */
    private static final BigDecimal GROSS = new BigDecimal("0.2");
    /** The bases of a growth or two may have been revised; those of a whole column have not. */
    private static final int FEWEST_GROWTHS = 3;

    private final SheetInfo sheet;
    private final List<FigureCheck> checks;
    private final List<Excess> excesses;

    FigureContradictions(SheetInfo sheet, List<FigureCheck> checks, List<Excess> excesses) {
        this.sheet = sheet;
        this.checks = checks;
        this.excesses = excesses;
    }

    /** @throws UnusableTableException if most figures of a kind, or most of a column, contradict others */
    void holdAgainst() throws UnusableTableException {
        for (Kind kind : Kind.values()) {
            List<FigureCheck> all =
                    checks.stream().filter(check -> check.kind() == kind).toList();
            holdAgainst(all);
            Map<Integer, List<FigureCheck>> byColumn =
                    all.stream().collect(Collectors.groupingBy(FigureCheck::column, TreeMap::new, Collectors.toList()));
            for (List<FigureCheck> column : byColumn.values()) {
                holdAgainst(column);
            }
        }
    }

    /**
     * Holds columns against each other that are headed alike: those of January, a month and a year to date, say the same.
     *
     * @throws UnusableTableException if one says other values than the other
     */
    void holdAgainstColumns(List<PublishedFigure> figures) throws UnusableTableException {
        Map<String, PublishedFigure> said = new HashMap<>();
        for (PublishedFigure figure : figures) {
            if (figure.measure() == Measure.VALUE && figure.value() != null) {
                String key = figure.origin().row()
                        + figure.flow()
                        + figure.period()
                        + figure.normalisedUnit()
                        + figure.row();
                PublishedFigure other = said.putIfAbsent(key, figure);
                if (other != null && value(other).compareTo(value(figure)) != 0) {
                    throw new UnusableTableException(rejection(
                            figure.origin().row(),
                            figure.column(),
                            figure.printed(),
                            "the columns " + Row.columnName(other.column()) + " and "
                                    + Row.columnName(figure.column()) + " are both headed as value of flow "
                                    + figure.flow() + " in " + figure.period() + ", but row "
                                    + figure.origin().row() + " has " + other.printed() + " and "
                                    + figure.printed()));
                }
            }
        }
    }

    private void holdAgainst(List<FigureCheck> all) throws UnusableTableException {
        List<FigureCheck> failed =
                all.stream().filter(FigureContradictions::isGross).toList();
        boolean enough =
                failed.stream().noneMatch(check -> check.kind() == Kind.GROWTH) || failed.size() >= FEWEST_GROWTHS;
        if (failed.size() * 2 > all.size() && enough) {
            FigureCheck first = failed.get(0);
            throw new UnusableTableException(rejection(
                    first.row(),
                    first.column(),
                    null,
                    "the figures contradict their headers: in cell " + Row.columnName(first.column()) + first.row()
                            + " " + first.sentence() + "; so in " + failed.size() + " of " + all.size() + " places"));
        }
    }

    private static boolean isGross(FigureCheck check) {
        if (check.holds()) {
            return false;
        }
        BigDecimal off = check.difference().abs();
        return switch (check.kind()) {
            case PARTS -> off.compareTo(check.printed().abs().multiply(GROSS)) > 0;
            case GROWTH -> off.compareTo(BigDecimal.ONE) > 0;
            case FLOWS, YEAR_TO_DATE -> true;
        };
    }

    /** What is wrong with a row, {@code null} for nothing. */
    @Nullable
    Rejection of(Row row) {
        return checks.stream()
                .filter(check -> check.row() == row.number() && !check.holds())
                .filter(check -> check.kind() == Kind.FLOWS || check.kind() == Kind.YEAR_TO_DATE)
                .min(Comparator.comparing(FigureCheck::kind).thenComparing(FigureCheck::column))
                .map(check -> rejection(row, check.column(), check.sentence()))
                .orElseGet(() -> excess(row));
    }

    private @Nullable Rejection excess(Row row) {
        return excesses.stream()
                .filter(excess -> excess.part().origin().row() == row.number())
                .min(Comparator.comparing(excess -> excess.part().column()))
                .map(excess -> rejection(row, excess.part().column(), sentence(excess)))
                .orElse(null);
    }

    private static String sentence(Excess excess) {
        return plain(excess.part()) + " is printed for a part of row "
                + excess.whole().origin().row() + " ("
                + excess.whole().row().label().strip() + "), which is only "
                + plain(excess.whole());
    }

    private static String plain(PublishedFigure figure) {
        return value(figure).stripTrailingZeros().toPlainString();
    }

    private static BigDecimal value(PublishedFigure figure) {
        return Objects.requireNonNull(figure.value());
    }

    private Rejection rejection(Row row, int column, String sentence) {
        return rejection(row.number(), column, row.text(column), "column " + Row.columnName(column) + ": " + sentence);
    }

    private Rejection rejection(int row, int column, @Nullable String raw, String message) {
        return new Rejection(sheet.name(), row, column, raw, Reason.FIGURES_CONFLICT, message);
    }
}
