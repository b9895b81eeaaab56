package org.customsetl.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.customsetl.reporting.Answer;
import org.jspecify.annotations.Nullable;

/** Totals of places with the years side by side: the long list of a load of years would fill the screen. */
final class PlacesByYear {

    private static final int MOST_YEARS = 4;

    private PlacesByYear() {}

    /** What one place has in one year. */
    private record Key(String code, Object year) {}

    /** The rows of regions, as {@code RunReport#totals} gives them. */
    static Answer regions(Answer totals) {
        int share = totals.columns().indexOf("share_pct");
        List<List<@Nullable Object>> rows = totals.rows().stream()
                .filter(row -> isRegion(totals, row))
                .map(row -> without(share, row))
                .toList();
        return new Answer(without(share, totals.columns()), rows);
    }

    private static <T extends @Nullable Object> List<T> without(int index, List<T> all) {
        List<T> rest = new ArrayList<>(all);
        if (index >= 0) {
            rest.remove(index);
        }
        return rest;
    }

    /** Each prefecture's total in CNY and its share of the region, a pair of columns a year, the newest years. */
    static Answer prefectures(Answer totals) {
        TreeSet<Integer> years = new TreeSet<>();
        Map<String, @Nullable Object> places = new LinkedHashMap<>();
        Map<Key, List<@Nullable Object>> cells = new LinkedHashMap<>();
        for (List<@Nullable Object> row : totals.rows()) {
            if (isRegion(totals, row)) {
                continue;
            }
            Integer year = Integer.valueOf(String.valueOf(value(totals, row, "year")));
            String code = String.valueOf(value(totals, row, "code"));
            years.add(year);
            places.put(code, value(totals, row, "place"));
            cells.put(new Key(code, year), row);
        }
        while (years.size() > MOST_YEARS) {
            years.pollFirst();
        }
        List<String> columns = new ArrayList<>(List.of("code", "place"));
        years.forEach(year -> {
            columns.add(year + " bn CNY");
            columns.add("share %");
        });
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Map.Entry<String, @Nullable Object> place : places.entrySet()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(place.getKey());
            row.add(place.getValue());
            for (Integer year : years) {
                List<@Nullable Object> cell = cells.get(new Key(place.getKey(), year));
                row.add(cell == null ? null : value(totals, cell, "total_bn_cny"));
                row.add(cell == null ? null : value(totals, cell, "share_pct"));
            }
            rows.add(row);
        }
        int newest = Math.max(columns.size() - 2, 0);
        rows.sort(Comparator.comparing((List<@Nullable Object> row) -> size(row.get(newest)))
                .reversed());
        return new Answer(columns, rows);
    }

    /** GB/T 2260 codes of regions end so, those of prefectures never do. */
    private static boolean isRegion(Answer totals, List<@Nullable Object> row) {
        return String.valueOf(value(totals, row, "code")).endsWith("0000");
    }

    private static BigDecimal size(@Nullable Object value) {
        return value instanceof BigDecimal number ? number : BigDecimal.ZERO;
    }

    private static @Nullable Object value(Answer answer, List<@Nullable Object> row, String column) {
        return row.get(answer.columns().indexOf(column));
    }
}
