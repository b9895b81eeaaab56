package org.customsetl.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
 */
record HeaderBlock(
        int firstRow, int lastRow, int labelColumn, Map<String, Integer> otherLabels, int unitColumn, int nextTable) {

    /** A header is seldom deeper; what stands higher is a title. */
    private static final int DEEPEST = 6;

    /** Finds the header by its label words; {@code null} where no cell has them. */
    static @Nullable HeaderBlock find(SheetHead head, LayoutSpec.Figures figures, FigureWords words)
            throws UnreadableFileException {
        Set<String> labels = folded(figures.labelHeaders());
        for (Row row : head.rows()) {
            for (int column = 1; column <= row.width(); column++) {
                if (labels.contains(Words.folded(row.text(column)))) {
                    return new Finder(head, figures, words, labels, row, column).block();
                }
            }
        }
        return null;
    }

    private static Set<String> folded(List<String> words) {
        return words.stream().map(Words::folded).collect(Collectors.toSet());
    }

    /** The columns that may head figures, with what their headers say; those before the labels are none. */
    List<FigureHeading> headings(SheetHead head, FigureWords words) throws UnreadableFileException {
        List<FigureHeading> headings = new ArrayList<>();
        int last = nextTable == 0 ? head.width() : nextTable - 1;
        for (int column = labelColumn + 1; column <= last; column++) {
            if (column == unitColumn || otherLabels.containsValue(column)) {
                continue;
            }
            List<HeaderPiece> pieces = new ArrayList<>();
            for (int row = firstRow; row <= lastRow; row++) {
                String text = head.headerText(row, column, row == lastRow);
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
            return new HeaderBlock(first(), last(), column, otherLabels(), unitColumn(), nextTable());
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
            for (int next = column + 1; next <= above.width(); next++) {
                String text = above.text(next);
                if (!text.isEmpty()
                        && !UnitStatements.isStatement(text)
                        && HeaderPiece.of(text, words).isHeader()) {
                    return true;
                }
            }
            return false;
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
