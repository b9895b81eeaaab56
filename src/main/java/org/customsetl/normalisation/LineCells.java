package org.customsetl.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.customsetl.layout.Field;
import org.customsetl.layout.LinesTable;
import org.customsetl.sheet.Cell;
import org.customsetl.sheet.Row;
import org.customsetl.trade.Flag;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/** One row of a line table under work: its cells by field, and what was found wrong or remarkable so far. */
final class LineCells {

    private static final String UNIT_OF_MONEY = "write a known unit of money, such as 万元, 千美元 or USD, into the header";

    private final LinesTable table;
    private final Row row;
    private final NewNames newNames;
    private final List<RowProblem> problems = new ArrayList<>();
    private int flags;

    LineCells(LinesTable table, Row row, NewNames newNames) {
        this.table = table;
        this.row = row;
        this.newNames = newNames;
    }

    LinesTable table() {
        return table;
    }

    Row row() {
        return row;
    }

    boolean has(Field field) {
        return table.has(field);
    }

    @Nullable
    Cell cell(Field field) {
        return table.cell(row, field);
    }

    /** Whether the field is blank, nil or has no column. */
    boolean isNil(Field field) {
        return Nil.is(cell(field), table.spec());
    }

    /** The field's text without surrounding blanks, "" where it is blank or has no column. */
    String text(Field field) {
        Cell cell = cell(field);
        return cell == null ? "" : cell.text();
    }

    /** The field's text, {@code null} where it is blank, nil or has no column. */
    @Nullable
    String optional(Field field) {
        return isNil(field) ? null : text(field);
    }

    /** The field's number; {@code null} where it is nil, or wrong, which is then a problem. Never negative. */
    @Nullable
    BigDecimal number(Field field) {
        Cell cell = cell(field);
        if (cell == null || isNil(field)) {
            return null;
        }
        BigDecimal number = NumberText.read(cell);
        if (number == null) {
            boolean comma = NumberText.read(cell, true) != null;
            problem(
                    field,
                    Reason.NUMBER_INVALID,
                    "'" + cell.raw() + "' is no number"
                            + (comma
                                    ? "; a list has no decimal comma (`decimal-comma` is a layout's key of printed tables)"
                                    : ""));
        } else if (number.signum() < 0) {
            problem(field, Reason.NEGATIVE, "the number is negative: " + cell.raw());
            return null;
        }
        return number;
    }

    /** A name that no register knows is a problem, unless the dataset lets new ones in. */
    void unknown(Field field, Reason reason, String name, String message) {
        if (newNames.evolves(reason, name)) {
            flag(Flag.NEW_NAME);
        } else {
            problem(field, reason, message);
        }
    }

    /** A currency or a unit of money that no register knows is a problem, whatever the dataset lets in. */
    void unknownMoney(Field field, Reason reason, String name, String message) {
        newNames.money(reason, name);
        noMoney(field, reason, message);
    }

    /** A unit in the header of a value that is none of its currency. */
    void noMoney(Field field, Reason reason, String message) {
        problem(field, reason, message, reason == Reason.UNIT_UNKNOWN ? UNIT_OF_MONEY : null);
    }

    void problem(Field field, Reason reason, String message) {
        problem(field, reason, message, null);
    }

    /** With a way out of its own. */
    void problem(Field field, Reason reason, String message, @Nullable String wayOut) {
        Cell cell = cell(field);
        int column = table.column(field);
        String header = column == 0 ? "" : "column " + Row.columnName(column) + " (" + header(field) + "): ";
        problems.add(new RowProblem(column, cell == null ? null : cell.raw(), reason, header + message, wayOut));
    }

    /** The unit in the brackets of a field's header as it is printed, or "". */
    String printedUnit(Field field) {
        return table.headerUnit(field).isEmpty() ? "" : FigureUnits.inBrackets(header(field));
    }

    private String header(Field field) {
        LinesTable.HeaderColumn column = table.columns().get(field);
        return column == null ? field.name() : column.header();
    }

    void flag(Flag flag) {
        flags |= flag.bit();
    }

    int flags() {
        return flags;
    }

    /** Sets all of a set of flags. */
    void flagAll(int more) {
        flags |= more;
    }

    /** The flags so far, which are taken away. */
    int takeFlags() {
        int taken = flags;
        flags = 0;
        return taken;
    }

    /** How many things were found wrong so far. */
    int problems() {
        return problems.size();
    }

    /** An error cell in any column that the layout knows is a problem. */
    void rejectErrorCells() {
        for (Field field : table.columns().keySet()) {
            if (cell(field) instanceof Cell.Fault fault) {
                problem(field, Reason.ERROR_CELL, "the cell holds the error " + fault.code());
            }
        }
    }

    /** Everything that is wrong, with its coordinates. */
    List<Rejection> rejections(String sheetName) {
        // An error cell is the cause; what rules say of the same cell is its echo.
        return problems.stream()
                .filter(problem -> problem.reason() == Reason.ERROR_CELL
                        || problem.column() == 0
                        || !(row.cell(problem.column()) instanceof Cell.Fault))
                .map(problem -> new Rejection(
                        sheetName,
                        row.number(),
                        problem.column(),
                        problem.raw(),
                        problem.reason(),
                        problem.message(),
                        problem.wayOut()))
                .toList();
    }

    boolean isGood() {
        return problems.isEmpty();
    }
}
