package org.customsetl.reporting.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The places that stand in a table: the regions, each above its places, the greatest first and at most so many.
 *
 * @param rows the places in the order of the table
 * @param leftOut how many are not among them
 */
record Selection(List<Place> rows, int leftOut) {

    static final int MOST = 60;

    static Selection of(Figures figures) {
        List<Place> regions = figures.regions();
        List<Place> shownRegions = regions.subList(0, Math.min(MOST, regions.size()));
        List<Place> prefectures = figures.prefectures().stream()
                .filter(place -> isNews(place, figures))
                .toList();
        Set<Place> shown =
                new HashSet<>(prefectures.subList(0, Math.min(MOST - shownRegions.size(), prefectures.size())));
        List<Place> rows = new ArrayList<>();
        for (Place region : shownRegions) {
            rows.add(region);
            figures.placesOf(region).stream().filter(shown::contains).forEach(rows::add);
        }
        return new Selection(rows, regions.size() + prefectures.size() - rows.size());
    }

    /** Whether there is any place besides the regions. */
    boolean hasPrefectures() {
        return rows.stream().anyMatch(place -> !place.isRegion());
    }

    /** Where all of a region belongs to no prefecture, a second row would only repeat it. */
    private static boolean isNews(Place place, Figures figures) {
        return !place.code().equals(place.region())
                || figures.regions().stream()
                        .filter(region -> region.code().equals(place.region()))
                        .noneMatch(region -> figures.placesOf(region).size() == 1);
    }

    /** Says what is not there, and where it is. */
    void sayLeftOut(Html html, Basis basis) {
        if (leftOut > 0) {
            html.open("p", "class", "note");
            html.text("The " + rows.size() + " largest places are shown, " + Numbers.count(leftOut)
                    + " are not. All of them: ");
            html.element("code", "customs-etl query \"select * from " + view(basis) + "\"")
                    .close();
        }
    }

    private static String view(Basis basis) {
        return basis == Basis.COMPILED ? "prefecture_growth" : "published_figure";
    }
}
