package org.customsetl.reference;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toUnmodifiableMap;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The register of the words for currencies and for multipliers, and of what they say together: 万元, 亿人民币, USD 1000. */
public final class MoneyUnits {

    private static final Pattern JOINTS = Pattern.compile("[(),]|(?<=\\p{IsHan})\\s+|\\s+(?=\\p{IsHan})");

    private final Map<String, String> currencies;
    private final List<Multiplier> multipliers;

    private MoneyUnits(List<NamedCsvRecord> rows) {
        Predicate<NamedCsvRecord> isCurrency =
                row -> !row.getField("currency_code").isEmpty();
        this.currencies = rows.stream()
                .filter(isCurrency)
                .collect(toUnmodifiableMap(
                        row -> NameKey.of(row.getField("name")), row -> row.getField("currency_code")));
        this.multipliers = rows.stream()
                .filter(isCurrency.negate())
                .map(row ->
                        new Multiplier(NameKey.of(row.getField("name")), new BigDecimal(row.getField("multiplier"))))
                .sorted(comparing((Multiplier multiplier) -> multiplier.word().length())
                        .reversed())
                .toList();
    }

    static MoneyUnits shipped() {
        return new MoneyUnits(ReferenceFiles.rows("money_unit").toList());
    }

    /**
     * Reads the text of a unit alone, without 单位： or the like: a currency with at most one multiplier before, after
     * or within it. A multiplier without a currency is empty.
     */
    public Optional<MoneyUnit> read(String written) {
        String key = NameKey.of(written);
        return currency(key)
                .map(currency -> new MoneyUnit(currency, BigDecimal.ONE))
                .or(() -> multipliers.stream()
                        .map(multiplier -> multiple(key, multiplier))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Optional<MoneyUnit> multiple(String key, Multiplier multiplier) {
        int at = key.indexOf(multiplier.word());
        if (at < 0) {
            return Optional.empty();
        }
        String rest = key.substring(0, at)
                + ' '
                + key.substring(at + multiplier.word().length());
        return currency(rest).map(currency -> new MoneyUnit(currency, multiplier.factor()));
    }

    private Optional<String> currency(String text) {
        String word = JOINTS.matcher(text).replaceAll(" ");
        @Nullable String currency = currencies.get(NameKey.of(word));
        return Optional.ofNullable(currency);
    }

    private record Multiplier(String word, BigDecimal factor) {}
}
