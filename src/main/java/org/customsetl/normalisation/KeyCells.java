package org.customsetl.normalisation;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.LayoutSpec.Holds;
import org.customsetl.sheet.Cell;
import org.customsetl.sheet.MergedArea;
import org.customsetl.sheet.Row;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what stands once for several rows in a key column: the first cell of a merged area; where nothing in that
 * column is merged, the cell above. A total without it is left alone: it may be that of all.
 */
final class KeyCells {

    /** What every row says for itself, and no row is about. */
    static final Set<Holds> OF_EACH_ROW = EnumSet.of(Holds.CODE, Holds.YEAR, Holds.FLOW);

    private final FiguresTable table;
    private final List<MergedArea> merged;
    private final Map<Integer, Cell> above = new HashMap<>();

    KeyCells(FiguresTable table, List<MergedArea> merged) {
        this.table = table;
        this.merged = merged;
    }

    /** The row with its keys. A row without a label is about what its own key column says, and gets none from above. */
    Row completed(Row row) {
        Row whole = withLabel(row);
        for (Map.Entry<Holds, Integer> key : table.keyColumns().entrySet()) {
            if (!OF_EACH_ROW.contains(key.getKey())) {
                whole = completed(whole, key.getValue());
            }
        }
        return whole;
    }

    /** 杭州市 once, with exports and imports beneath each other beside it. */
    private Row withLabel(Row row) {
        int flows = table.keyColumns().getOrDefault(Holds.FLOW, 0);
        int labels = table.labelColumn();
        Cell own = row.cell(labels);
        if (own != null) {
            above.put(labels, own);
        }
        Cell carried = above.get(labels);
        return flows > 0 && own == null && carried != null && !row.text(flows).isEmpty()
                ? with(row, labels, carried)
                : row;
    }

    private Row completed(Row row, int column) {
        Cell own = row.cell(column);
        if (own != null) {
            above.put(column, own);
            return row;
        }
        Cell carried = above.get(column);
        boolean labelled = !row.text(table.labelColumn()).isEmpty();
        return carried != null && labelled && holds(row, column) ? with(row, column, carried) : row;
    }

    private boolean holds(Row row, int column) {
        List<MergedArea> here = merged.stream()
                .filter(area -> area.firstColumn() <= column && column <= area.lastColumn())
                .filter(area -> area.firstRow() > table.lastHeaderRow())
                .toList();
        return here.isEmpty()
                ? !table.isTotal(row.text(table.labelColumn()))
                : here.stream().anyMatch(area -> area.firstRow() <= row.number() && row.number() <= area.lastRow());
    }

    private static Row with(Row row, int column, Cell cell) {
        @Nullable Cell[] cells = new Cell[Math.max(row.width(), column)];
        for (int i = 1; i <= cells.length; i++) {
            cells[i - 1] = i == column ? cell : row.cell(i);
        }
        return new Row(row.number(), cells);
    }
}
