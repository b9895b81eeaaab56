package org.customsetl.layout;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The headers that the layout of a recognised table knows, to name the ones nearest to a new one. */
public final class KnownHeaders {

    private KnownHeaders() {}

    /** As they are written in the layout; of a printed table as they stand in it. */
    public static List<String> of(Table table) {
        if (table instanceof FiguresTable figures) {
            return figures.columns().stream()
                    .map(FiguresTable.FigureColumn::header)
                    .toList();
        }
        LayoutSpec.Rates rates = table.spec().rates();
        return rates == null
                ? Stream.ofNullable(table.spec().columns())
                        .flatMap(List::stream)
                        .flatMap(column -> column.headers().stream())
                        .toList()
                : of(rates);
    }

    private static List<String> of(LayoutSpec.Rates rates) {
        Stream<String> currencies = Stream.ofNullable(rates.currencies())
                .flatMap(List::stream)
                .flatMap(currency -> currency.headers().stream());
        Stream<@Nullable List<String>> lists = Stream.of(
                rates.dateHeaders(),
                rates.monthHeaders(),
                rates.currencyHeaders(),
                rates.rateHeaders(),
                rates.sourceHeaders());
        return Stream.concat(lists.filter(Objects::nonNull).flatMap(List::stream), currencies)
                .toList();
    }

    /** A new header without the letter of its column, as printed tables name theirs. */
    public static String bare(Table table, String unknown) {
        return table instanceof FiguresTable ? unknown.substring(unknown.indexOf(' ') + 1) : unknown;
    }
}
