package org.customsetl.reporting.page;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the prefectures are of their region, year by year. The numbers stand in the tables of totals as well. */
final class Shares {

    private static final int MOST_PARTS = 7;
    private static final int MOST_REGIONS = 4;
    private static final int YEARS = 3;

    private final Figures figures;

    Shares(Figures figures) {
        this.figures = figures;
    }

    void write(Html html) {
        List<ShareChart.Whole> wholes = wholes();
        if (wholes.isEmpty()) {
            return;
        }
        String title = "Shares of the region in total trade, year to date, percent";
        html.open("figure", "id", "shares").open("figcaption").open("span", "class", "title");
        html.both(title, "占全区进出口总值的比重（%）").close().close();
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", title);
        ShareChart.draw(html, title + ". The numbers are in the table below.", wholes);
        html.close().close();
        html.open("details")
                .open("summary")
                .both("The numbers of this chart", "图表数据")
                .close();
        table(html, title, wholes);
        html.close();
    }

    private List<ShareChart.Whole> wholes() {
        List<ShareChart.Whole> wholes = new ArrayList<>();
        List<YearMonth> ends = figures.yearEnds();
        figures.regions().stream()
                .limit(MOST_REGIONS)
                .forEach(region -> ends.subList(Math.max(0, ends.size() - YEARS), ends.size())
                        .forEach(end -> {
                            List<ShareChart.Part> parts = parts(region, end);
                            if (parts.size() > 1) {
                                wholes.add(new ShareChart.Whole(region.chinese(), Periods.toDate(end), parts));
                            }
                        }));
        return wholes;
    }

    private List<ShareChart.Part> parts(Place region, YearMonth end) {
        List<ShareChart.Part> all = figures.placesOf(region).stream()
                .flatMap(place -> java.util.stream.Stream.ofNullable(figures.toDate(place, end, "T")))
                .filter(cell -> cell.ytdShare() != null && cell.ytdShare().signum() > 0)
                .map(cell ->
                        new ShareChart.Part(cell.place().chinese(), cell.place().english(), share(cell)))
                .sorted(Comparator.comparing(ShareChart.Part::share).reversed())
                .toList();
        if (all.size() <= MOST_PARTS + 1) {
            return all;
        }
        List<ShareChart.Part> parts = new ArrayList<>(all.subList(0, MOST_PARTS));
        BigDecimal rest = all.subList(MOST_PARTS, all.size()).stream()
                .map(ShareChart.Part::share)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        parts.add(new ShareChart.Part("其余", "the other " + (all.size() - MOST_PARTS), rest));
        return parts;
    }

    private static BigDecimal share(Cell cell) {
        return cell.ytdShare() == null ? BigDecimal.ZERO : cell.ytdShare();
    }

    private static void table(Html html, String title, List<ShareChart.Whole> wholes) {
        try (Grid grid = Grid.begin(html, "shares-table", title, "", "mart.prefecture_growth: ytd_share_of_region_pct")
                .heads(List.of("Region|地区", "Period|期间", "Place|地区", "\tShare, %|比重"))) {
            for (ShareChart.Whole whole : wholes) {
                for (ShareChart.Part part : whole.parts()) {
                    html.open("tr");
                    grid.words(whole.name());
                    grid.words(whole.period());
                    grid.words((part.chinese() + " " + part.english()).strip());
                    grid.number(Numbers.percent(part.share()));
                    html.close();
                }
            }
        }
    }
}
