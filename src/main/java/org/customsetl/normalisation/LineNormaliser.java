package org.customsetl.normalisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.customsetl.layout.Field;
import org.customsetl.layout.LinesTable;
import org.customsetl.layout.Statement;
import org.customsetl.layout.Words;
import org.customsetl.reference.Reference;
import org.customsetl.sheet.Row;
import org.customsetl.trade.Consignee;
import org.customsetl.trade.Declaration;
import org.customsetl.trade.Flow;
import org.customsetl.trade.Goods;
import org.customsetl.trade.Money;
import org.customsetl.trade.Origin;
import org.customsetl.trade.Outcome;
import org.customsetl.trade.Period;
import org.customsetl.trade.PlaceKey;
import org.customsetl.trade.Quantities;
import org.customsetl.trade.TradeLine;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a line table into lines of trade. A row with anything wrong is rejected with all that is wrong. */
final class LineNormaliser {

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");

    private final LinesTable table;
    private final int sheetNumber;
    private final String sheetName;
    private final NewNames newNames;
    private final ShiftedRows shifted;
    private final TimeRule time;
    private final KeyRules keys;
    private final QuantityRule quantity;
    private final MoneyRule money;

    LineNormaliser(
            LinesTable table,
            int sheetNumber,
            String sheetName,
            Statement statement,
            Reference reference,
            NewNames newNames,
            Clock clock) {
        this.table = table;
        this.sheetNumber = sheetNumber;
        this.sheetName = sheetName;
        this.newNames = newNames;
        this.shifted = new ShiftedRows(sheetName);
        this.time = new TimeRule(clock);
        this.keys = new KeyRules(reference, statement.place());
        this.quantity = new QuantityRule(reference, statement.densities());
        this.money = new MoneyRule(reference, statement.rates());
    }

    Outcome normalise(Row row) {
        Outcome outcome = normalise(row, newNames);
        return outcome instanceof Outcome.Rejected rejected ? shifted.named(rejected, row, this::fits) : outcome;
    }

    /** Whether a row would be loaded; what is new in it is noted nowhere. */
    private boolean fits(Row row) {
        return normalise(row, newNames.strict()) instanceof Outcome.LoadedLine;
    }

    private Outcome normalise(Row row, NewNames names) {
        LineCells cells = new LineCells(table, row, names);
        cells.rejectErrorCells();
        Period period = time.period(cells);
        Flow flow = time.flow(cells);
        LocalDate declared = time.declared(cells);
        // Registers change by month; a row without a month is rejected anyway.
        java.time.YearMonth month = period == null ? java.time.YearMonth.of(9999, 12) : period.to();
        Goods goods = keys.goods(cells, month);
        String partner = keys.partner(cells);
        PlaceKey place = keys.place(cells, month);
        Consignee consignee = keys.consignee(cells);
        Declaration declaration = new Declaration(
                cells.optional(Field.DECLARATION_NUMBER),
                item(cells),
                declared,
                keys.tradeMode(cells),
                keys.customsOffice(cells));
        Quantities quantities = quantity.quantities(cells, goods == null ? null : goods.hs());
        Money value = money.money(cells, period);
        Origin origin = new Origin(sheetNumber, row.number());
        if (!cells.isGood()
                || period == null
                || flow == null
                || goods == null
                || partner == null
                || place == null
                || value == null) {
            return new Outcome.Rejected(origin, cells.rejections(sheetName));
        }
        return new Outcome.LoadedLine(new TradeLine(
                origin, period, flow, goods, partner, place, consignee, declaration, quantities, value, cells.flags()));
    }

    /** Lists write the first item as 1, 01 or 001. */
    private static @Nullable String item(LineCells cells) {
        String printed = cells.optional(Field.ITEM_NUMBER);
        return printed == null
                ? null
                : LEADING_ZEROS.matcher(Words.narrowed(printed)).replaceFirst("");
    }
}
