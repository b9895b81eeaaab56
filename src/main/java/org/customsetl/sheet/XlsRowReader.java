package org.customsetl.sheet;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of an xls sheet: as they are stored, or sorted in memory where a program stored them out of order. */
final class XlsRowReader implements RowReader {

    private final FileTrouble trouble;
    private final String sheet;
    private final XlsCells cells;
    private final boolean inOrder;
    private final RowCells gathered = new RowCells();
    private @Nullable Cell ahead;
    private @Nullable Iterator<Map.Entry<Integer, RowCells>> sorted;
    private int row;

    XlsRowReader(FileTrouble trouble, String sheet, XlsCells cells, boolean inOrder) {
        this.trouble = trouble;
        this.sheet = sheet;
        this.cells = cells;
        this.inOrder = inOrder;
    }

    @Override
    public @Nullable Row next() throws UnreadableFileException {
        return trouble.guardRow(
                () -> "sheet '" + sheet + "', row " + Math.max(row, 1), inOrder ? this::stored : this::fromSorted);
    }

    private @Nullable Row stored() throws IOException {
        Cell cell = ahead == null ? cells.next() : ahead;
        ahead = null;
        if (cell == null) {
            return null;
        }
        gathered.clear();
        row = cells.row();
        while (cell != null && cells.row() == row) {
            gathered.put(row, cells.column(), cell);
            cell = cells.next();
        }
        ahead = cell;
        return gathered.toRow(row);
    }

    /** An xls sheet has at most 65,536 rows, so that this has an end. */
    private @Nullable Row fromSorted() throws IOException {
        if (sorted == null) {
            TreeMap<Integer, RowCells> rows = new TreeMap<>();
            for (Cell cell = cells.next(); cell != null; cell = cells.next()) {
                row = cells.row();
                rows.computeIfAbsent(row, number -> new RowCells()).put(row, cells.column(), cell);
            }
            sorted = rows.entrySet().iterator();
        }
        if (!sorted.hasNext()) {
            return null;
        }
        Map.Entry<Integer, RowCells> next = sorted.next();
        return next.getValue().toRow(next.getKey());
    }

    @Override
    public void close() {
        cells.close();
    }
}
