package org.customsetl.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.customsetl.layout.RatesTable.HeaderColumn;
import org.customsetl.layout.RatesTable.RateColumn;
import org.customsetl.sheet.Row;
import org.jspecify.annotations.Nullable;

/** A row as the header of a list of exchange rates: what its cells say the columns beneath them hold. */
final class RatesHeader {

    /** One currency beside a date is any table; two are a list of rates. */
    private static final int FEWEST_CURRENCIES = 2;

    private final LayoutSpec.Rates layout;
    private final Map<String, LayoutSpec.Currency> currencies = new HashMap<>();
    private final int row;
    private @Nullable HeaderColumn date;
    private @Nullable HeaderColumn currency;
    private @Nullable HeaderColumn source;
    private final List<RateColumn> rates = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> twice = new ArrayList<>();

    RatesHeader(LayoutSpec.Rates layout, Row row) {
        this.layout = layout;
        this.row = row.number();
        for (LayoutSpec.Currency known : orEmpty(layout.currencies())) {
            known.headers().forEach(header -> currencies.put(Words.folded(header), known));
        }
        for (int column = 1; column <= row.width(); column++) {
            if (!row.text(column).isEmpty()) {
                place(new HeaderColumn(column, row.text(column)));
            }
        }
    }

    private void place(HeaderColumn column) {
        LayoutSpec.Currency known = currencies.get(Words.folded(column.header()));
        if (known != null) {
            noteTwice(column, rates.stream().anyMatch(rate -> known.code().equals(rate.currency())));
            rates.add(new RateColumn(column, known.code(), known.isInverted()));
        } else if (isOneOf(column, layout.rateHeaders())) {
            noteTwice(column, !rates.isEmpty());
            rates.add(new RateColumn(column, null, false));
        } else if (isOneOf(column, layout.dateHeaders()) || isOneOf(column, layout.monthHeaders())) {
            noteTwice(column, date != null);
            date = column;
        } else if (isOneOf(column, layout.currencyHeaders())) {
            noteTwice(column, currency != null);
            currency = column;
        } else if (isOneOf(column, layout.sourceHeaders())) {
            noteTwice(column, source != null);
            source = column;
        } else {
            unknown.add(column.header());
        }
    }

    private void noteTwice(HeaderColumn column, boolean again) {
        if (again) {
            twice.add(column.header());
        }
    }

    int row() {
        return row;
    }

    /** How many of its cells the layout knows. */
    int known() {
        return rates.size() + (date == null ? 0 : 1) + (currency == null ? 0 : 1) + (source == null ? 0 : 1);
    }

    int score() {
        return known() * 2 - unknown.size();
    }

    boolean betterThan(RatesHeader other) {
        boolean complete = missing().isEmpty();
        return complete == other.missing().isEmpty() ? score() > other.score() : complete;
    }

    List<String> twice() {
        return twice;
    }

    List<String> unknown() {
        return unknown;
    }

    List<RateColumn> rates() {
        return rates;
    }

    /** What a header of this layout must have and this one has not. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (date == null) {
            missing.add("a date (" + layout.dateHeaders().get(0) + ")");
        }
        if (!currencies.isEmpty()) {
            if (rates.size() < FEWEST_CURRENCIES) {
                missing.add("two currencies (such as "
                        + orEmpty(layout.currencies()).get(0).headers().get(0) + ")");
            }
            return missing;
        }
        if (rates.isEmpty()) {
            missing.add("a rate (" + orEmpty(layout.rateHeaders()).get(0) + ")");
        }
        if (currency == null) {
            missing.add("a currency (" + orEmpty(layout.currencyHeaders()).get(0) + ")");
        }
        return missing;
    }

    /** The table beneath it, of which nothing is {@link #missing}. */
    RatesTable table(LayoutSpec spec) {
        HeaderColumn days = Objects.requireNonNull(date, "a complete header has a date");
        return new RatesTable(
                spec,
                row,
                days,
                isOneOf(days, layout.monthHeaders()),
                List.copyOf(rates),
                currency,
                source,
                List.copyOf(unknown));
    }

    private static boolean isOneOf(HeaderColumn column, @Nullable List<String> headers) {
        String folded = Words.folded(column.header());
        return orEmpty(headers).stream().map(Words::folded).anyMatch(folded::equals);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
