package org.customsetl.sheet;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The cells of a row while it is read, in any order. */
final class RowCells {

    private @Nullable Cell[] cells = new Cell[16];
    private int width;

    boolean isEmpty() {
        return width == 0;
    }

    boolean isFilled(int column) {
        return column <= cells.length && cells[column - 1] != null;
    }

    void clear() {
        Arrays.fill(cells, 0, width, null);
        width = 0;
    }

    /** @throws ContentException if the place is filled, or beyond what a sheet can hold */
    void put(int row, int column, Cell cell) {
        if (column > XlsxReference.LAST_COLUMN) {
            throw ContentException.damaged("row " + row + " has more columns than a sheet can have");
        }
        if (column > cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column, cells.length * 2));
        }
        if (cells[column - 1] != null) {
            throw ContentException.damaged("cell " + Row.columnName(column) + row + " is stored twice");
        }
        cells[column - 1] = cell;
        width = Math.max(width, column);
    }

    Row toRow(int number) {
        return new Row(number, Arrays.copyOf(cells, width));
    }
}
