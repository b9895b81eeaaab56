package org.customsetl.layout;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.customsetl.trade.Period;
import org.customsetl.trade.PublishedFigure.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A column of a printed table, as the cells of its header say from top to bottom.
 *
 * @param column its number, from 1
 * @param pieces what its cells say, without the label that stands across
 * @param words its words, for people
 * @param across the label that stands across, and its unit in brackets or ""; {@code null} where none does
 */
record FigureHeading(int column, List<HeaderPiece> pieces, String words, FiguresTable.@Nullable AcrossLabel across) {

    FigureHeading(int column, List<HeaderPiece> pieces) {
        this(column, pieces, pieces.stream().map(HeaderPiece::text).distinct().collect(Collectors.joining(" ")), null);
    }

    /** The same, of which one cell is the label across; 进出口总值 says a flow all the same. */
    FigureHeading with(HeaderPiece label, FiguresTable.AcrossLabel labelAcross) {
        List<HeaderPiece> others =
                pieces.stream().filter(piece -> !piece.equals(label)).toList();
        return new FigureHeading(column, others, words, labelAcross);
    }

    /** Whether it heads figures. */
    boolean isFigures() {
        return (across != null || pieces.stream().anyMatch(HeaderPiece::isHeader))
                && pieces.stream().noneMatch(HeaderPiece::own);
    }

    @Nullable
    String flow() {
        return lowest(HeaderPiece::flow);
    }

    boolean isGrowth() {
        return pieces.stream().anyMatch(HeaderPiece::growth);
    }

    boolean isYearBefore() {
        return pieces.stream().anyMatch(HeaderPiece::yearBefore);
    }

    /** What it measures: the value where it says nothing else. */
    Measure measure() {
        Measure said = lowest(HeaderPiece::measure);
        boolean quantity = said == Measure.QUANTITY || said == Measure.NET_WEIGHT;
        if (isGrowth()) {
            return quantity ? Measure.QUANTITY_GROWTH : Measure.VALUE_GROWTH;
        }
        return said == null ? Measure.VALUE : said;
    }

    @Nullable
    Period period() {
        return lowest(HeaderPiece::period);
    }

    HeaderPiece.@Nullable Months months() {
        return lowest(HeaderPiece::months);
    }

    LayoutSpec.@Nullable Basis basis() {
        return lowest(HeaderPiece::basis);
    }

    /** The unit of what it measures: 人民币(万) with its currency, of 出口(美元) the currency alone, 千 for a quantity; or "". */
    String unit() {
        String unit = across == null ? "" : across.unit();
        for (HeaderPiece piece : pieces) {
            boolean says = piece.measure() != null || piece.growth() || piece.flow() != null;
            if (!piece.unit().isEmpty() && says) {
                boolean currency = measure() == Measure.VALUE && piece.measure() != null;
                unit = currency ? piece.withUnit() : piece.unit();
            }
        }
        return unit;
    }

    private <T> @Nullable T lowest(Function<HeaderPiece, @Nullable T> part) {
        T found = null;
        for (HeaderPiece piece : pieces) {
            T said = part.apply(piece);
            found = said == null ? found : said;
        }
        return found;
    }
}
