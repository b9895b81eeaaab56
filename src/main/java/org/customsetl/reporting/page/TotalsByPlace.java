package org.customsetl.reporting.page;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The year to date of each place: a chart of imports and exports, and the table that it is drawn from. */
final class TotalsByPlace {

    private static final int MOST_BARS = 20;
    private static final int YEARS = 2;

    private final Figures figures;
    private final Unit unit;
    private final Basis basis;

    TotalsByPlace(Figures figures, Unit unit, Basis basis) {
        this.figures = figures;
        this.unit = unit;
        this.basis = basis;
    }

    /** The newest years, the newest first. */
    void write(Html html) {
        List<YearMonth> ends = figures.yearEnds();
        for (int year = ends.size() - 1; year >= Math.max(0, ends.size() - YEARS); year--) {
            write(html, ends.get(year));
        }
    }

    private void write(Html html, YearMonth last) {
        Selection selection = Selection.of(figures);
        if (selection.rows().stream().noneMatch(place -> amount(place, last, "T") != null)) {
            return;
        }
        html.open("h3", "id", basis.id("totals-" + last.getYear()) + "-heading");
        html.both(Periods.toDate(last) + ", " + basis.words(), Periods.toDateInChinese(last))
                .close();
        partial(html, selection, last);
        chart(html, selection, last);
        table(html, selection, last);
        selection.sayLeftOut(html, basis);
    }

    /** A part of a year is never shown as if it were the whole. */
    private void partial(Html html, Selection selection, YearMonth last) {
        if (basis == Basis.PRINTED) {
            return;
        }
        int most = selection.rows().stream()
                .map(place -> figures.toDate(place, last, "T"))
                .mapToInt(cell -> cell == null ? 0 : cell.ytdMonths())
                .max()
                .orElse(0);
        if (most < last.getMonthValue()) {
            html.open("p", "class", "partial");
            html.both(
                    "Partial: " + most + " of the " + last.getMonthValue() + " months to " + last
                            + " are there; a share or a growth is that of these months.",
                    "不完整期间");
            html.close();
        } else if (last.getMonthValue() < 12) {
            html.open("p", "class", "partial");
            html.both("Part of a year: " + Periods.toDate(last) + ".", "年内累计");
            html.close();
        }
    }

    private void chart(Html html, Selection selection, YearMonth last) {
        List<Place> prefectures = figures.prefectures();
        boolean byRegion = figures.regions().size() > 3 || !selection.hasPrefectures();
        List<BarChart.Bar> bars = (byRegion ? figures.regions() : prefectures)
                .stream()
                        .map(place -> new BarChart.Bar(place, orZero(place, last, "M"), orZero(place, last, "X")))
                        .filter(bar -> bar.total().signum() > 0)
                        .sorted(java.util.Comparator.comparing(BarChart.Bar::total)
                                .reversed())
                        .limit(MOST_BARS)
                        .toList();
        if (bars.isEmpty()) {
            return;
        }
        String title = "Imports and exports by " + (byRegion ? "region" : "prefecture") + ", " + Periods.toDate(last)
                + ", " + unit.of("CNY");
        html.open("figure", "id", basis.id("bars-" + last.getYear()));
        html.open("figcaption").open("span", "class", "title");
        html.both(title, "进出口总值（" + unit.yuan() + "）").close();
        legend(html);
        html.close().open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", title);
        new BarChart(unit).draw(html, title + ". The numbers are in the table below.", bars);
        html.close().close();
    }

    private static void legend(Html html) {
        html.open("span", "class", "legend");
        html.element("span", "", "class", "key m")
                .text(" ")
                .both("imports", "进口")
                .text("  ");
        html.element("span", "", "class", "key x")
                .text(" ")
                .both("exports", "出口")
                .close();
    }

    private void table(Html html, Selection selection, YearMonth last) {
        String caption = "Totals, growth and shares by place, " + Periods.toDate(last) + ", " + basis.words();
        try (Grid grid = Grid.begin(
                        html,
                        basis.id("totals-" + last.getYear()),
                        caption,
                        Periods.toDateInChinese(last) + "分地区进出口（" + basis.chinese() + "）",
                        basis.views() + (basis == Basis.COMPILED ? ": ytd_cny, ytd_usd, ytd_growth_pct_cny, …" : ""))
                .heads(heads())) {
            for (Place place : selection.rows()) {
                row(html, grid, place, last);
            }
        }
    }

    private List<String> heads() {
        String money = unit.of("CNY");
        List<String> heads = List.of(
                "Place|地区",
                "\tImports, " + money + "|进口",
                "\tExports, " + money + "|出口",
                "\tTotal, " + money + "|进出口",
                "\tGrowth, CNY, %|同比");
        List<String> more =
                List.of("\tTotal, " + unit.of("USD") + "|美元", "\tGrowth, USD, %|同比", "\tShare of region, %|比重");
        return basis == Basis.PRINTED
                ? heads
                : Stream.concat(heads.stream(), more.stream()).toList();
    }

    private void row(Html html, Grid grid, Place place, YearMonth last) {
        Cell total = figures.toDate(place, last, "T");
        html.open("tr", "class", place.isRegion() ? "total" : "part");
        grid.place(place);
        grid.number(unit.print(amount(place, last, "M")));
        grid.number(unit.print(amount(place, last, "X")));
        grid.number(unit.print(total == null ? null : total.ytdCny()) + mark(total), "strong");
        grid.number(Numbers.growth(total == null ? null : total.ytdGrowthCny()));
        if (basis == Basis.COMPILED) {
            grid.number(unit.print(total == null ? null : total.ytdUsd()));
            grid.number(Numbers.growth(total == null ? null : total.ytdGrowthUsd()));
            grid.number(Numbers.percent(total == null ? null : total.ytdShare()));
        }
        html.close();
    }

    private static String mark(@Nullable Cell cell) {
        return cell != null && cell.flows() != null && cell.flows().length() == 1 ? "‡" : "";
    }

    private @Nullable BigDecimal amount(Place place, YearMonth last, String flow) {
        Cell cell = figures.toDate(place, last, flow);
        return cell == null ? null : cell.ytdCny();
    }

    private BigDecimal orZero(Place place, YearMonth last, String flow) {
        BigDecimal amount = amount(place, last, flow);
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
