package org.customsetl.normalisation;

import org.customsetl.layout.FiguresTable;
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

    /** An ideographic blank is as wide as two others. */
    private static final char IDEOGRAPHIC = '\u3000';

    /** The label as stored, with the blanks before it; "" where it has none. */
    String printed() {
        Cell cell = row.cell(table.labelColumn());
        return cell == null ? "" : cell.raw();
    }

    /** The label without blanks around it. */
    String label() {
        return row.text(table.labelColumn());
    }

    /** The label without 其中 and the like before it. */
    String key() {
        return table.key(label());
    }

    boolean isTotal() {
        return !isGroupTotal() && table.isTotal(label());
    }

    /** Whether it is the total of its group. */
    boolean isGroupTotal() {
        return group != null && group.total();
    }

    boolean isOfWhich() {
        return !key().equals(label());
    }

    /** How far its label is indented, in half widths; a single blank is a slip of the pen. */
    int indentation() {
        String label = printed();
        int width = 0;
        for (int i = 0; i < label.length() && isBlank(label.charAt(i)); i++) {
            width += label.charAt(i) == IDEOGRAPHIC ? 2 : 1;
        }
        return width < 2 ? 0 : width;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
