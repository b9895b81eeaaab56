package org.customsetl.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which column a growth or a figure of the year before belongs to where neither says its months and the header names
 * several: 3月, 同比, 1至3月, 同比. Their places tell only where every column of figures is followed by the same ones;
 * of one 同比 behind 3月 and 1至3月 nobody knows which it is of.
 */
final class ComparedColumns {

    private final List<FigureHeading> headings;

    ComparedColumns(List<FigureHeading> headings) {
        this.headings = headings;
    }

    /** The column that one is compared with; {@code null} where its place does not tell. */
    @Nullable
    FigureHeading of(FigureHeading beside) {
        Map<FigureHeading, List<FigureHeading>> followers = new LinkedHashMap<>();
        FigureHeading last = null;
        for (FigureHeading heading : headings) {
            if (!Objects.equals(heading.flow(), beside.flow())) {
                last = null;
            } else if (!isCompared(heading)) {
                last = heading;
                followers.put(heading, new ArrayList<>());
            } else if (last != null && heading.months() == null) {
                followers.getOrDefault(last, new ArrayList<>()).add(heading);
            }
        }
        boolean alike = followers.values().stream()
                        .map(ComparedColumns::kinds)
                        .distinct()
                        .count()
                == 1;
        return followers.entrySet().stream()
                .filter(figures -> alike && figures.getValue().contains(beside))
                .map(Map.Entry::getKey)
                .filter(figures -> figures.months() != null || figures.period() != null)
                .findFirst()
                .orElse(null);
    }

    private static boolean isCompared(FigureHeading heading) {
        return heading.isGrowth() || heading.isYearBefore();
    }

    private static String kinds(List<FigureHeading> followers) {
        return followers.stream()
                .map(heading -> heading.measure() + (heading.isYearBefore() ? " before" : ""))
                .collect(Collectors.joining(", "));
    }
}
