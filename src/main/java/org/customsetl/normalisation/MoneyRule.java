package org.customsetl.normalisation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.customsetl.layout.Field;
import org.customsetl.reference.Currency;
import org.customsetl.reference.MoneyUnit;
import org.customsetl.reference.Rate;
import org.customsetl.reference.Reference;
import org.customsetl.trade.Flag;
import org.customsetl.trade.Money;
import org.customsetl.trade.Period;
import org.customsetl.trade.RateOrder;
import org.customsetl.trade.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The value of a line, in its own currency, in CNY and in USD. What the source gives in both is loaded as given;
 * otherwise the line is converted at the rate of its reference month; without a rate the other currency stays NULL.
 */
final class MoneyRule {

    /** Converted values are kept to this many decimals; sums of them are not rounded again. */
    private static final int DECIMALS = 12;

    /** A header's unit that names no currency of its own. */
    static final Pattern GENERIC = Pattern.compile("[十百千万亿]+元?|元");

    private static final String CNY = "CNY";
    private static final String USD = "USD";

    private final Reference reference;
    private final RateOrder order;

    /** @param order the sources of rates as stated for the dataset, {@code null} for the default */
    MoneyRule(Reference reference, @Nullable RateOrder order) {
        this.reference = reference;
        this.order = order == null ? RateOrder.DEFAULT : order;
    }

    @Nullable
    Money money(LineCells cells, @Nullable Period period) {
        return cells.has(Field.VALUE) ? inOneCurrency(cells, period) : inColumns(cells, period);
    }

    private @Nullable Money inColumns(LineCells cells, @Nullable Period period) {
        BigDecimal cny = amount(cells, Field.VALUE_CNY, CNY);
        BigDecimal usd = amount(cells, Field.VALUE_USD, USD);
        if (cny != null) {
            return usd != null ? new Money(cny, CNY, cny, usd, null) : converted(cells, cny, CNY, period);
        }
        if (usd != null) {
            return converted(cells, usd, USD, period);
        }
        if (cells.isNil(Field.VALUE_CNY) && cells.isNil(Field.VALUE_USD)) {
            Field field = cells.has(Field.VALUE_CNY) ? Field.VALUE_CNY : Field.VALUE_USD;
            cells.problem(field, Reason.VALUE_MISSING, "no value");
        }
        return null;
    }

    private @Nullable BigDecimal amount(LineCells cells, Field field, String currency) {
        BigDecimal number = cells.number(field);
        String header = cells.table().headerUnit(field);
        if (number == null || header.isEmpty()) {
            return number;
        }
        // A bare multiplier, as in 人民币(亿), is one of the column's own currency.
        Optional<MoneyUnit> unit = reference
                .moneyUnits()
                .read(header)
                .or(() -> reference.moneyUnits().read(header + currency));
        if (unit.isEmpty()) {
            cells.unknownMoney(
                    field,
                    Reason.UNIT_UNKNOWN,
                    cells.printedUnit(field),
                    "the header's unit '" + header + "' is no unit of " + currency);
            return null;
        }
        // 元 alone under a dollar header means the currency's own unit.
        if (!unit.get().currency().equals(currency) && !header.endsWith("元")) {
            cells.noMoney(field, Reason.UNIT_UNKNOWN, "the header's unit '" + header + "' is no unit of " + currency);
            return null;
        }
        return number.multiply(unit.get().multiplier());
    }

    private @Nullable Money inOneCurrency(LineCells cells, @Nullable Period period) {
        BigDecimal number = cells.number(Field.VALUE);
        if (number == null && cells.isNil(Field.VALUE)) {
            cells.problem(Field.VALUE, Reason.VALUE_MISSING, "no value");
        }
        MoneyUnit unit = unit(cells);
        return number == null || unit == null
                ? null
                : converted(cells, number.multiply(unit.multiplier()), unit.currency(), period);
    }

    /** The currency of the row, else of the header, with the multipliers of both. */
    private @Nullable MoneyUnit unit(LineCells cells) {
        String written = cells.text(Field.CURRENCY);
        String header = cells.table().headerUnit(Field.VALUE);
        Optional<MoneyUnit> row = written.isEmpty() ? Optional.empty() : currency(written);
        if (!written.isEmpty() && row.isEmpty()) {
            cells.unknownMoney(
                    Field.CURRENCY, Reason.CURRENCY_UNKNOWN, written, "'" + written + "' is no known currency");
            return null;
        }
        if (written.isEmpty() && (header.isEmpty() || cells.has(Field.CURRENCY))) {
            cells.problem(Field.CURRENCY, Reason.CURRENCY_MISSING, "no currency");
            return null;
        }
        if (header.isEmpty()) {
            return row.orElse(null);
        }
        // 万元, and a bare 万, multiply whatever currency the row names; 万美元 names one itself.
        Optional<MoneyUnit> own = reference.moneyUnits().read(header);
        Optional<MoneyUnit> multiplied =
                row.flatMap(unit -> reference.moneyUnits().read(header + unit.currency()));
        Optional<MoneyUnit> stated = own.or(() -> multiplied);
        if (stated.isEmpty()) {
            cells.unknownMoney(
                    Field.VALUE, Reason.UNIT_UNKNOWN, header, "the header's unit '" + header + "' is no unit of money");
            return null;
        }
        if (row.isEmpty()) {
            return stated.get();
        }
        boolean anyCurrency = GENERIC.matcher(header).matches();
        if (!anyCurrency && !stated.get().currency().equals(row.get().currency())) {
            cells.problem(
                    Field.CURRENCY,
                    Reason.CURRENCY_CONFLICT,
                    "the row says " + row.get().currency() + ", the header of the value says " + header);
            return null;
        }
        return row.get().times(stated.get().multiplier());
    }

    private Optional<MoneyUnit> currency(String written) {
        return reference
                .currencies()
                .find(written)
                .map(Currency::whole)
                .or(() -> reference.moneyUnits().read(written));
    }

    private Money converted(LineCells cells, BigDecimal value, String currency, @Nullable Period period) {
        Rate usd = rate(USD, period);
        Rate own = currency.equals(CNY) || currency.equals(USD) ? usd : rate(currency, period);
        BigDecimal cny = currency.equals(CNY) ? value : own == null ? null : rounded(value.multiply(own.cnyPerUnit()));
        BigDecimal inUsd = currency.equals(USD)
                ? value
                : cny == null || usd == null
                        ? null
                        : cny.divide(usd.cnyPerUnit(), MathContext.DECIMAL128).setScale(DECIMALS, RoundingMode.HALF_UP);
        if (cny == null || inUsd == null) {
            cells.flag(Flag.NO_RATE);
        }
        return new Money(value, currency, cny, inUsd, conversion(own, usd));
    }

    /** The rate of a reference month; several months have none, since each would have its own. */
    private @Nullable Rate rate(String currency, @Nullable Period period) {
        return period == null || !period.isMonth()
                ? null
                : reference.rates().cnyPer(currency, period.to(), order).orElse(null);
    }

    /** Without a rate of the dollar the yuan are converted all the same, and the line keeps by which rate. */
    private static Money.@Nullable Conversion conversion(@Nullable Rate own, @Nullable Rate usd) {
        if (own == null) {
            return null;
        }
        String source = usd == null || own.source().equals(usd.source())
                ? own.source()
                : own.source() + ", " + usd.source() + " (USD)";
        return new Money.Conversion(own.cnyPerUnit(), usd == null ? null : usd.cnyPerUnit(), own.date(), source);
    }

    private static BigDecimal rounded(BigDecimal product) {
        return product.scale() <= DECIMALS ? product : product.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
