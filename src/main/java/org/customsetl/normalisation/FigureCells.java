package org.customsetl.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.FiguresTable.FigureColumn;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.layout.Words;
import org.customsetl.reference.Reference;
import org.customsetl.reference.Unit;
import org.customsetl.reference.UnitReading;
import org.customsetl.sheet.Cell;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.trade.FigureRow;
import org.customsetl.trade.Origin;
import org.customsetl.trade.Period;
import org.customsetl.trade.PublishedFigure;
import org.customsetl.trade.PublishedFigure.Measure;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/** Turns the cells of a printed table into figures: as printed, and in whole units. */
final class FigureCells {

    /** The statistical query's code for a piece of anything, 个, 台, 辆 or 头: it says no unit. */
    private static final Set<String> ANY_ITEM = Set.of("01", "1");

    private final FiguresTable table;
    private final FigureAcross across;
    private final SheetInfo sheet;
    private final FigureUnits units;
    private final Reference reference;
    private final NewNames newNames;

    FigureCells(FigureAcross across, SheetInfo sheet, FigureUnits units, FigureRegisters registers) {
        this.table = across.table();
        this.across = across;
        this.sheet = sheet;
        this.units = units;
        this.reference = registers.reference();
        this.newNames = registers.newNames();
    }

    FigureUnits units() {
        return units;
    }

    /** A value in the unit that it is stored in. */
    private record Normalised(String unit, @Nullable BigDecimal value, String normalisedUnit) {}

    /** The figures of a row; what is wrong is added to the rejections. */
    List<PublishedFigure> figures(Row row, FigureRow about, List<Rejection> rejections) {
        List<PublishedFigure> figures = new ArrayList<>();
        for (FigureColumn column : table.columns()) {
            Cell cell = row.cell(column.column());
            if (cell == null) {
                continue;
            }
            Optional<Period> period = table.period(row, column);
            if (period.isEmpty()
                    && rejections.isEmpty()
                    && table.summedIn(row.number()).isEmpty()) {
                rejections.add(rejection(
                        row,
                        column,
                        Reason.PERIOD_INVALID,
                        "the label '" + about.label().strip() + "' names no period of this column"));
            }
            if (period.isEmpty()) {
                continue;
            }
            BigDecimal number = number(row, column, cell, rejections);
            Normalised normalised = normalised(row, column, number, rejections);
            figures.add(new PublishedFigure(
                    new Origin(sheet.number(), row.number()),
                    column.column(),
                    table.spec().id(),
                    across.about(about, column),
                    table.flow(row, column),
                    period.get(),
                    column.measure(),
                    cell.raw(),
                    normalised.unit,
                    normalised.value,
                    normalised.normalisedUnit));
        }
        return figures;
    }

    /** Whether a row has a label that is no number, and a number or nil in each column of figures. */
    boolean looksLikeARow(Row row) {
        Cell label = row.cell(table.labelColumn());
        return label instanceof Cell.Text
                && !Nil.is(label, table.spec())
                && NumberText.read(label) == null
                && table.columns().stream().allMatch(column -> isFigure(row.cell(column.column())));
    }

    private boolean isFigure(@Nullable Cell cell) {
        return cell != null
                && (Nil.is(cell, table.spec())
                        || NumberText.read(cell, table.figures().decimalComma()) != null);
    }

    private @Nullable BigDecimal number(Row row, FigureColumn column, Cell cell, List<Rejection> rejections) {
        if (Nil.is(cell, table.spec())) {
            return table.figures().nilIsZero() ? BigDecimal.ZERO : null;
        }
        Cell printed = column.measure().isGrowth() ? withoutPercent(cell) : cell;
        BigDecimal number = NumberText.read(printed, table.figures().decimalComma());
        if (number == null) {
            Reason reason = cell instanceof Cell.Fault ? Reason.ERROR_CELL : Reason.NUMBER_INVALID;
            boolean comma = NumberText.read(printed, true) != null;
            rejections.add(rejection(
                    row,
                    column,
                    reason,
                    "'" + cell.raw() + "' is no number"
                            + (comma ? "; where a comma marks decimals, a layout says `decimal-comma: true`" : "")));
        }
        return number;
    }

    /** A growth is in percent, whether its cell says so again or not. */
    private static Cell withoutPercent(Cell cell) {
        String text = cell instanceof Cell.Text ? Words.narrowed(cell.text()) : "";
        return text.endsWith("%") ? new Cell.Text(text.substring(0, text.length() - 1)) : cell;
    }

    /**
     * Holds quantities against the units of their rows.
     *
     * @throws UnusableTableException if a row that has a quantity says that it has no unit: then the units may well
     *     stand beside other rows than their own
     */
    void holdAgainstUnits(List<LabelledRow> rows) throws UnusableTableException {
        for (LabelledRow row : rows) {
            Cell unit = table.unitColumn() == 0 ? null : row.row().cell(table.unitColumn());
            if (unit != null && Nil.is(unit, table.spec())) {
                holdAgainstUnit(row.row(), unit);
            }
        }
    }

    private void holdAgainstUnit(Row row, Cell unit) throws UnusableTableException {
        for (FigureColumn column : table.columns()) {
            Cell cell = row.cell(column.column());
            BigDecimal number = cell == null || column.measure() != Measure.QUANTITY
                    ? null
                    : NumberText.read(cell, table.figures().decimalComma());
            if (number != null && number.signum() != 0) {
                throw new UnusableTableException(rejection(
                        row,
                        column,
                        Reason.UNIT_CONFLICT,
                        "the quantity is " + row.text(column.column()) + ", the unit of the row '" + unit.raw()
                                + "' says that it has none; perhaps the units stand beside other rows"));
            }
        }
    }

    private Normalised normalised(
            Row row, FigureColumn column, @Nullable BigDecimal number, List<Rejection> rejections) {
        if (column.measure().isGrowth()) {
            return new Normalised("%", number, "%");
        }
        if (column.measure() == Measure.VALUE) {
            FigureUnits.Stated stated = units.of(column);
            return new Normalised(
                    stated.printed(),
                    number == null
                            ? null
                            : stated.unit().amount(number).getNumber().numberValueExact(BigDecimal.class),
                    stated.unit().currency());
        }
        return quantity(row, column, number, rejections);
    }

    /** The row's own unit, times the thousands of the header. A quantity without a unit is kept as printed only. */
    private Normalised quantity(Row row, FigureColumn column, @Nullable BigDecimal number, List<Rejection> rejections) {
        String own = table.unitColumn() == 0 ? "" : row.text(table.unitColumn());
        boolean silent = reference.units().read(own) instanceof UnitReading.NoUnit || ANY_ITEM.contains(own);
        if (silent && table.unitColumn() > 0) {
            return new Normalised(own, null, "");
        }
        String written = column.unit() + own;
        // A word, unlike 千, is none where another runs into it: thousand kg.
        UnitReading reading = reference.units().read(column.unit() + ' ' + own);
        if (reading instanceof UnitReading.Known known) {
            Unit unit = known.unit();
            return new Normalised(written, number == null ? null : number.multiply(unit.factor()), unit.baseName());
        }
        if (reading instanceof UnitReading.Unknown && newNames.evolves(Reason.UNIT_UNKNOWN, written)) {
            return new Normalised(written, null, "");
        }
        Reason reason = reading instanceof UnitReading.Ambiguous ? Reason.UNIT_AMBIGUOUS : Reason.UNIT_UNKNOWN;
        if (number != null) {
            rejections.add(new Rejection(
                    sheet.name(),
                    row.number(),
                    table.unitColumn() == 0 ? column.column() : table.unitColumn(),
                    own,
                    reason,
                    reading instanceof UnitReading.Ambiguous ambiguous
                            ? "the unit '" + written + "' is ambiguous: " + ambiguous.reason()
                            : "'" + written + "' is no known unit"));
        }
        return new Normalised(written, null, "");
    }

    private Rejection rejection(Row row, FigureColumn column, Reason reason, String message) {
        Cell cell = row.cell(column.column());
        return new Rejection(
                sheet.name(),
                row.number(),
                column.column(),
                cell == null ? null : cell.raw(),
                reason,
                "column " + Row.columnName(column.column()) + " (" + column.header() + "): " + message);
    }
}
