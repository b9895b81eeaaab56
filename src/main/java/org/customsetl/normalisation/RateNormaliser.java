package org.customsetl.normalisation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.customsetl.layout.RatesTable;
import org.customsetl.layout.RatesTable.HeaderColumn;
import org.customsetl.layout.RatesTable.RateColumn;
import org.customsetl.layout.Statement;
import org.customsetl.reference.Currency;
import org.customsetl.reference.MoneyUnit;
import org.customsetl.reference.Reference;
import org.customsetl.sheet.Cell;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.trade.Origin;
import org.customsetl.trade.Outcome;
import org.customsetl.trade.PublishedRate;
import org.customsetl.trade.RateSource;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of a list of exchange rates into CNY per unit. A row with anything wrong is rejected with all that is
 * wrong with it: a wide row is a day, and half a day's rates would make a mean that looks whole.
 */
final class RateNormaliser {

    /** Decimals of a rate that is quoted the other way round: 100 / 17122 has no end. */
    private static final int DECIMALS = 16;

    private final RatesTable table;
    private final int sheetNumber;
    private final String sheetName;
    private final Reference reference;
    private final NewNames newNames;
    private final RateDays days;
    private final RateWitness witness;

    RateNormaliser(
            RatesTable table,
            SheetInfo sheet,
            Statement statement,
            Reference reference,
            NewNames newNames,
            Clock clock) {
        this.table = table;
        this.sheetNumber = sheet.number();
        this.sheetName = sheet.name();
        this.reference = reference;
        this.newNames = newNames;
        this.days = new RateDays(table, clock);
        this.witness = new RateWitness(reference.rates(), sheetName, !statement.accepts(Statement.Accept.FIGURES));
    }

    Outcome normalise(Row row) {
        List<Rejection> rejections = new ArrayList<>();
        String source = source(row);
        RateDays.Reading day = days.read(row, source, (reason, message) -> {
            rejections.add(rejection(row, table.date(), reason, message));
        });
        List<PublishedRate> rates = new ArrayList<>();
        for (RateColumn column : table.rates()) {
            String currency = currency(row, column, rejections);
            BigDecimal figure = figure(row, column, rejections);
            if (figure != null && currency != null && day != null) {
                rates.add(rate(row, column, currency, figure, source, day));
            }
        }
        rates.forEach(rate -> rejections.addAll(witness.against(rate)));
        Origin origin = new Origin(sheetNumber, row.number());
        if (!rejections.isEmpty()) {
            return new Outcome.Rejected(origin, rejections, day == null ? null : day.of(source));
        }
        rates.forEach(witness::remember);
        return rates.isEmpty() ? new Outcome.Ignored(origin, "no rates") : new Outcome.LoadedRates(origin, rates);
    }

    /** Whose rates a row states: as the layout says, else its own cell, else nobody's in particular. */
    private String source(Row row) {
        String stated = table.statedSource();
        if (stated != null) {
            return stated;
        }
        String written = text(row, table.source());
        String own = table.ownSource(written);
        return own != null ? own : RateSource.ofList(written).name();
    }

    private @Nullable String currency(Row row, RateColumn column, List<Rejection> rejections) {
        HeaderColumn at = table.currency();
        if (column.currency() != null || at == null) {
            return column.currency();
        }
        String written = text(row, at);
        Optional<String> currency = reference
                .currencies()
                .find(written)
                .map(Currency::code)
                .or(() -> reference
                        .moneyUnits()
                        .read(written)
                        .filter(RateNormaliser::isSingle)
                        .map(MoneyUnit::currency));
        if (written.isEmpty()) {
            rejections.add(rejection(row, at, Reason.CURRENCY_MISSING, "no currency"));
        } else if (currency.isEmpty()) {
            newNames.money(Reason.CURRENCY_UNKNOWN, written);
            rejections.add(rejection(row, at, Reason.CURRENCY_UNKNOWN, "'" + written + "' is no known currency"));
        } else if (currency.get().equals("CNY")) {
            rejections.add(rejection(row, at, Reason.CURRENCY_CONFLICT, "CNY is what rates are stated in"));
        }
        return currency.filter(code -> !code.equals("CNY")).orElse(null);
    }

    private static boolean isSingle(MoneyUnit unit) {
        return unit.multiplier().compareTo(BigDecimal.ONE) == 0;
    }

    /** The printed figure, above zero; {@code null} where it is nil, which a wide list prints for "not quoted". */
    private @Nullable BigDecimal figure(Row row, RateColumn column, List<Rejection> rejections) {
        Cell cell = row.cell(column.at().column());
        if (cell == null || Nil.is(cell, table.spec())) {
            if (column.currency() == null) {
                rejections.add(rejection(row, column.at(), Reason.RATE_MISSING, "no rate"));
            }
            return null;
        }
        BigDecimal number = NumberText.read(cell);
        if (number == null) {
            Reason reason = cell instanceof Cell.Fault ? Reason.ERROR_CELL : Reason.NUMBER_INVALID;
            rejections.add(rejection(row, column.at(), reason, "'" + cell.raw() + "' is no number"));
        } else if (number.signum() <= 0) {
            rejections.add(rejection(row, column.at(), Reason.NUMBER_INVALID, "a rate is above zero"));
            return null;
        }
        return number;
    }

    private PublishedRate rate(
            Row row, RateColumn column, String currency, BigDecimal figure, String source, RateDays.Reading day) {
        Cell cell = Objects.requireNonNull(row.cell(column.at().column()));
        String per = " per " + table.per().toPlainString() + " ";
        return new PublishedRate(
                new Origin(sheetNumber, row.number()),
                column.at().column(),
                table.spec().id(),
                source,
                day.day(),
                day.wholeMonth(),
                currency,
                cell.raw(),
                column.inverted() ? currency + per + "CNY" : "CNY" + per + currency,
                column.inverted() ? divided(table.per(), figure) : figure.divide(table.per(), MathContext.DECIMAL128),
                reference.rates().ecbCross(currency, day.day()).orElse(null));
    }

    private static BigDecimal divided(BigDecimal per, BigDecimal figure) {
        return per.divide(figure, MathContext.DECIMAL128).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static String text(Row row, @Nullable HeaderColumn column) {
        return column == null ? "" : row.text(column.column());
    }

    private Rejection rejection(Row row, HeaderColumn column, Reason reason, String message) {
        Cell cell = row.cell(column.column());
        return new Rejection(
                sheetName,
                row.number(),
                column.column(),
                cell == null ? null : cell.raw(),
                reason,
                "column " + Row.columnName(column.column()) + " (" + column.header() + "): " + message);
    }
}
