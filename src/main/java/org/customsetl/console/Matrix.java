package org.customsetl.console;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Months × datasets, with how each stands.
 *
 * @param months the newest first
 * @param vintages the vintage that each month shows
 * @param marks what is to be said of a month as a whole: queued, stale, being processed
 * @param unread files of each dataset that were rejected or held as a whole, and of which no month is known
 */
record Matrix(
        List<YearMonth> months,
        Set<String> datasets,
        Map<YearMonth, Integer> vintages,
        Map<YearMonth, Set<String>> marks,
        Map<String, Long> unread,
        Map<String, SortedMap<YearMonth, MonthCell>> cells) {

    MonthCell cell(String dataset, YearMonth month) {
        SortedMap<YearMonth, MonthCell> column = cells.get(dataset);
        return column == null ? MonthCell.NONE : column.getOrDefault(month, MonthCell.NONE);
    }

    @Nullable
    Integer vintage(YearMonth month) {
        return vintages.get(month);
    }

    Set<String> marks(YearMonth month) {
        return marks.getOrDefault(month, Set.of());
    }

    /** Gathers one. */
    static final class Builder {

        private final Map<YearMonth, Integer> vintages = new HashMap<>();
        private final Map<YearMonth, Set<String>> marks = new HashMap<>();
        private final Map<String, Long> unread = new HashMap<>();
        private final Map<String, SortedMap<YearMonth, MonthCell>> cells = new TreeMap<>();

        void vintage(YearMonth month, int number) {
            vintages.put(month, number);
        }

        void mark(YearMonth month, String word) {
            marks.computeIfAbsent(month, any -> new TreeSet<>()).add(word);
        }

        void unread(String dataset, long files) {
            unread.put(dataset, files);
        }

        void cell(String dataset, YearMonth month, MonthCell cell) {
            column(dataset).put(month, cell);
        }

        void held(String dataset, YearMonth month, long files) {
            column(dataset).merge(month, MonthCell.NONE.withHeld(files), (before, now) -> before.withHeld(files));
        }

        private SortedMap<YearMonth, MonthCell> column(String dataset) {
            return Objects.requireNonNull(cells.computeIfAbsent(dataset, any -> new TreeMap<>()));
        }

        /** The months of a dataset between its first and its last that have nothing, by the one that comes after them. */
        Map<YearMonth, YearMonth> gaps(String dataset) {
            Map<YearMonth, YearMonth> gaps = new TreeMap<>();
            YearMonth before = null;
            for (YearMonth month : column(dataset).keySet()) {
                for (YearMonth gap = before == null ? month : before.plusMonths(1);
                        gap.isBefore(month);
                        gap = gap.plusMonths(1)) {
                    gaps.put(gap, month);
                }
                before = month;
            }
            return gaps;
        }

        Set<String> datasets() {
            return cells.keySet();
        }

        Matrix build() {
            Set<YearMonth> months = new TreeSet<>(java.util.Comparator.reverseOrder());
            months.addAll(vintages.keySet());
            months.addAll(marks.keySet());
            cells.values().forEach(column -> months.addAll(column.keySet()));
            Set<String> datasets = new TreeSet<>(cells.keySet());
            datasets.addAll(unread.keySet());
            return new Matrix(List.copyOf(months), datasets, vintages, marks, unread, cells);
        }
    }
}
