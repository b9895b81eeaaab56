package org.customsetl.normalisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.FiguresTable.FigureColumn;
import org.customsetl.layout.LayoutSpec;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.sheet.Cell;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.trade.FigureRow;
import org.customsetl.trade.FigureRow.Kind;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.customsetl.trade.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The labels that stand across, looked up as those of rows are: each stands in a row of its own whose number is that of
 * its first column. A column whose label no register knows is left out, and its header rejected.
 */
final class FigureAcross {

    private final FiguresTable table;
    private final Map<Integer, FigureRow> byColumn = new HashMap<>();
    private final Map<Integer, List<Rejection>> rejections = new HashMap<>();

    private FigureAcross(FiguresTable table) {
        this.table = table;
    }

    /**
     * @throws UnusableTableException if two columns stand for the same, or no register knows any of the labels
     */
    static FigureAcross of(FiguresTable table, SheetInfo sheet, FigureRegisters registers)
            throws UnusableTableException {
        LayoutSpec.Across spec = table.figures().across();
        if (spec == null) {
            return new FigureAcross(table);
        }
        FiguresTable turned = table.about(new FiguresTable.Axis(spec.subject(), spec.levels()), table.labelColumn());
        FigureKeys keys = FigureKeys.of(turned, sheet, registers);
        List<FigureColumn> known = new ArrayList<>();
        Map<String, LabelledRow> rows = new LinkedHashMap<>();
        Map<Integer, List<Rejection>> rejections = new HashMap<>();
        for (FigureColumn column : table.columns()) {
            String label = label(column);
            LabelledRow row = rows.computeIfAbsent(label, any -> row(turned, column.column(), label));
            if (keys.problems(row).isEmpty()) {
                known.add(column);
            } else if (row.row().number() == column.column()) {
                List<Rejection> found = rejections.computeIfAbsent(headerRow(column), any -> new ArrayList<>());
                keys.problems(row).forEach(problem -> found.add(rejection(problem, column, table)));
            }
        }
        if (known.isEmpty()) {
            throw new UnusableTableException(
                    rejections.values().iterator().next().get(0));
        }
        rows.values().removeIf(row -> !keys.problems(row).isEmpty());
        FigureAcross across = new FigureAcross(table.with(known));
        across.rejections.putAll(rejections);
        across.relate(turned, List.copyOf(rows.values()), keys);
        across.refuseTwice(sheet, keys, rows);
        return across;
    }

    private static String label(FigureColumn column) {
        return Objects.requireNonNull(column.across(), "every column has a label across")
                .text();
    }

    private static int headerRow(FigureColumn column) {
        return Objects.requireNonNull(column.across()).headerRow();
    }

    private static LabelledRow row(FiguresTable turned, int column, String label) {
        @Nullable Cell[] cells = new Cell[turned.labelColumn()];
        cells[cells.length - 1] = new Cell.Text(label);
        return new LabelledRow(new Row(column, cells), 0, turned);
    }

    private static Rejection rejection(Rejection problem, FigureColumn column, FiguresTable table) {
        String columns = table.columns().stream()
                .filter(other -> label(other).equals(label(column)))
                .map(other -> Row.columnName(other.column()))
                .collect(Collectors.joining(", "));
        return new Rejection(
                problem.sheet(),
                headerRow(column),
                column.column(),
                problem.raw(),
                problem.reason(),
                problem.message() + "; the figures beneath it, in column " + columns + ", are left out");
    }

    private void relate(FiguresTable turned, List<LabelledRow> rows, FigureKeys keys) {
        List<FigureRow> related = FigureLevels.of(turned, rows, keys);
        for (FigureColumn column : table.columns()) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).label().equals(label(column))) {
                    byColumn.put(column.column(), related.get(i));
                }
            }
        }
    }

    /** 杭州 and 杭州市, or 杭州市 beneath two headings: one figure with two values. */
    private void refuseTwice(SheetInfo sheet, FigureKeys keys, Map<String, LabelledRow> rows)
            throws UnusableTableException {
        Map<String, FigureColumn> said = new HashMap<>();
        for (FigureColumn column : table.columns()) {
            String code = keys.code(Objects.requireNonNull(rows.get(label(column))));
            String says = (code == null ? label(column) : code)
                    + column.flow()
                    + column.measure()
                    + column.period()
                    + column.unit();
            FigureColumn other = said.putIfAbsent(says, column);
            if (other != null) {
                throw new UnusableTableException(new Rejection(
                        sheet.name(),
                        headerRow(column),
                        column.column(),
                        label(column),
                        Reason.FIGURES_TWICE,
                        "the columns " + Row.columnName(other.column()) + " (" + other.header() + ") and "
                                + Row.columnName(column.column()) + " (" + column.header()
                                + ") stand for the same"));
            }
        }
    }

    /** The table without the columns that are left out. */
    FiguresTable table() {
        return table;
    }

    /** What is wrong with the labels in a row of the header. */
    List<Rejection> rejections(int row) {
        return rejections.getOrDefault(row, List.of());
    }

    /** Whether a part of a total may be missing. */
    boolean isIncomplete() {
        return !rejections.isEmpty();
    }

    /** What stands across over a column; {@code null} where nothing does. Its parent is a column. */
    @Nullable
    FigureRow of(int column) {
        return byColumn.get(column);
    }

    /** What a cell is about: its row, and what stands across over its column. */
    FigureRow about(FigureRow row, FigureColumn column) {
        FigureRow across = byColumn.get(column.column());
        if (across == null) {
            return row;
        }
        boolean periods = table.subject() == Subject.PERIOD;
        boolean leads = periods || across.subject() == Subject.COMMODITY_ITEM;
        FigureRow first = leads ? across : row;
        return new FigureRow(
                first.subject(),
                leads ? across.label() : label(row, across),
                first.level(),
                periods ? across.kind() : ofBoth(row.kind(), across.kind()),
                row.parent(),
                row.keys().with(across.subject(), across.keys()));
    }

    /** What no register knows is told by its name alone. */
    private static String label(FigureRow row, FigureRow across) {
        boolean nameless = across.kind() != Kind.TOTAL && across.keys().of(across.subject()) == null;
        return nameless ? row.label() + " / " + across.label() : row.label();
    }

    /** The total of either is no detail of the other. */
    private static Kind ofBoth(Kind row, Kind across) {
        for (Kind kind : List.of(Kind.OVERLAP, Kind.TOTAL, Kind.SUBTOTAL)) {
            if (row == kind || across == kind) {
                return kind;
            }
        }
        return Kind.DETAIL;
    }
}
