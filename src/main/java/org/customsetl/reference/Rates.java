package org.customsetl.reference;

import static java.math.MathContext.DECIMAL128;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.customsetl.trade.RateOrder;
import org.customsetl.trade.RateSource;

/**
 * Exchange rates to CNY by source and reference month. A month without a rate has none: never another month's, never
 * zero. Customs statistical and ECB rates are shipped; {@link LoadedRates} adds what lists of rates brought.
 */
public final class Rates {

    /** CNY in CNY. */
    public static final String SAME_CURRENCY = "same-currency";

    /** Decimals of a mean; more than any of its parts carries. */
    private static final int DECIMALS = 10;

    private final Map<Key, Rate> statistical;
    private final Map<Key, Rate> loaded;
    private final NavigableMap<YearMonth, List<EuroDay>> days;

    /** Every line of a list asks for the rates of the few currencies and months there are. */
    private final Map<Key, Optional<Rate>> ecbMeans = new ConcurrentHashMap<>();

    /** What a rate is asked for by. */
    record Key(RateSource source, String currency, YearMonth month) {}

    private Rates(Map<Key, Rate> statistical, Map<Key, Rate> loaded, NavigableMap<YearMonth, List<EuroDay>> days) {
        this.statistical = statistical;
        this.loaded = loaded;
        this.days = days;
    }

    static Rates shipped() {
        Map<Key, Rate> statistical = new HashMap<>();
        ReferenceFiles.rows("rate_customs_statistical").forEach(row -> putStatistical(row, statistical));
        return new Rates(
                statistical,
                Map.of(),
                EuroDay.shipped().stream()
                        .collect(groupingBy(day -> YearMonth.from(day.date()), TreeMap::new, toList())));
    }

    /** These rates with others beside them; what is shipped holds against them. */
    Rates with(Map<Key, Rate> more) {
        return new Rates(statistical, Map.copyOf(more), days);
    }

    /** {@link #cnyPer(String, YearMonth, RateOrder)} in the default order. */
    public Optional<Rate> cnyPer(String currency, YearMonth month) {
        return cnyPer(currency, month, RateOrder.DEFAULT);
    }

    /**
     * CNY for one unit of a currency in a month, by the first source of an order that has one; CNY itself is 1.
     *
     * @param currency ISO 4217
     */
    public Optional<Rate> cnyPer(String currency, YearMonth month, RateOrder order) {
        String code = currency.strip().toUpperCase(Locale.ROOT);
        if (code.equals("CNY")) {
            return Optional.of(new Rate(BigDecimal.ONE, month.atDay(1), SAME_CURRENCY));
        }
        for (RateSource source : order.sources()) {
            Optional<Rate> rate = of(source, code, month);
            if (rate.isPresent()) {
                return rate;
            }
        }
        return Optional.empty();
    }

    /** Whether a source has a rate of any month and currency. */
    public boolean has(RateSource source) {
        return source.equals(RateSource.ECB_MONTHLY_MEAN)
                ? !days.isEmpty()
                : Stream.of(statistical, loaded)
                        .flatMap(rates -> rates.keySet().stream())
                        .anyMatch(key -> key.source().equals(source));
    }

    /** One source's rate of a month. */
    Optional<Rate> of(RateSource source, String currency, YearMonth month) {
        Key key = new Key(source, currency, month);
        if (source.equals(RateSource.ECB_MONTHLY_MEAN)) {
            return ecbMeans.computeIfAbsent(key, asked -> ecbMonthlyMean(currency, month));
        }
        Rate shipped = statistical.get(key);
        return Optional.ofNullable(shipped != null ? shipped : loaded.get(key));
    }

    /** The customs statistical rate of a month that the program ships, which no list may contradict. */
    public Optional<Rate> shippedStatistical(String currency, YearMonth month) {
        return Optional.ofNullable(statistical.get(new Key(RateSource.CUSTOMS_STATISTICAL, currency, month)));
    }

    /**
     * CNY for one unit by the ECB on a day, for holding other rates against: the cross of that day, else the mean over
     * the days of the month that quote the currency (10 decimals), else empty.
     */
    public Optional<BigDecimal> ecbCross(String currency, LocalDate day) {
        List<EuroDay> quoted = days.getOrDefault(YearMonth.from(day), List.of()).stream()
                .filter(euro -> euro.quotes(currency))
                .toList();
        List<EuroDay> sameDay =
                quoted.stream().filter(euro -> euro.date().equals(day)).toList();
        return quoted.isEmpty() ? Optional.empty() : Optional.of(mean(sameDay.isEmpty() ? quoted : sameDay, currency));
    }

    /** The months that the shipped sources may have a rate of, in order. */
    Set<YearMonth> months() {
        Set<YearMonth> months = new TreeSet<>(days.keySet());
        statistical.keySet().forEach(key -> months.add(key.month()));
        return months;
    }

    /** The currencies that the shipped sources may have a rate of, CNY left out. */
    Set<String> currencies() {
        Set<String> all = new TreeSet<>();
        days.values()
                .forEach(month -> month.forEach(day -> all.addAll(day.perEuro().keySet())));
        statistical.keySet().forEach(key -> all.add(key.currency()));
        all.remove("CNY");
        return all;
    }

    /** How many days the ECB published rates on in a month. */
    int ecbDays(YearMonth month) {
        return days.getOrDefault(month, List.of()).size();
    }

    /** Where the month is over in the file and every day of it quotes the currency. */
    private Optional<Rate> ecbMonthlyMean(String currency, YearMonth month) {
        List<EuroDay> quoted = days.getOrDefault(month, List.of());
        boolean over = days.higherKey(month) != null;
        if (quoted.isEmpty() || !over || !quoted.stream().allMatch(day -> day.quotes(currency))) {
            return Optional.empty();
        }
        return Optional.of(new Rate(
                mean(quoted, currency), quoted.get(quoted.size() - 1).date(), RateSource.ECB_MONTHLY_MEAN.name()));
    }

    /** The mean of daily crosses, rounded half up. */
    private static BigDecimal mean(List<EuroDay> quoted, String currency) {
        return quoted.stream()
                .map(day -> day.cnyPer(currency))
                .reduce(BigDecimal.ZERO, (a, b) -> a.add(b, DECIMAL128))
                .divide(BigDecimal.valueOf(quoted.size()), DECIMAL128)
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static void putStatistical(NamedCsvRecord row, Map<Key, Rate> into) {
        Validity validity = ReferenceFiles.validity(row);
        RateSource source = RateSource.CUSTOMS_STATISTICAL;
        into.put(
                new Key(source, row.getField("currency_code"), YearMonth.from(validity.from())),
                new Rate(new BigDecimal(row.getField("cny_per_unit")), validity.from(), source.name()));
    }
}
