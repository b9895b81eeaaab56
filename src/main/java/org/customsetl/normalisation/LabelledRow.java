package org.customsetl.normalisation;

import java.util.Map;
import java.util.stream.Stream;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.LayoutSpec.Holds;
import org.customsetl.sheet.Cell;
import org.customsetl.sheet.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row of a printed table that holds figures.
 *
 * @param outcome the index of its outcome among those of the sheet
 * @param group the group beneath whose heading it stands, {@code null} for none
 */
record LabelledRow(Row row, int outcome, FiguresTable table, FigureGroups.@Nullable Group group) {

    /** A row beneath no heading of a group. */
    LabelledRow(Row row, int outcome, FiguresTable table) {
        this(row, outcome, table, null);
    }

    /** The same row beneath the heading of a group; {@code null} for none. */
    LabelledRow in(FigureGroups.@Nullable Group other) {
        return new LabelledRow(row, outcome, table, other);
    }

    /** An ideographic blank is as wide as two others. */
    private static final char IDEOGRAPHIC = '\u3000';

    /** The label as stored, with the blanks before it; "" where it has none. */
    String printed() {
        Cell cell = row.cell(labelAt());
        return cell == null ? "" : cell.raw();
    }

    /** The label without blanks around it. */
    String label() {
        return row.text(labelAt());
    }

    /** Whether its label stands where labels stand, and not in the column of what is above them. */
    boolean hasOwnLabel() {
        return !row.text(table.labelColumn()).isEmpty();
    }

    /** The column of its label: where its own is blank, the key column that says what the row is the whole of. */
    int labelAt() {
        return hasOwnLabel()
                ? table.labelColumn()
                : wholes().filter(column -> !row.text(column).isEmpty())
                        .findFirst()
                        .orElse(table.labelColumn());
    }

    private Stream<Integer> wholes() {
        return table.keyColumns().entrySet().stream()
                .filter(key -> !KeyCells.OF_EACH_ROW.contains(key.getKey()))
                .map(Map.Entry::getValue);
    }

    /** The label without 其中 and the like before it, and without the flow that it may name. */
    String key() {
        return table.withoutFlow(table.key(label()));
    }

    boolean isTotal() {
        if (isGroupTotal()) {
            return false;
        }
        boolean ofAPlace = !hasOwnLabel() && !label().isEmpty() && labelAt() != column(Holds.WHOLE);
        return ofAPlace || table.isTotal(label());
    }

    /** Whether it is the total of its group. */
    boolean isGroupTotal() {
        return group != null && group.total();
    }

    /** Where a key column stands, or 0. */
    int column(Holds holds) {
        return table.keyColumns().getOrDefault(holds, 0);
    }

    boolean isOfWhich() {
        return !table.key(label()).equals(label());
    }

    /** How far its label is indented, in half widths; a single blank is a slip of the pen. */
    int indentation() {
        String label = printed();
        int width = 0;
        for (int i = 0; i < label.length() && isBlank(label.charAt(i)); i++) {
            width += label.charAt(i) == IDEOGRAPHIC ? 2 : 1;
        }
        int beneath = column(Holds.WHOLE) > 0 && hasOwnLabel() ? 2 : 0;
        return beneath + (width < 2 ? 0 : width);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
