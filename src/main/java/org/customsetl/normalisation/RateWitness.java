package org.customsetl.normalisation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.customsetl.reference.Rates;
import org.customsetl.sheet.Row;
import org.customsetl.trade.PublishedRate;
import org.customsetl.trade.RateSource;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;

/**
 * Holds the rates of a list against what else is known: the ECB's cross of that day or month, the shipped customs
 * statistical rate, and the same list's other rows.
 *
 * <p>A wrong unit (of 1 for of 100), a wrong direction or a shifted column is off by a magnitude. No currency that the ECB
 * quotes was further from its own month's mean than 25 % from 2019 to 2026 (RUB, February 2022), nor further from the
 * day before than 36 % (TRY, 21 December 2021).
 */
final class RateWitness {

    /** How far a rate may be from the ECB's, as a part of it. */
    private static final BigDecimal MOST = new BigDecimal("0.30");

    /**
     * A currency that costs about one yuan reads nearly the same in both directions (DKK: 97.43 for 100 is 1.026 for 1);
     * there the nearer direction tells, once a rate is further off than this.
     */
    private static final BigDecimal TURNED = new BigDecimal("0.02");

    private final Rates rates;
    private final String sheetName;
    private final boolean againstOthers;
    private final Map<Key, PublishedRate> seen = new HashMap<>();

    private record Key(String source, String currency, LocalDate day, boolean wholeMonth) {
        static Key of(PublishedRate rate) {
            return new Key(rate.source(), rate.currency(), rate.day(), rate.wholeMonth());
        }
    }

    /** @param againstOthers whether the ECB's rates count, against which the operator may say that the list holds */
    RateWitness(Rates rates, String sheetName, boolean againstOthers) {
        this.rates = rates;
        this.sheetName = sheetName;
        this.againstOthers = againstOthers;
    }

    /** What contradicts a rate. */
    List<Rejection> against(PublishedRate rate) {
        return Stream.of(byEcb(rate), byShipped(rate), byOtherRow(rate))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A rate that later rows are held against. */
    void remember(PublishedRate rate) {
        seen.putIfAbsent(Key.of(rate), rate);
    }

    private Optional<Rejection> byEcb(PublishedRate rate) {
        BigDecimal cross = rate.ecbCross();
        if (cross == null || !againstOthers) {
            return Optional.empty();
        }
        BigDecimal off = distance(rate.cnyPerUnit(), cross);
        BigDecimal offTurned = distance(turned(rate), cross);
        boolean isTurned = off.compareTo(TURNED) > 0 && offTurned.compareTo(off) < 0;
        if (off.compareTo(MOST) <= 0 && !isTurned) {
            return Optional.empty();
        }
        String message = "read as " + rate.quotation() + " it is " + plain(rate.cnyPerUnit()) + " CNY per "
                + rate.currency() + ", by the ECB it is " + plain(cross)
                + (offTurned.compareTo(MOST.min(off)) < 0 ? "; it would fit the other way round" : "");
        return Optional.of(rejection(rate, Reason.RATE_IMPLAUSIBLE, message));
    }

    /** The same figure read in the other direction: of 100 units, 646.8 turned is 100 / 646.8 for one. */
    private static BigDecimal turned(PublishedRate rate) {
        return BigDecimal.ONE.divide(rate.cnyPerUnit(), MathContext.DECIMAL64);
    }

    private static BigDecimal distance(BigDecimal rate, BigDecimal cross) {
        return rate.divide(cross, MathContext.DECIMAL64)
                .subtract(BigDecimal.ONE)
                .abs();
    }

    private Optional<Rejection> byShipped(PublishedRate rate) {
        return rate.source().equals(RateSource.CUSTOMS_STATISTICAL.name())
                ? rates.shippedStatistical(rate.currency(), YearMonth.from(rate.day()))
                        .filter(shipped -> shipped.cnyPerUnit().compareTo(rate.cnyPerUnit()) != 0)
                        .map(shipped -> rejection(
                                rate,
                                Reason.RATE_CONFLICT,
                                "the customs statistical rate of that month is known as "
                                        + plain(shipped.cnyPerUnit())))
                : Optional.empty();
    }

    private Optional<Rejection> byOtherRow(PublishedRate rate) {
        return Optional.ofNullable(seen.get(Key.of(rate)))
                .filter(other -> other.cnyPerUnit().compareTo(rate.cnyPerUnit()) != 0)
                .map(other -> rejection(
                        rate,
                        Reason.RATE_CONFLICT,
                        "row " + other.origin().row() + " says " + other.printed() + " for " + rate.currency()
                                + " on the same day"));
    }

    private static String plain(BigDecimal number) {
        return number.round(new MathContext(6)).stripTrailingZeros().toPlainString();
    }

    private Rejection rejection(PublishedRate rate, Reason reason, String message) {
        return new Rejection(
                sheetName,
                rate.origin().row(),
                rate.column(),
                rate.printed(),
                reason,
                "column " + Row.columnName(rate.column()) + ": " + message);
    }
}
