package org.customsetl.reporting.page;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The compiled figures of a report: places × periods × flows. */
final class Figures {

    private record Key(Place place, YearMonth month, int months, String flow) {}

    private final Map<Key, Cell> cells = new HashMap<>();
    private final Set<Place> places = new LinkedHashSet<>();
    private final Map<Place, BigDecimal> sizes = new HashMap<>();
    private final TreeSet<YearMonth> months = new TreeSet<>();

    /** @param all the cells, of any order */
    Figures(List<Cell> all) {
        for (Cell cell : all) {
            cells.put(new Key(cell.place(), cell.month(), cell.months(), cell.flow()), cell);
            places.add(cell.place());
            if (cell.cny() != null) {
                months.add(cell.month());
            }
            if (cell.flow().equals("T") && cell.cny() != null) {
                sizes.merge(cell.place(), cell.cny(), BigDecimal::add);
            }
        }
    }

    boolean isEmpty() {
        return months.isEmpty();
    }

    /** The months that have a figure. */
    List<YearMonth> months() {
        return List.copyOf(months);
    }

    /** The last month of each year, the newest year last. */
    List<YearMonth> yearEnds() {
        Map<Integer, YearMonth> ends = new java.util.TreeMap<>();
        months.forEach(month -> ends.put(month.getYear(), month));
        return List.copyOf(ends.values());
    }

    /** The regions, the greatest first. */
    List<Place> regions() {
        return bySize(places.stream().filter(Place::isRegion).toList());
    }

    /** The places of a region without itself, the greatest first. */
    List<Place> placesOf(Place region) {
        return bySize(places.stream()
                .filter(place -> !place.isRegion() && place.region().equals(region.code()))
                .toList());
    }

    /** All places that are no regions, the greatest first. */
    List<Place> prefectures() {
        return bySize(places.stream().filter(place -> !place.isRegion()).toList());
    }

    private List<Place> bySize(List<Place> some) {
        List<Place> sorted = new ArrayList<>(some);
        sorted.sort(Comparator.comparing((Place place) -> sizes.getOrDefault(place, BigDecimal.ZERO))
                .reversed()
                .thenComparing(Place::code));
        return sorted;
    }

    @Nullable
    Cell month(Place place, YearMonth month, String flow) {
        return cells.get(new Key(place, month, 1, flow));
    }

    /** January and February published together. */
    @Nullable
    Cell twoMonths(Place place, YearMonth february, String flow) {
        return cells.get(new Key(place, february, 2, flow));
    }

    /** The row of a month that has its year to date: that of the two months together where there is no other. */
    @Nullable
    Cell toDate(Place place, YearMonth month, String flow) {
        Cell alone = month(place, month, flow);
        return alone != null && alone.ytdCny() != null ? alone : twoMonths(place, month, flow);
    }

    /** Every amount that is there. */
    List<BigDecimal> amounts() {
        return cells.values().stream()
                .flatMap(cell -> java.util.stream.Stream.of(cell.cny(), cell.ytdCny()))
                .filter(Objects::nonNull)
                .toList();
    }
}
