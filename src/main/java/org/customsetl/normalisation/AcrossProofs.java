package org.customsetl.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.customsetl.layout.LayoutSpec;
import org.customsetl.layout.LayoutSpec.Parts;
import org.customsetl.trade.FigureCheck;
import org.customsetl.trade.FigureRow;
import org.customsetl.trade.FigureRow.Kind;
import org.customsetl.trade.PublishedFigure;
import org.customsetl.trade.PublishedFigure.Measure;

/** Holds the column of a total against the columns of its parts, row by row. */
final class AcrossProofs {

    private final FigureAcross across;
    private final Function<PublishedFigure, BigDecimal> step;

    /** @param step one unit of the last place that is printed of a figure, in whole units */
    AcrossProofs(FigureAcross across, Function<PublishedFigure, BigDecimal> step) {
        this.across = across;
        this.step = step;
    }

    /** All checks that the layout allows; none where a column is left out, which may be a part. */
    List<FigureCheck> checks(List<PublishedFigure> figures) {
        LayoutSpec.Across spec = across.table().figures().across();
        Parts parts = spec == null ? null : spec.parts();
        if ((parts != Parts.COMPLETE && parts != Parts.OF_TOTAL) || across.isIncomplete()) {
            return List.of();
        }
        Map<String, List<PublishedFigure>> series = figures.stream()
                .filter(figure -> figure.measure() == Measure.VALUE && figure.value() != null)
                .collect(Collectors.groupingBy(figure ->
                        figure.origin().row() + " " + figure.flow() + figure.period() + figure.normalisedUnit()));
        List<FigureCheck> checks = new ArrayList<>();
        for (List<PublishedFigure> row : series.values()) {
            for (PublishedFigure total : row) {
                Kind kind = of(total).kind();
                List<PublishedFigure> own = partsOf(total, row);
                boolean summed = kind == Kind.TOTAL || (kind == Kind.SUBTOTAL && parts == Parts.COMPLETE);
                if (summed && !own.isEmpty()) {
                    checks.add(check(total, own));
                }
            }
        }
        return checks;
    }

    private FigureRow of(PublishedFigure figure) {
        return Objects.requireNonNull(across.of(figure.column()));
    }

    /** Labels that stand over several columns are known by the first of these. */
    private List<PublishedFigure> partsOf(PublishedFigure total, List<PublishedFigure> row) {
        FigureRow whole = of(total);
        return row.stream()
                .filter(part -> of(part).kind() != Kind.OVERLAP && of(part).parent() != 0)
                .filter(part -> whole.equals(across.of(of(part).parent())))
                .toList();
    }

    private FigureCheck check(PublishedFigure total, List<PublishedFigure> parts) {
        BigDecimal sum = parts.stream().map(AcrossProofs::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal coarsest = parts.stream().map(step).reduce(step.apply(total), BigDecimal::max);
        BigDecimal tolerance =
                coarsest.multiply(BigDecimal.valueOf(parts.size() + 1L)).divide(BigDecimal.valueOf(2));
        return new FigureCheck(
                total.origin().row(),
                total.column(),
                FigureCheck.Kind.PARTS,
                value(total),
                sum,
                tolerance,
                parts.size());
    }

    private static BigDecimal value(PublishedFigure figure) {
        return Objects.requireNonNull(figure.value());
    }
}
