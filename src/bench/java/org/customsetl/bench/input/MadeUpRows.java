package org.customsetl.bench.input;

import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Rows of trade that never was, the same ones for the same seed. Each commodity has about one price, so that no gate minds. */
final class MadeUpRows {

    private static final Weighted<Goods> GOODS = Weighted.shuffled(Goods.all());
    private static final Weighted<Named> PARTNERS = Weighted.shuffled(Named.partners());
    private static final Weighted<Named> DISTRICTS = Weighted.shuffled(Named.districts());
    private static final Weighted<Named> REGIMES = Weighted.byOrder(Named.regimes());
    private static final Weighted<String> CURRENCIES = Weighted.byOrder(List.of("USD", "CNY", "EUR"));

    private final SplittableRandom random;
    private final String period;

    /**
     * @param month the reference period of all rows
     * @param seed which rows; two seeds have no rows in common
     */
    MadeUpRows(YearMonth month, long seed) {
        this.random = new SplittableRandom(seed);
        this.period = month.toString().replace("-", "");
    }

    /** The next row's cells, as the file is to hold them; {@code null} is a blank cell. */
    @Nullable String[] next() {
        Goods goods = GOODS.draw(random);
        Named partner = PARTNERS.draw(random);
        Named district = DISTRICTS.draw(random);
        long grams = 1_000L * random.nextLong(1, 1L << random.nextInt(8, 20));
        boolean counted = !goods.count().isEmpty();
        String currency = CURRENCIES.draw(random);
        return new @Nullable String[] {
            period,
            goods.hs(),
            goods.name(),
            partner.code(),
            partner.name(),
            random.nextInt(5) < 2 ? "进口" : "出口",
            REGIMES.draw(random).code(),
            district.code(),
            district.name(),
            goods.inTonnes() ? decimal(grams / 1_000, 3) : decimal(grams / 100, 1),
            goods.inTonnes() ? "吨" : "千克",
            counted ? String.valueOf(1 + grams / 8_000) : null,
            counted ? goods.count() : "-",
            decimal(fen(grams, goods) / (currency.equals("CNY") ? 1 : 7), 2),
            currency
        };
    }

    /** The value in hundredths of a yuan, a third above or below the commodity's price, and no round sum. */
    private long fen(long grams, Goods goods) {
        return grams / 1_000 * goods.jiaoPerKg() * random.nextInt(67, 134) / 10 + random.nextInt(100);
    }

    private static String decimal(long unscaled, int places) {
        return java.math.BigDecimal.valueOf(unscaled, places).toPlainString();
    }
}
