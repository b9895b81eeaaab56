package org.customsetl.normalisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.FiguresTable.FigureColumn;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.sheet.Cell;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in columns without a header: somebody's own beside the table, which are left out and named, or figures that
 * have slipped out of their columns, which shows by the columns that they left blank.
 */
final class FiguresBeside {

    private final FiguresTable table;
    private final SheetInfo sheet;
    private final List<LabelledRow> rows;
    /** How many rows have a number in each column without a header. */
    private final Map<Integer, Long> beside;

    FiguresBeside(FiguresTable table, SheetInfo sheet, List<LabelledRow> rows) {
        this.table = table;
        this.sheet = sheet;
        this.rows = rows;
        this.beside = rows.stream()
                .flatMap(row -> numbersBeside(row.row()).boxed())
                .collect(Collectors.groupingBy(column -> column, TreeMap::new, Collectors.counting()));
    }

    private IntStream numbersBeside(Row row) {
        return IntStream.rangeClosed(table.labelColumn() + 1, row.width())
                .filter(this::isWithoutHeader)
                .filter(column -> isNumber(row.cell(column)));
    }

    private boolean isWithoutHeader(int column) {
        return column != table.unitColumn()
                && table.columns().stream().noneMatch(figures -> figures.column() == column)
                && table.headers().getOrDefault(column, Set.of()).stream().allMatch(String::isEmpty);
    }

    private static boolean isNumber(@Nullable Cell cell) {
        return cell != null && NumberText.read(cell) != null;
    }

    /** @throws UnusableTableException if a whole column has slipped: its header stands over blanks */
    void holdAgainst() throws UnusableTableException {
        for (FigureColumn column : table.columns()) {
            boolean blank = rows.stream().allMatch(row -> row.row().cell(column.column()) == null);
            List<Integer> full = beside.entrySet().stream()
                    .filter(other -> other.getValue() * 2 >= rows.size())
                    .map(Map.Entry::getKey)
                    .toList();
            if (blank && !full.isEmpty()) {
                throw new UnusableTableException(new Rejection(
                        sheet.name(),
                        0,
                        column.column(),
                        null,
                        Reason.FIGURES_CONFLICT,
                        "headers and figures stand in different columns: column " + Row.columnName(column.column())
                                + " (" + column.header() + ") has a header and no figures, column "
                                + Row.columnName(full.get(0)) + " has figures and no header"));
            }
        }
    }

    /** What is wrong with a row of which the figures alone have slipped, {@code null} for nothing. */
    @Nullable
    Rejection of(Row row) {
        int slipped = numbersBeside(row).findFirst().orElse(0);
        boolean gap = table.columns().stream().anyMatch(column -> row.cell(column.column()) == null);
        return slipped == 0 || !gap
                ? null
                : new Rejection(
                        sheet.name(),
                        row.number(),
                        slipped,
                        row.text(slipped),
                        Reason.FIGURES_CONFLICT,
                        "column " + Row.columnName(slipped) + " has no header, and another column of the row is blank:"
                                + " perhaps its figures have slipped");
    }

    /** What was left out, "" for nothing. */
    String note() {
        return beside.isEmpty()
                ? ""
                : "numbers beside the table, in columns without a header: "
                        + beside.entrySet().stream()
                                .map(column -> Row.columnName(column.getKey()) + " (" + column.getValue() + " rows)")
                                .collect(Collectors.joining(", "));
    }
}
