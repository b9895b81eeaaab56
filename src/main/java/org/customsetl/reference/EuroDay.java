package org.customsetl.reference;

import static java.math.MathContext.DECIMAL128;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The ECB's euro reference rates of one day.
 *
 * @param perEuro by ISO 4217: how many units one euro is; the euro itself is 1; a currency not quoted is absent
 */
record EuroDay(LocalDate date, Map<String, BigDecimal> perEuro) {

    /** All days, oldest first. */
    static List<EuroDay> shipped() {
        List<String> currencies = ReferenceFiles.columns("rate_ecb_daily").stream()
                .filter(Predicate.not(List.of("valid_from", "valid_to", "source")::contains))
                .toList();
        return ReferenceFiles.rows("rate_ecb_daily")
                .map(row -> of(row, currencies))
                .sorted(Comparator.comparing(EuroDay::date))
                .toList();
    }

    boolean quotes(String currency) {
        return perEuro.containsKey(currency) && perEuro.containsKey("CNY");
    }

    /** CNY for one unit of a quoted currency, by way of the euro. */
    BigDecimal cnyPer(String currency) {
        return quote("CNY").divide(quote(currency), DECIMAL128);
    }

    private BigDecimal quote(String currency) {
        return Objects.requireNonNull(perEuro.get(currency));
    }

    private static EuroDay of(NamedCsvRecord row, List<String> currencies) {
        Map<String, BigDecimal> perEuro = new TreeMap<>(Map.of("EUR", BigDecimal.ONE));
        for (String currency : currencies) {
            String quote = row.getField(currency);
            if (!quote.isEmpty()) {
                perEuro.put(currency, new BigDecimal(quote));
            }
        }
        return new EuroDay(LocalDate.parse(row.getField("valid_from")), perEuro);
    }
}
