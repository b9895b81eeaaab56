package org.customsetl.printed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A sheet before it is written: cells by their place, each a text, a number, a date, an {@link
 * org.apache.poi.ss.usermodel.FormulaError} or a {@link Formula}.
 */
final class PaperSheet {

    /** Rows from the top, each from the left. */
    static final Comparator<At> READING_ORDER = Comparator.comparingInt(At::row).thenComparingInt(At::column);

    private final Map<At, Object> cells = new TreeMap<>(READING_ORDER);
    private final List<Area> merged = new ArrayList<>();
    private final Set<Integer> hiddenRows = new TreeSet<>();
    private final Set<Integer> hiddenColumns = new TreeSet<>();
    private String name;
    private boolean hidden;
    private int lastFormattedRow;

    PaperSheet(String name) {
        this.name = name;
    }

    /** A formula whose result the program that wrote it never stored. */
    record Formula(String text) {}

    String name() {
        return name;
    }

    void rename(String to) {
        this.name = to;
    }

    boolean isHidden() {
        return hidden;
    }

    void hide() {
        this.hidden = true;
    }

    int lastFormattedRow() {
        return lastFormattedRow;
    }

    /** Gives a format to blank rows, as whoever formats a whole column does. */
    void formatRowsTo(int row) {
        this.lastFormattedRow = row;
    }

    Map<At, Object> cells() {
        return cells;
    }

    List<Area> merged() {
        return merged;
    }

    Set<Integer> hiddenRows() {
        return hiddenRows;
    }

    Set<Integer> hiddenColumns() {
        return hiddenColumns;
    }

    Object get(At cell) {
        return cells.get(cell);
    }

    /** Fills a cell, or blanks it with {@code null}. */
    void set(At cell, Object value) {
        if (value == null || value.equals("")) {
            cells.remove(cell);
        } else {
            cells.put(cell, value);
        }
    }

    void setRow(int row, List<?> values) {
        IntStream.range(0, values.size()).forEach(i -> set(new At(row, i + 1), values.get(i)));
    }

    int lastRow() {
        return cells.keySet().stream().mapToInt(At::row).max().orElse(0);
    }

    int lastColumn() {
        return cells.keySet().stream().mapToInt(At::column).max().orElse(0);
    }

    /** How many rows have a filled cell: what a program must account for. */
    int filledRows() {
        return (int) cells.keySet().stream().mapToInt(At::row).distinct().count();
    }

    void clearRow(int row) {
        cells.keySet().removeIf(cell -> cell.row() == row);
        merged.removeIf(area -> area.first().row() <= row && row <= area.last().row());
    }

    /** Moves every cell, and what is merged. */
    void moveAll(UnaryOperator<At> to) {
        Map<At, Object> before = new HashMap<>(cells);
        cells.clear();
        before.forEach((cell, value) -> cells.put(to.apply(cell), value));
        merged.replaceAll(area -> area.moved(to));
    }
}
