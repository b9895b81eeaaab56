package org.customsetl.normalisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.FiguresTable.FigureColumn;
import org.customsetl.layout.SourceRow;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.sheet.Cell;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.trade.Period;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a printed table with a column of names that its layout does not read: the cities of a table by partner, or the
 * flow of each row. Without it every row would be taken for one of the whole table.
 */
final class LeftOutKeys {

    private static final String WAY_OUT =
            "`customs-etl inspect --draft FILE` writes a first draft of a layout of your own, in which such a column is one"
                    + " of `key-columns`; a column that says the label in another language belongs in `other-labels`";

    private final FiguresTable table;
    private final SheetInfo sheet;
    private final List<Row> rows;
    private final ColumnNames names;

    private LeftOutKeys(FiguresTable table, SheetInfo sheet, List<Row> rows, FigureRegisters registers) {
        this.table = table;
        this.sheet = sheet;
        this.rows = rows;
        this.names = new ColumnNames(
                table,
                registers.reference(),
                table.columns().stream()
                        .map(FigureColumn::period)
                        .map(Period::to)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /**
     * Looks at every column that the layout does not read.
     *
     * @param all the rows of the sheet
     * @throws UnusableTableException for the first that says what its rows are about
     */
    static void refuse(FiguresTable table, SheetInfo sheet, List<Row> all, FigureRegisters registers)
            throws UnusableTableException {
        LeftOutKeys keys = new LeftOutKeys(table, sheet, figures(table, all), registers);
        Set<Integer> read = keys.read();
        int width = keys.rows.stream().mapToInt(Row::width).max().orElse(0);
        for (int column : IntStream.rangeClosed(1, width).toArray()) {
            if (!read.contains(column)) {
                keys.refuse(column, header(table, all, column));
            }
        }
    }

    /** The rows with figures, as far as no other table begins. */
    private static List<Row> figures(FiguresTable table, List<Row> all) {
        List<Row> rows = new ArrayList<>();
        for (Row row : all) {
            if (row.number() > table.lastHeaderRow() && table.beginsAnother(row)) {
                return rows;
            }
            boolean empty = table.columns().stream().allMatch(column -> row.cell(column.column()) == null);
            if (!empty && table.read(row) instanceof SourceRow.Figures) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Set<Integer> read() {
        Set<Integer> read = table.columns().stream().map(FigureColumn::column).collect(Collectors.toSet());
        read.add(table.labelColumn());
        read.add(table.unitColumn());
        read.addAll(table.otherLabels().values());
        read.addAll(table.keyColumns().values());
        return read;
    }

    private void refuse(int column, String header) throws UnusableTableException {
        List<Row> texts = rows.stream().filter(row -> isText(row, column)).toList();
        if (texts.isEmpty() || 2L * texts.size() < filled(column) || (header.isEmpty() && texts.size() == 1)) {
            return;
        }
        String held = held(texts, column, header);
        if (held != null) {
            throw new UnusableTableException(rejection(texts.get(0), column, header, held));
        }
    }

    private long filled(int column) {
        return rows.stream().filter(row -> row.cell(column) != null).count();
    }

    private boolean isText(Row row, int column) {
        String text = row.text(column);
        return row.cell(column) instanceof Cell.Text
                && text.chars().anyMatch(Character::isLetter)
                && !table.isTotal(text);
    }

    /** What a column holds that tells rows apart; {@code null} for nothing. */
    private @Nullable String held(List<Row> texts, int column, String header) {
        Set<String> distinct = texts.stream().map(row -> row.text(column)).collect(Collectors.toSet());
        boolean flows = distinct.size() > 1 || ColumnNames.isFlow(header) || isLong(distinct);
        if (flows && ColumnNames.areFlows(distinct)) {
            return sayTheFlow(texts, column) ? null : "flows";
        }
        if (names.areLikeLabels(distinct)) {
            return repeatsLabels(column) ? "names" : null;
        }
        return names.held(distinct, header);
    }

    /** A single x is a sign, not exports. */
    private static boolean isLong(Set<String> texts) {
        return texts.stream().allMatch(text -> text.length() > 1);
    }

    private boolean sayTheFlow(List<Row> texts, int column) {
        return texts.stream()
                .allMatch(row -> table.columns().stream()
                        .allMatch(figures -> ColumnNames.saysFlow(row.text(column), table.flow(row, figures))));
    }

    /** Whether a label stands again beside another name. */
    private boolean repeatsLabels(int column) {
        Set<String> labels = new HashSet<>();
        Set<String> pairs = new HashSet<>();
        String above = "";
        for (Row row : rows) {
            above = row.text(column).isEmpty() ? above : row.text(column);
            String label = row.text(table.labelColumn());
            if (!label.isEmpty() && pairs.add(above + "\n" + label) && !labels.add(label)) {
                return true;
            }
        }
        return false;
    }

    /** The last text of a column's header; titles may stand above it. */
    private static String header(FiguresTable table, List<Row> all, int column) {
        return all.stream()
                .filter(row -> row.number() >= table.firstHeaderRow() && row.number() <= table.lastHeaderRow())
                .map(row -> row.text(column))
                .filter(text -> text.length() > 1)
                .reduce("", (above, below) -> below);
    }

    private Rejection rejection(Row row, int column, String header, String held) {
        return new Rejection(
                sheet.name(),
                row.number(),
                column,
                Objects.requireNonNull(row.cell(column)).raw(),
                Reason.COLUMN_UNKNOWN,
                "column " + Row.columnName(column) + (header.isEmpty() ? "" : " (" + header + ")") + " holds " + held
                        + " such as '" + row.text(column) + "', which say what its rows are about, and the layout "
                        + table.spec().id() + " does not read it",
                WAY_OUT);
    }
}
