package org.customsetl.reference;

import static java.math.MathContext.DECIMAL128;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Exchange rates to CNY by reference month. A month without a rate has none: never another month's, never zero. */
public final class Rates {

    /** The rate customs statistics convert a month's dollars at. */
    public static final String CUSTOMS_STATISTICAL = "customs-statistical";
    /** The mean over a month's days of the crosses of the ECB's euro reference rates. */
    public static final String ECB_MONTHLY_MEAN = "ecb-monthly-mean";
    /** CNY in CNY. */
    public static final String SAME_CURRENCY = "same-currency";

    /** Decimals of a mean; more than any of its parts carries. */
    private static final int DECIMALS = 10;

    private final Map<String, Rate> statistical;
    private final TreeMap<YearMonth, List<EuroDay>> days;

    private Rates(Map<String, Rate> statistical, List<EuroDay> days) {
        this.statistical = statistical;
        this.days = days.stream().collect(groupingBy(day -> YearMonth.from(day.date()), TreeMap::new, toList()));
    }

    static Rates shipped() {
        Map<String, Rate> statistical = new HashMap<>();
        ReferenceFiles.rows("rate_customs_statistical").forEach(row -> putStatistical(row, statistical));
        return new Rates(statistical, EuroDay.shipped());
    }

    /** Every line of a list asks for the rates of the few currencies and months there are. */
    private final Map<String, Optional<Rate>> known = new ConcurrentHashMap<>();

    /**
     * CNY for one unit of a currency in a month: the customs statistical rate, else the mean of the ECB's daily crosses
     * (10 decimals, half up) where the month is over in the file and every day of it quotes the currency, else empty.
     *
     * @param currency ISO 4217
     */
    public Optional<Rate> cnyPer(String currency, YearMonth month) {
        String code = currency.strip().toUpperCase(Locale.ROOT);
        if (code.equals("CNY")) {
            return Optional.of(new Rate(BigDecimal.ONE, month.atDay(1), SAME_CURRENCY));
        }
        return known.computeIfAbsent(
                key(code, month),
                key -> Optional.ofNullable(statistical.get(key)).or(() -> ecbMonthlyMean(code, month)));
    }

    /** The months that may have a rate, in order. */
    Set<YearMonth> months() {
        return days.keySet();
    }

    /** The currencies that may have one, CNY left out. */
    Set<String> currencies() {
        Set<String> all = new TreeSet<>();
        days.values()
                .forEach(month -> month.forEach(day -> all.addAll(day.perEuro().keySet())));
        all.remove("CNY");
        return all;
    }

    private Optional<Rate> ecbMonthlyMean(String currency, YearMonth month) {
        List<EuroDay> quoted = days.getOrDefault(month, List.of());
        boolean over = days.higherKey(month) != null;
        if (quoted.isEmpty() || !over || !quoted.stream().allMatch(day -> day.quotes(currency))) {
            return Optional.empty();
        }
        BigDecimal sum = quoted.stream()
                .map(day -> day.cnyPer(currency))
                .reduce(BigDecimal.ZERO, (a, b) -> a.add(b, DECIMAL128));
        BigDecimal mean =
                sum.divide(BigDecimal.valueOf(quoted.size()), DECIMAL128).setScale(DECIMALS, RoundingMode.HALF_UP);
        return Optional.of(new Rate(mean, quoted.get(quoted.size() - 1).date(), ECB_MONTHLY_MEAN));
    }

    private static void putStatistical(NamedCsvRecord row, Map<String, Rate> into) {
        Validity validity = ReferenceFiles.validity(row);
        Rate rate = new Rate(new BigDecimal(row.getField("cny_per_unit")), validity.from(), CUSTOMS_STATISTICAL);
        into.put(key(row.getField("currency_code"), YearMonth.from(validity.from())), rate);
    }

    private static String key(String currency, YearMonth month) {
        return currency + ' ' + month;
    }
}
