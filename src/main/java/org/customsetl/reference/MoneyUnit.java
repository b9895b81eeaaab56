package org.customsetl.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.money.MonetaryContext;
import javax.money.MonetaryContextBuilder;
import org.javamoney.moneta.Money;

/**
 * What amounts are stated in.
 *
 * @param currencyUnit the currency as JSR-354 knows it
 * @param multiplier how many units of the currency a stated 1 is: 10000 for 万元
 */
public record MoneyUnit(CurrencyUnit currencyUnit, BigDecimal multiplier) {

    /** Tells users at INFO what it rounds to by default; nothing here is by default. Held, lest the level be forgotten. */
    private static final Logger LIBRARY = Logger.getLogger("org.javamoney.moneta");

    static {
        LIBRARY.setLevel(Level.WARNING);
    }

    /** As many digits as there are. */
    private static final MonetaryContext EXACT = MonetaryContextBuilder.of(Money.class)
            .set(MathContext.UNLIMITED)
            .setMaxScale(-1)
            .build();

    /**
     * A unit of a currency.
     *
     * @param currency ISO 4217, three letters
     * @throws javax.money.UnknownCurrencyException if there is no such currency
     */
    public MoneyUnit(String currency, BigDecimal multiplier) {
        this(Monetary.getCurrency(currency), multiplier);
    }

    /** The currency's ISO 4217 code, three letters. */
    public String currency() {
        return currencyUnit.getCurrencyCode();
    }

    /** The amount that a stated number of these units is: exact, and in no danger of being added to another currency. */
    public MonetaryAmount amount(BigDecimal stated) {
        return Money.of(stated.multiply(multiplier), currencyUnit, EXACT);
    }

    /** So many of these units. */
    public MoneyUnit times(BigDecimal factor) {
        return new MoneyUnit(currencyUnit, multiplier.multiply(factor));
    }
}
