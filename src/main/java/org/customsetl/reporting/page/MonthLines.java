package org.customsetl.reporting.page;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines over months: the flows of one region, or the total trade of the largest regions. */
final class MonthLines {

    private static final int MOST_LINES = 6;

    private final Figures figures;
    private final Unit unit;
    private final Basis basis;

    MonthLines(Figures figures, Unit unit, Basis basis) {
        this.figures = figures;
        this.unit = unit;
        this.basis = basis;
    }

    void write(Html html) {
        List<YearMonth> months = months();
        List<LineChart.Series> series = series(months);
        if (months.size() < 2 || series.isEmpty()) {
            return;
        }
        String title = title();
        html.open("figure", "id", basis.id("lines")).open("figcaption").open("span", "class", "title");
        html.both(title + ", " + unit.of("CNY"), "按月进出口走势（" + unit.yuan() + "）")
                .close()
                .close();
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", title);
        new LineChart(unit, months).draw(html, title + ". The numbers are in the table below.", series);
        html.close().close();
        html.open("details")
                .open("summary")
                .both("The numbers of this chart", "图表数据")
                .close();
        table(html, title, months, series);
        html.close();
    }

    private String title() {
        List<Place> regions = figures.regions();
        return regions.size() == 1
                ? "Trade by month, " + regions.get(0).names() + ", " + basis.words()
                : "Total trade by month, the " + Math.min(MOST_LINES, regions.size()) + " largest regions, "
                        + basis.words();
    }

    /** Every month from the first to the last, so that distances are true. */
    private List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        if (!figures.isEmpty()) {
            YearMonth last = figures.months().get(figures.months().size() - 1);
            for (YearMonth month = figures.months().get(0); !month.isAfter(last); month = month.plusMonths(1)) {
                months.add(month);
            }
        }
        return months;
    }

    private List<LineChart.Series> series(List<YearMonth> months) {
        List<Place> regions = figures.regions();
        if (regions.size() == 1) {
            Place region = regions.get(0);
            return List.of(
                    new LineChart.Series("total", "进出口", values(region, "T", months)),
                    new LineChart.Series("exports", "出口", values(region, "X", months)),
                    new LineChart.Series("imports", "进口", values(region, "M", months)));
        }
        return regions.stream()
                .limit(MOST_LINES)
                .map(region -> new LineChart.Series("", region.chinese(), values(region, "T", months)))
                .toList();
    }

    private List<@Nullable BigDecimal> values(Place place, String flow, List<YearMonth> months) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (YearMonth month : months) {
            Cell cell = figures.month(place, month, flow);
            values.add(cell == null ? null : cell.cny());
        }
        return values;
    }

    private void table(Html html, String title, List<YearMonth> months, List<LineChart.Series> series) {
        List<String> heads = new ArrayList<>(List.of("Month|月份"));
        series.forEach(line -> heads.add("\t" + line.english() + "|" + line.chinese()));
        String caption = title + ", " + unit.of("CNY");
        try (Grid grid = Grid.begin(html, basis.id("lines-table"), caption, "", basis.views())
                .heads(heads)) {
            for (int month = 0; month < months.size(); month++) {
                html.open("tr").element("th", months.get(month).toString(), "scope", "row");
                for (LineChart.Series line : series) {
                    grid.number(unit.print(line.values().get(month)));
                }
                html.close();
            }
        }
    }
}
