package org.customsetl.printed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** What is done to a sheet. */
final class SheetEdits {

    private SheetEdits() {}

    static void apply(PaperSheet sheet, String name, Object about) {
        switch (name) {
            case "cells" -> Edits.map(about).forEach((cell, value) -> sheet.set(At.of(cell), Values.of(value)));
            case "replace" -> replace(sheet, Edits.map(about));
            case "print" -> print(sheet, Edits.map(about));
            case "times" -> times(sheet, Edits.map(about));
            case "swap" -> swap(sheet, Edits.map(about));
            case "shift" -> shift(sheet, Edits.map(about));
            case "insert-row" -> insertRow(sheet, Edits.map(about));
            case "insert-column" -> insertColumn(sheet, Edits.number(about));
            case "delete-row" -> deleteRow(sheet, Edits.number(about));
            case "order" -> order(sheet, Edits.map(about));
            case "repeat" -> repeat(sheet, Edits.map(about));
            case "append" -> append(sheet, Edits.map(about));
            case "merge" -> sheet.merged().add(Area.of(Edits.text(about)));
            case "fill-merged" -> fillMerged(sheet);
            case "indent-none" -> indentNone(sheet, Area.of(Edits.text(about)));
            case "hide-rows" -> numbers(about).forEach(sheet.hiddenRows()::add);
            case "hide-columns" -> numbers(about).forEach(sheet.hiddenColumns()::add);
            case "format-rows-to" -> sheet.formatRowsTo(Edits.number(about));
            default -> throw new IllegalArgumentException("no edit: " + name);
        }
    }

    private static List<Integer> numbers(Object about) {
        return ((List<?>) about).stream().map(Edits::number).toList();
    }

    private static void eachText(PaperSheet sheet, Object area, UnaryOperator<String> change) {
        Area within = area == null
                ? new Area(new At(1, 1), new At(sheet.lastRow(), sheet.lastColumn()))
                : Area.of(Edits.text(area));
        within.cells()
                .filter(cell -> sheet.get(cell) instanceof String)
                .forEach(cell -> sheet.set(cell, change.apply(sheet.get(cell).toString())));
    }

    /** {@code {from, to, in}}: in every text of the area, or of the sheet. */
    private static void replace(PaperSheet sheet, Map<String, Object> about) {
        eachText(
                sheet,
                about.get("in"),
                text -> text.replace(Edits.text(about.get("from")), Edits.text(about.get("to"))));
    }

    /** {@code {in, as}}: every number of the area as a text, as {@link Print#text} writes it. */
    private static void print(PaperSheet sheet, Map<String, Object> about) {
        String as = Edits.text(about.get("as"));
        Area.of(Edits.text(about.get("in")))
                .cells()
                .filter(cell -> Print.isNumber(sheet.get(cell)))
                .forEach(cell -> sheet.set(cell, Print.text(Print.number(sheet.get(cell)), as)));
    }

    /** {@code {in, by}}: every number of the area, text or not. */
    private static void times(PaperSheet sheet, Map<String, Object> about) {
        BigDecimal by = new BigDecimal(Edits.text(about.get("by")));
        Area.of(Edits.text(about.get("in")))
                .cells()
                .filter(cell -> Print.isNumber(sheet.get(cell)))
                .forEach(cell -> sheet.set(cell, Print.number(sheet.get(cell)).multiply(by)));
    }

    /** {@code {cells, with}}: two areas of the same size change places. */
    private static void swap(PaperSheet sheet, Map<String, Object> about) {
        List<At> one = Area.of(Edits.text(about.get("cells"))).cells().toList();
        List<At> other = Area.of(Edits.text(about.get("with"))).cells().toList();
        for (int i = 0; i < one.size(); i++) {
            Object value = sheet.get(one.get(i));
            sheet.set(one.get(i), sheet.get(other.get(i)));
            sheet.set(other.get(i), value);
        }
    }

    /** {@code {cells, right, down}}: moves an area, with what is merged in it, and leaves blanks behind. */
    private static void shift(PaperSheet sheet, Map<String, Object> about) {
        Area area = Area.of(Edits.text(about.get("cells")));
        int right = Edits.number(about.getOrDefault("right", 0));
        int down = Edits.number(about.getOrDefault("down", 0));
        Map<At, Object> moved = new TreeMap<>(PaperSheet.READING_ORDER);
        area.cells().filter(cell -> sheet.get(cell) != null).forEach(cell -> moved.put(cell, sheet.get(cell)));
        moved.keySet().forEach(cell -> sheet.set(cell, null));
        moved.forEach((cell, value) -> sheet.set(cell.plus(down, right), value));
        sheet.merged()
                .replaceAll(merged ->
                        area.contains(merged.first()) ? merged.moved(cell -> cell.plus(down, right)) : merged);
    }

    /** {@code {before, values}}; without values a blank one. */
    private static void insertRow(PaperSheet sheet, Map<String, Object> about) {
        int before = Edits.number(about.get("before"));
        moveRows(sheet, row -> row >= before ? row + 1 : row);
        sheet.setRow(before, Values.of((List<?>) about.getOrDefault("values", List.of())));
    }

    private static void insertColumn(PaperSheet sheet, int before) {
        sheet.moveAll(cell -> cell.column() >= before ? cell.plus(0, 1) : cell);
    }

    private static void deleteRow(PaperSheet sheet, int gone) {
        sheet.clearRow(gone);
        moveRows(sheet, row -> row > gone ? row - 1 : row);
    }

    private static void moveRows(PaperSheet sheet, IntUnaryOperator to) {
        sheet.moveAll(cell -> new At(to.applyAsInt(cell.row()), cell.column()));
    }

    /** {@code {rows, as}}: the rows from the first on in another order. */
    private static void order(PaperSheet sheet, Map<String, Object> about) {
        int first = Edits.number(about.get("from"));
        List<Integer> order = numbers(about.get("as"));
        moveRows(sheet, row -> order.contains(row) ? first + order.indexOf(row) : row);
    }

    /** {@code {rows: [4, 5], at: 10}}: copies rows to where others stand, which make room. */
    private static void repeat(PaperSheet sheet, Map<String, Object> about) {
        List<Integer> rows = numbers(about.get("rows"));
        int at = Edits.number(about.get("at"));
        List<List<Object>> copies = rows.stream().map(row -> values(sheet, row)).toList();
        moveRows(sheet, row -> row >= at ? row + rows.size() : row);
        IntStream.range(0, copies.size()).forEach(i -> sheet.setRow(at + i, copies.get(i)));
    }

    private static List<Object> values(PaperSheet sheet, int row) {
        return IntStream.rangeClosed(1, sheet.lastColumn())
                .mapToObj(column -> sheet.get(new At(row, column)))
                .map(value -> value == null ? "" : value)
                .toList();
    }

    /** {@code {of, at, edits, from-row}}: another table on the same sheet, its top left cell there. */
    private static void append(PaperSheet sheet, Map<String, Object> about) {
        Paper other = Family.read(Edits.text(about.get("of"))).paper();
        Edits.apply(other, Edits.list(about.getOrDefault("edits", List.of())));
        int from = Edits.number(about.getOrDefault("from-row", 1));
        At at = At.of(Edits.text(about.get("at")));
        UnaryOperator<At> to = cell -> cell.plus(at.row() - from, at.column() - 1);
        other.sheet().cells().forEach((cell, value) -> {
            if (cell.row() >= from) {
                sheet.set(to.apply(cell), value);
            }
        });
        other.sheet().merged().stream()
                .filter(area -> area.first().row() >= from)
                .forEach(area -> sheet.merged().add(area.moved(to)));
    }

    /** As programs do that know no merging: the text of a merged area in each of its cells. */
    private static void fillMerged(PaperSheet sheet) {
        sheet.merged().forEach(area -> {
            Object value = sheet.get(area.first());
            area.cells().forEach(cell -> sheet.set(cell, value));
        });
        sheet.merged().clear();
    }

    private static void indentNone(PaperSheet sheet, Area area) {
        area.cells()
                .filter(cell -> sheet.get(cell) instanceof String)
                .forEach(cell -> sheet.set(cell, sheet.get(cell).toString().replaceAll("^[\\s\\u3000]+", "")));
    }
}
