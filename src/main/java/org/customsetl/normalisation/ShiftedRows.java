package org.customsetl.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.customsetl.sheet.Cell;
import org.customsetl.sheet.Row;
import org.customsetl.trade.Outcome;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Names rows whose cells all stand one column beside their own. Such a row stays rejected: that it would fit elsewhere
 * does not prove that it belongs there.
 */
final class ShiftedRows {

    /** One wrong cell is no shift. */
    private static final int FEWEST = 2;

    private final String sheetName;

    ShiftedRows(String sheetName) {
        this.sheetName = sheetName;
    }

    /**
     * A rejected row, told to be shifted where it is.
     *
     * @param fits whether a row would be loaded
     */
    Outcome named(Outcome.Rejected rejected, Row row, Predicate<Row> fits) {
        Rejection shifted = rejected.rejections().size() < FEWEST ? null : of(row, fits);
        if (shifted == null) {
            return rejected;
        }
        List<Rejection> all = new ArrayList<>(List.of(shifted));
        all.addAll(rejected.rejections());
        return new Outcome.Rejected(rejected.origin(), all);
    }

    /** The rejection of a row that would fit one column further left or right; {@code null} where it fits neither. */
    @Nullable
    Rejection of(Row row, Predicate<Row> fits) {
        if (row.cell(1) == null && fits.test(moved(row, 1))) {
            return rejection(row, "right", "left");
        }
        return fits.test(moved(row, -1)) ? rejection(row, "left", "right") : null;
    }

    /** The row with its cells so many columns further left. */
    private static Row moved(Row row, int left) {
        @Nullable Cell[] cells = new Cell[Math.max(row.width() - left, 1)];
        for (int column = 1; column <= cells.length; column++) {
            int from = column + left;
            cells[column - 1] = from < 1 || from > row.width() ? null : row.cell(from);
        }
        return new Row(row.number(), cells);
    }

    private Rejection rejection(Row row, String to, String back) {
        int column = 1;
        while (row.cell(column) == null) {
            column++;
        }
        int fitting = back.equals("left") ? column - 1 : column + 1;
        return new Rejection(
                sheetName,
                row.number(),
                0,
                null,
                Reason.ROW_SHIFTED,
                "the row's cells look shifted by one column to the " + to + ": all fit one column further " + back
                        + ", '" + row.text(column) + "' in column " + Row.columnName(fitting) + " instead of "
                        + Row.columnName(column));
    }
}
