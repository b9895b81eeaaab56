package org.customsetl.reference;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The register of the words for currencies and for multipliers, and of what they say together: 万元, 亿人民币, USD 1000. */
public final class MoneyUnits {

    private static final Pattern JOINTS = Pattern.compile("[(),]|(?<=\\p{IsHan})\\s+|\\s+(?=\\p{IsHan})");

    private final Map<String, MoneyUnit> currencies;
    private final List<String> names;
    private final Multipliers multipliers;
    private final Readings<Optional<MoneyUnit>> readings = new Readings<>(this::readAnew);

    private MoneyUnits(Map<String, MoneyUnit> currencies, List<String> names, Multipliers multipliers) {
        this.currencies = currencies;
        this.names = names;
        this.multipliers = multipliers;
    }

    static MoneyUnits shipped() {
        return new MoneyUnits(
                words().collect(toUnmodifiableMap(row -> NameKey.of(row.getField("name")), MoneyUnits::unit)),
                words().map(row -> row.getField("name")).toList(),
                Multipliers.shipped());
    }

    private static Stream<NamedCsvRecord> words() {
        return ReferenceFiles.rows("money_unit")
                .filter(row -> !row.getField("currency_code").isEmpty());
    }

    /** Units that are written most like one that nobody knows, with its multiplier, the nearest first. */
    public List<String> nearest(String written, int most) {
        String key = NameKey.of(written);
        return Stream.concat(
                        NearestNames.among(names, key, most).stream(),
                        multipliers.around(key).stream().flatMap(rest -> nearest(rest, most)))
                .distinct()
                .limit(most)
                .toList();
    }

    private Stream<String> nearest(Multipliers.Rest rest, int most) {
        return NearestNames.among(names, rest.text(), most).stream().map(rest::with);
    }

    /** Whether a text may be meant as a unit: it begins or ends with a multiplier, or is written much like a unit. */
    public boolean resembles(String written) {
        return multipliers.around(NameKey.of(written)).isPresent()
                || !nearest(written, 1).isEmpty();
    }

    /**
     * Reads the text of a unit alone, without 单位： or the like: a currency with at most one multiplier before, after
     * or within it. A multiplier without a currency is empty.
     */
    public Optional<MoneyUnit> read(String written) {
        return readings.of(written);
    }

    private Optional<MoneyUnit> readAnew(String written) {
        String key = NameKey.of(written);
        return currency(key)
                .or(() -> multipliers.longestFirst().stream()
                        .map(multiplier -> multiple(key, multiplier))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Optional<MoneyUnit> multiple(String key, Multipliers.Multiplier multiplier) {
        int at = key.indexOf(multiplier.word());
        if (at < 0) {
            return Optional.empty();
        }
        String rest = key.substring(0, at)
                + ' '
                + key.substring(at + multiplier.word().length());
        return currency(rest).map(currency -> currency.times(multiplier.factor()));
    }

    private Optional<MoneyUnit> currency(String text) {
        String word = JOINTS.matcher(text).replaceAll(" ");
        return Optional.ofNullable(currencies.get(NameKey.of(word)));
    }

    private static MoneyUnit unit(NamedCsvRecord row) {
        return new MoneyUnit(row.getField("currency_code"), new BigDecimal(row.getField("multiplier")));
    }
}
