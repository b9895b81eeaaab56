package org.customsetl.reporting.page;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The figures that most readers come for: the newest years to date, of all regions that are loaded. */
final class Glance {

    private static final int YEARS = 2;

    private final Figures figures;
    private final Unit unit;

    Glance(Figures figures, Unit unit) {
        this.figures = figures;
        this.unit = unit;
    }

    void write(Html html) {
        List<YearMonth> ends = figures.yearEnds();
        List<Place> regions = figures.regions();
        html.open("p");
        html.text(
                        regions.size() == 1
                                ? "Compiled from records, of "
                                : "Compiled from records, of the " + regions.size() + " regions that are loaded, "
                                        + "among them ")
                .element("span", regions.get(0).chinese(), "lang", "zh-Hans")
                .text(" " + regions.get(0).english());
        html.text(". Amounts in " + unit.of("CNY") + "; growth on the same months of the year before.")
                .close();
        for (int year = ends.size() - 1; year >= Math.max(0, ends.size() - YEARS); year--) {
            year(html, regions, ends.get(year));
        }
    }

    private void year(Html html, List<Place> regions, YearMonth last) {
        html.open("dl", "class", "glance");
        figure(html, Periods.toDate(last) + partial(regions, last) + ", total", "进出口总值", regions, last, "T");
        figure(html, "Imports", "进口", regions, last, "M");
        figure(html, "Exports", "出口", regions, last, "X");
        html.close();
    }

    /** A part of a year is never shown as if it were the whole. */
    private String partial(List<Place> regions, YearMonth last) {
        int most = regions.stream()
                .map(region -> figures.toDate(region, last, "T"))
                .mapToInt(cell -> cell == null ? 0 : cell.ytdMonths())
                .max()
                .orElse(0);
        return most < last.getMonthValue() ? " (" + most + " of " + last.getMonthValue() + " months)" : "";
    }

    private void figure(Html html, String english, String chinese, List<Place> regions, YearMonth last, String flow) {
        List<Cell> cells = regions.stream()
                .map(region -> figures.toDate(region, last, flow))
                .filter(Objects::nonNull)
                .toList();
        BigDecimal sum = cells.stream()
                .map(Cell::ytdCny)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
        html.open("div").open("dt").both(english, chinese).close();
        html.open("dd")
                .text(unit.print(sum))
                .element("small", beside(regions, cells))
                .close()
                .close();
    }

    /** Of several regions there is no growth here: which months and flows they share is said region by region. */
    private static String beside(List<Place> regions, List<Cell> cells) {
        @Nullable
        BigDecimal growth =
                regions.size() == 1 && cells.size() == 1 ? cells.get(0).ytdGrowthCny() : null;
        return growth == null ? "" : " " + Numbers.growth(growth) + " %";
    }
}
