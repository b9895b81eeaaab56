package org.customsetl.normalisation;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.customsetl.trade.Flag;
import org.jspecify.annotations.Nullable;

/**
 * What a rule made of the texts of a row, for the many rows that have the same: a list repeats few. What is wrong or new is
 * not remembered, since it is to be told of each row.
 *
 * @param <V> what the rule makes
 */
final class Remembered<V> {

    /** So that texts that never repeat do not fill the memory. */
    private static final int MOST = 20_000;

    private record Texts(
            @Nullable String text,
            @Nullable String other,
            @Nullable YearMonth month) {}

    private record Made<V>(V value, int flags) {}

    private final Map<Texts, Made<V>> known = new HashMap<>();

    /** What the rule makes, which depends on nothing but the texts and the month. */
    @Nullable
    V of(
            LineCells cells,
            @Nullable String text,
            @Nullable String other,
            @Nullable YearMonth month,
            Supplier<@Nullable V> rule) {
        Texts texts = new Texts(text, other, month);
        Made<V> made = known.get(texts);
        if (made != null) {
            cells.flagAll(made.flags);
            return made.value;
        }
        int flagsBefore = cells.takeFlags();
        int problemsBefore = cells.problems();
        V value = rule.get();
        if (value != null && cells.problems() == problemsBefore && (cells.flags() & Flag.NEW_NAME.bit()) == 0) {
            remember(texts, new Made<>(value, cells.flags()));
        }
        cells.flagAll(flagsBefore);
        return value;
    }

    private void remember(Texts texts, Made<V> made) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(texts, made);
    }
}
