package org.customsetl.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.customsetl.layout.Field;
import org.customsetl.layout.LinesTable;
import org.customsetl.layout.SourceRow;
import org.customsetl.layout.Statement;
import org.customsetl.layout.Told;
import org.customsetl.layout.UnitWitnesses;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.reference.Currency;
import org.customsetl.reference.MoneyUnit;
import org.customsetl.reference.Reference;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.RowReader;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.sheet.UnreadableFileException;
import org.customsetl.sheet.Workbook;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the names, titles and notes of a list say of its unit of money against its columns: a currency that no line
 * has, and a multiple that no header repeats, contradict them. A list may say more than a name does: one of its value
 * columns, or one of its lines, in that currency is enough.
 */
final class ListUnits {

    private static final String ACCEPT =
            "find out which holds, then state `accept: column` for this file: `files: {FILE: {accept: column}}` in the"
                    + " dataset.yaml, or `load --accept column FILE`; else write the unit into the header of the value";

    private final LinesTable table;
    private final SheetInfo sheet;
    private final Reference reference;
    private final Set<String> currencies = new HashSet<>();
    private final Set<BigDecimal> multiples = new HashSet<>();
    /** How the columns say it, for people. */
    private final Set<String> said = new LinkedHashSet<>();

    private ListUnits(LinesTable table, SheetInfo sheet, Reference reference) {
        this.table = table;
        this.sheet = sheet;
        this.reference = reference;
        column(Field.VALUE_CNY, "CNY");
        column(Field.VALUE_USD, "USD");
        column(Field.VALUE, "");
    }

    /** @throws UnusableTableException if a name or a title says what no line bears out */
    static ListUnits of(Workbook workbook, LinesTable table, SheetInfo sheet, List<Told<String>> told, Reference words)
            throws UnreadableFileException, UnusableTableException {
        ListUnits units = new ListUnits(table, sheet, words);
        List<Told<String>> unmet = units.unmet(told, false);
        if (!unmet.isEmpty() && table.has(Field.CURRENCY)) {
            unmet = units.unmetByLines(workbook, unmet);
        }
        // Of lines without a currency nothing is contradicted: they are rejected.
        if (!unmet.isEmpty() && !units.currencies.isEmpty()) {
            throw new UnusableTableException(units.rejection(unmet.get(0)));
        }
        return units;
    }

    /**
     * Why the list is held for a note whose multiple, or whose currency where no row says its own, no header bears out;
     * {@code null} where none does.
     */
    @Nullable
    Rejection ofNote(Row row) {
        return unmet(UnitWitnesses.ofNote(row), table.has(Field.CURRENCY)).stream()
                .findFirst()
                .map(told -> rejection(told).out(ACCEPT))
                .orElse(null);
    }

    private void column(Field field, String currency) {
        LinesTable.HeaderColumn at = table.columns().get(field);
        if (at == null) {
            return;
        }
        String header = at.unit();
        Optional<MoneyUnit> unit = header.isEmpty()
                ? Optional.empty()
                : reference
                        .moneyUnits()
                        .read(header)
                        .or(() -> reference.moneyUnits().read(header + "元"));
        BigDecimal multiple = unit.map(MoneyUnit::multiplier).orElse(BigDecimal.ONE);
        multiples.add(multiple.stripTrailingZeros());
        boolean byRow = currency.isEmpty() && (header.isEmpty() || table.has(Field.CURRENCY)) && isGeneric(header);
        if (!byRow) {
            currencies.add(currency.isEmpty() ? unit.map(MoneyUnit::currency).orElse("") : currency);
        }
        said.add("the header of column " + Row.columnName(at.column()) + " says " + at.header());
    }

    private static boolean isGeneric(String unit) {
        return unit.isEmpty()
                || MoneyRule.GENERIC.matcher(FigureUnits.inBrackets(unit)).matches();
    }

    private List<Told<String>> unmet(List<Told<String>> told, boolean ofAnyCurrency) {
        return told.stream()
                .filter(one -> FigureUnits.read(reference.moneyUnits(), one.value())
                        .filter(unit -> !isMet(unit, ofAnyCurrency || isGeneric(one.value())))
                        .isPresent())
                .toList();
    }

    private boolean isMet(MoneyUnit unit, boolean anyCurrency) {
        boolean one = unit.multiplier().compareTo(BigDecimal.ONE) == 0;
        return (anyCurrency || currencies.contains(unit.currency()))
                && (one || multiples.contains(unit.multiplier().stripTrailingZeros()));
    }

    /** Reads on until a line bears out each of them, which is one of the first lines nearly always. */
    private List<Told<String>> unmetByLines(Workbook workbook, List<Told<String>> told) throws UnreadableFileException {
        List<Told<String>> unmet = told;
        Set<String> seen = new HashSet<>();
        try (RowReader rows = workbook.rows(sheet)) {
            for (Row row = rows.next(); row != null && !unmet.isEmpty(); row = rows.next()) {
                String written = row.text(table.column(Field.CURRENCY));
                if (!written.isEmpty() && seen.add(written) && table.read(row) instanceof SourceRow.Line) {
                    line(row, written);
                    unmet = unmet(unmet, false);
                }
            }
        }
        return unmet;
    }

    private void line(Row row, String written) {
        reference
                .currencies()
                .find(written)
                .map(Currency::whole)
                .or(() -> reference.moneyUnits().read(written))
                .ifPresent(unit -> {
                    currencies.add(unit.currency());
                    multiples.add(unit.multiplier().stripTrailingZeros());
                    said.add("row " + row.number() + " says " + written);
                });
    }

    private Rejection rejection(Told<String> told) {
        List<String> columns = new ArrayList<>(said);
        return new Rejection(
                sheet.name(),
                0,
                0,
                null,
                Reason.UNIT_CONFLICT,
                "two units: " + told.where() + " says " + told.value() + ", but "
                        + columns.stream().limit(3).collect(Collectors.joining(", ")));
    }

    /** Nothing is held against columns that the operator says hold. */
    static boolean isAsked(LinesTable table, Statement statement) {
        return !statement.accepts(Statement.Accept.COLUMN)
                && (table.has(Field.VALUE) || table.has(Field.VALUE_CNY) || table.has(Field.VALUE_USD));
    }
}
