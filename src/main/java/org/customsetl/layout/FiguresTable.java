package org.customsetl.layout;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.customsetl.sheet.Row;
import org.customsetl.trade.Period;
import org.customsetl.trade.PublishedFigure.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A recognised printed table: places down, measures across.
 *
 * @param spec its layout
 * @param placeColumn where the places stand
 * @param columns what each other column holds
 * @param firstHeaderRow the first row of the header
 * @param lastHeaderRow the last row of the header
 * @param unit the money unit as printed, with the place where it stands
 * @param totalPlace what the total row is the total of: {@code null} for the nation, else texts that may name the region
 */
public record FiguresTable(
        LayoutSpec spec,
        int placeColumn,
        List<FigureColumn> columns,
        int firstHeaderRow,
        int lastHeaderRow,
        Told<String> unit,
        @Nullable List<Told<String>> totalPlace,
        Set<String> totalNames)
        implements Table {

    /**
     * A column of figures.
     *
     * @param column its number, from 1
     * @param header its header's words from top to bottom, for people
     * @param flow M, X or T
     */
    public record FigureColumn(int column, String header, String flow, Measure measure, Period period) {}

    @Override
    public SourceRow read(Row row) {
        if (row.number() < firstHeaderRow) {
            return new SourceRow.NoData(row, "title");
        }
        if (row.number() <= lastHeaderRow) {
            return new SourceRow.NoData(row, "header");
        }
        String place = row.text(placeColumn);
        if (LinesTable.isNote(place)
                || (place.isEmpty() && onlyText(row).map(LinesTable::isNote).orElse(false))) {
            return new SourceRow.NoData(row, "note");
        }
        return new SourceRow.Figures(
                row, totalNames.contains(Words.folded(place).replace("#", "")));
    }

    /** The one text of a row whose filled cells all say the same. */
    private static java.util.Optional<String> onlyText(Row row) {
        Set<String> texts = java.util.stream.IntStream.rangeClosed(1, row.width())
                .mapToObj(row::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
        return texts.size() == 1 ? texts.stream().findFirst() : java.util.Optional.empty();
    }
}
