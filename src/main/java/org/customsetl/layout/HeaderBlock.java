package org.customsetl.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/**
 * The header of a printed table: the rows around the cell that heads the labels.
 *
 * @param firstRow its first row
 * @param lastRow its last row
 * @param labelColumn where the labels stand
 * @param otherLabels where the labels in other languages stand, by language
 * @param unitColumn where the rows' own units stand, or 0
 * @param nextTable the column in which another table begins beside this one, or 0
 * @param keyColumns where the columns stand that make a row's key together with its label
 * @param lastTextRow its last row that is no row of column numbers
 */
record HeaderBlock(
        int firstRow,
        int lastRow,
        int labelColumn,
        Map<String, Integer> otherLabels,
        int unitColumn,
        int nextTable,
        Map<LayoutSpec.Holds, Integer> keyColumns,
        int lastTextRow) {

    /** A header is seldom deeper; what stands higher is a title. */
    private static final int DEEPEST = 6;

    /** Finds the header by its label words; {@code null} where no cell has them. */
    static @Nullable HeaderBlock find(SheetHead head, LayoutSpec.Figures figures, FigureWords words)
            throws UnreadableFileException {
        if (figures.labelColumn() != null) {
            return aboveTheFirstFigures(head, figures, words, Row.columnNumber(figures.labelColumn()));
        }
        Set<String> labels = folded(figures.labelWords());
        for (Row row : head.rows()) {
            for (int column = 1; column <= row.width(); column++) {
                if (labels.contains(Words.folded(row.text(column)))) {
                    return new Finder(head, figures, words, labels, row, column).block();
                }
            }
        }
        return null;
    }

    /** Where no header says which column holds the labels, the header ends above the first label beside a number. */
    private static @Nullable HeaderBlock aboveTheFirstFigures(
            SheetHead head, LayoutSpec.Figures figures, FigureWords words, int column) throws UnreadableFileException {
        Row header = null;
        for (Row row : head.rows()) {
            if (header != null && isLabelledRow(row, column)) {
                return new Finder(head, figures, words, Set.of(), header, column).block();
            }
            header = ColumnNumbers.are(row) || textsBeside(row, column).isEmpty() ? header : row;
        }
        return null;
    }

    /** A row of years beneath a label such as 单位 is still a header. */
    private static boolean isLabelledRow(Row row, int column) {
        Set<String> beside = textsBeside(row, column);
        boolean number = beside.stream().anyMatch(Recogniser::looksNumeric);
        boolean periods = beside.stream().allMatch(text -> PeriodText.read(text).isPresent());
        return number && !periods && !row.text(column).isEmpty() && !ColumnNumbers.are(row);
    }

    private static Set<String> textsBeside(Row row, int column) {
        return IntStream.rangeClosed(column + 1, row.width())
                .mapToObj(next -> SheetHead.text(row, next))
                .filter(text -> !text.isEmpty() && !UnitStatements.isStatement(text))
                .collect(Collectors.toSet());
    }

    private static Set<String> folded(List<String> words) {
        return words.stream().map(Words::folded).collect(Collectors.toSet());
    }

    /** The columns that may head figures, with what their headers say; those before the labels are none. */
    List<FigureHeading> headings(SheetHead head, FigureWords words) throws UnreadableFileException {
        List<FigureHeading> headings = new ArrayList<>();
        int last = nextTable == 0 ? head.width() : nextTable - 1;
        for (int column = labelColumn + 1; column <= last; column++) {
            if (column == unitColumn || otherLabels.containsValue(column) || keyColumns.containsValue(column)) {
                continue;
            }
            List<HeaderPiece> pieces = new ArrayList<>();
            for (int row = firstRow; row <= lastTextRow; row++) {
                String text = head.headerText(row, column, row == lastTextRow);
                if (!text.isEmpty()
                        && pieces.stream().noneMatch(piece -> piece.text().equals(text))) {
                    pieces.add(HeaderPiece.of(text, words));
                }
            }
            if (!pieces.isEmpty()) {
                headings.add(new FigureHeading(column, pieces));
            }
        }
        return headings;
    }

    /** Looks up and down from the cell that heads the labels. */
    private record Finder(
            SheetHead head, LayoutSpec.Figures figures, FigureWords words, Set<String> labels, Row row, int column) {

        HeaderBlock block() throws UnreadableFileException {
            int last = last();
            Row below = head.row(last + 1);
            return new HeaderBlock(
                    first(),
                    below != null && ColumnNumbers.are(below) ? last + 1 : last,
                    column,
                    otherLabels(),
                    unitColumn(),
                    nextTable(),
                    keyColumns(),
                    last);
        }

        /** The header goes up while rows say what headers say, and nothing where the labels stand. */
        private int first() {
            int first = row.number();
            for (int number = first - 1; number > row.number() - DEEPEST; number--) {
                Row above = head.row(number);
                if (above == null || !above.text(column).isEmpty() || !saysHeader(above)) {
                    break;
                }
                first = number;
            }
            return first;
        }

        private boolean saysHeader(Row above) {
            if (figures.across() != null && textsBeside(above, column).size() >= 2) {
                return true;
            }
            for (int next = column + 1; next <= above.width(); next++) {
                String text = above.text(next);
                if (!text.isEmpty()
                        && !UnitStatements.isStatement(text)
                        && !isUnitAlone(above, text)
                        && HeaderPiece.of(text, words).isHeader()) {
                    return true;
                }
            }
            return false;
        }

        /** Value in USD thousand above the header is no header, although its first word is a measure. */
        private static boolean isUnitAlone(Row above, String text) {
            return UnitMentions.isInWords(text) && textsBeside(above, 0).size() == 1;
        }

        /** The header goes down while the label cell repeats, is merged with, or is blank above no number. */
        private int last() throws UnreadableFileException {
            int last = row.number();
            for (Row below = head.row(last + 1); below != null && goesOn(below); below = head.row(last + 1)) {
                last = below.number();
            }
            return last;
        }

        private boolean goesOn(Row below) throws UnreadableFileException {
            String label = Words.folded(head.headerText(below.number(), column, true));
            return labels.contains(label) || (label.isEmpty() && !hasNumber(below));
        }

        private static boolean hasNumber(Row row) {
            for (int column = 1; column <= row.width(); column++) {
                if (Recogniser.looksNumeric(row.text(column))) {
                    return true;
                }
            }
            return false;
        }

        private Map<String, Integer> otherLabels() {
            Map<String, Integer> found = new LinkedHashMap<>();
            if (figures.otherLabels() != null) {
                figures.otherLabels().forEach((language, headers) -> {
                    int at = columnHeaded(folded(headers));
                    if (at > 0) {
                        found.put(language, at);
                    }
                });
            }
            return found;
        }

        private Map<LayoutSpec.Holds, Integer> keyColumns() {
            Map<LayoutSpec.Holds, Integer> found = new EnumMap<>(LayoutSpec.Holds.class);
            for (LayoutSpec.KeyColumn key : figures.allKeyColumns()) {
                int at = columnHeaded(folded(key.headers()));
                if (at > 0) {
                    found.put(key.holds(), at);
                }
            }
            return found;
        }

        private int unitColumn() {
            return figures.unitHeaders() == null ? 0 : columnHeaded(folded(figures.unitHeaders()));
        }

        /** The labels' header a second time, in a cell of its own, with other columns between. */
        private int nextTable() throws UnreadableFileException {
            for (int next = column + 2; next <= row.width(); next++) {
                boolean again = labels.contains(Words.folded(row.text(next)));
                if (again && !labels.contains(Words.folded(head.headerText(row.number(), next - 1, true)))) {
                    return next;
                }
            }
            return 0;
        }

        private int columnHeaded(Set<String> headers) {
            for (int next = 1; next <= row.width(); next++) {
                if (headers.contains(Words.folded(row.text(next)))) {
                    return next;
                }
            }
            return 0;
        }
    }
}
