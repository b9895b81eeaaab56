package org.customsetl.normalisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.FiguresTable.FigureColumn;
import org.customsetl.layout.Statement;
import org.customsetl.layout.Told;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.reference.MoneyUnits;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.trade.PublishedFigure.Measure;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;

/**
 * What a printed table calls a unit of money and no register knows. Such a table is refused as a whole, since nobody can
 * say what its values are.
 */
final class UnknownMoneyUnits {

    /** Titles and names say other things in brackets too; what may be meant as a unit is short and has no digit. */
    private static final Pattern WORD = Pattern.compile("[^\\d%]{2,24}");

    private final FiguresTable table;
    private final SheetInfo sheet;
    private final NewNames names;
    private final MoneyUnits register;
    private final Predicate<FigureColumn> hasUnit;
    /** Whether each is new; noted once, however often it stands there. */
    private final Map<String, Boolean> noted = new HashMap<>();

    /** @param hasUnit whether the header of a column states a unit that is known */
    UnknownMoneyUnits(FiguresTable table, SheetInfo sheet, FigureRegisters registers, Predicate<FigureColumn> hasUnit) {
        this.table = table;
        this.sheet = sheet;
        this.names = registers.newNames();
        this.register = registers.reference().moneyUnits();
        this.hasUnit = hasUnit;
    }

    /**
     * Refuses a table for a unit that no register knows, and notes it as new.
     *
     * @param whole the known units of the whole table
     * @param accepted the witnesses that the operator says hold
     * @return whether it is refused
     * @throws UnusableTableException if the table's only unit is known, but none of money
     */
    boolean refuse(List<FigureUnits.Stated> whole, List<Statement.Accept> accepted) throws UnusableTableException {
        boolean only =
                table.units().size() == 1 && !isKnown(table.units().get(0).value());
        List<Told<String>> found = new ArrayList<>();
        if (only || (whole.isEmpty() && values().anyMatch(hasUnit.negate()))) {
            found.addAll(ofTheWhole());
        }
        if (found.isEmpty() && only) {
            throw new UnusableTableException(rejection(table.units().get(0)));
        }
        if (whole.stream().noneMatch(stated -> settles(stated, accepted))) {
            found.addAll(ofColumns(whole.isEmpty() && found.isEmpty()));
        }
        found.stream().limit(1).map(this::rejection).forEach(names::refuse);
        return !found.isEmpty();
    }

    private static boolean settles(FigureUnits.Stated stated, List<Statement.Accept> accepted) {
        return stated.isByOwnStatement() || (stated.source() != null && accepted.contains(stated.source()));
    }

    private Stream<FigureColumn> values() {
        return table.columns().stream().filter(column -> column.measure() == Measure.VALUE);
    }

    private List<Told<String>> ofTheWhole() {
        List<Told<String>> stated = table.units().stream().filter(this::isNew).toList();
        return stated.isEmpty()
                ? Stream.concat(table.hints().stream(), table.mentions().stream())
                        .filter(told -> resembles(told.value()))
                        .filter(this::isNew)
                        .toList()
                : stated;
    }

    private boolean isNew(Told<String> told) {
        // The title 总值表（人民币值） says a currency alone.
        String currency = told.value().replaceFirst("值$", "");
        return !isKnown(told.value()) && !isKnown(currency) && isNew(told.value());
    }

    private boolean isNew(String unit) {
        return noted.computeIfAbsent(unit, any -> names.money(Reason.UNIT_UNKNOWN, unit));
    }

    private boolean isKnown(String text) {
        return FigureUnits.read(register, text).isPresent();
    }

    /** @param all whether every text in brackets is taken for a unit, since no other unit stands anywhere */
    private List<Told<String>> ofColumns(boolean all) {
        return values().filter(column -> !column.unit().isEmpty())
                .filter(hasUnit.negate())
                .filter(column -> all
                        ? WORD.matcher(FigureUnits.inBrackets(column.unit())).matches()
                        : resembles(FigureUnits.inBrackets(column.unit())))
                .filter(column -> isNew(FigureUnits.inBrackets(column.unit())))
                .map(column -> new Told<>(
                        FigureUnits.inBrackets(column.unit()),
                        "the header of column " + Row.columnName(column.column()) + " (" + column.header() + ")"))
                .toList();
    }

    private boolean resembles(String text) {
        return WORD.matcher(text).matches() && register.resembles(text);
    }

    private Rejection rejection(Told<String> unit) {
        return new Rejection(
                sheet.name(),
                0,
                0,
                unit.value(),
                Reason.UNIT_NOT_STATED,
                unit.where() + " states the unit '" + unit.value() + "', which is no known unit of money");
    }
}
