package org.customsetl.reporting.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Months × places, shaded by how much it is: the values, with the vintage of each month, and the growth. */
final class MonthTables {

    private static final int SHADES = 5;

    private final Figures figures;
    private final Selection selection;
    private final Unit unit;
    private final Basis basis;
    private final Map<YearMonth, Integer> vintages;

    MonthTables(Figures figures, Unit unit, Basis basis, Map<YearMonth, Integer> vintages) {
        this.figures = figures;
        this.selection = Selection.of(figures);
        this.unit = unit;
        this.basis = basis;
        this.vintages = vintages;
    }

    /** Imports and exports together. */
    void values(Html html) {
        String caption = "Total trade by month and place, " + basis.words() + ", " + unit.of("CNY");
        try (Grid grid = begin(html, "months", caption, "按月进出口总值（" + basis.chinese() + "，" + unit.yuan() + "）")) {
            for (Place place : selection.rows()) {
                html.open("tr");
                grid.place(place);
                BigDecimal most = most(place);
                figures.months().forEach(month -> value(grid, place, month, most));
                html.close();
            }
        }
        explain(html);
        selection.sayLeftOut(html, basis);
    }

    private void value(Grid grid, Place place, YearMonth month, BigDecimal most) {
        Cell alone = figures.month(place, month, "T");
        Cell two = figures.twoMonths(place, month, "T");
        boolean combined = (alone == null || alone.cny() == null) && two != null && two.cny() != null;
        Cell cell = combined ? two : alone;
        BigDecimal amount = cell == null ? null : cell.cny();
        String mark = amount == null || cell == null ? "" : combined ? "†" : isOneFlow(cell) ? "‡" : "";
        grid.number(unit.print(amount) + mark, amount == null ? "nil" : shade(amount, most));
    }

    private static boolean isOneFlow(Cell cell) {
        return cell.flows() != null && cell.flows().length() == 1;
    }

    private void explain(Html html) {
        html.open("p", "class", "note");
        html.text(
                "Each row is shaded by its own largest month. " + Numbers.NONE
                        + " no figure; † January and February together, never split; ‡ only imports or only exports are there.");
        html.close();
    }

    /** In percent, against the same month of the year before. */
    void growth(Html html) {
        String caption =
                "Growth of total trade on the same month of the year before, " + basis.words() + ", percent, CNY";
        List<YearMonth> months = figures.months().stream()
                .filter(month -> selection.rows().stream().anyMatch(place -> growth(place, month) != null))
                .toList();
        if (months.isEmpty()) {
            html.element(
                    "p",
                    "No month has its counterpart of the year before, so there is no growth by month.",
                    "class",
                    "note");
            return;
        }
        try (Grid grid = begin(html, "growth", caption, "同比增长（" + basis.chinese() + "，%）", months)) {
            for (Place place : selection.rows()) {
                html.open("tr");
                grid.place(place);
                for (YearMonth month : months) {
                    BigDecimal growth = growth(place, month);
                    grid.number(Numbers.growth(growth), growth == null ? "nil" : direction(growth));
                }
                html.close();
            }
        }
    }

    private @Nullable BigDecimal growth(Place place, YearMonth month) {
        Cell alone = figures.month(place, month, "T");
        if (alone != null && alone.growth() != null) {
            return alone.growth();
        }
        Cell two = figures.twoMonths(place, month, "T");
        return alone == null && two != null ? two.growth() : null;
    }

    private Grid begin(Html html, String table, String caption, String chinese) {
        return begin(html, table, caption, chinese, figures.months());
    }

    private Grid begin(Html html, String table, String caption, String chinese, List<YearMonth> months) {
        Grid grid = Grid.begin(html, basis.id(table), caption, chinese, basis.views());
        html.open("thead").open("tr");
        grid.head("Place|地区", 1, 3);
        months.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        YearMonth::getYear, java.util.TreeMap::new, java.util.stream.Collectors.counting()))
                .forEach((year, count) -> grid.head(String.valueOf(year), count.intValue(), 1));
        html.close().open("tr");
        months.forEach(month -> html.element(
                "th",
                String.valueOf(month.getMonthValue()),
                "scope",
                "col",
                "class",
                "number",
                "abbr",
                month.toString()));
        html.close().open("tr");
        months.forEach(month -> vintage(html, vintages.get(month)));
        html.close().close().open("tbody");
        return grid;
    }

    private static void vintage(Html html, @Nullable Integer vintage) {
        html.element(
                "td",
                vintage == null ? "" : "v" + vintage,
                "class",
                "number vintage" + (vintage != null && vintage > 1 ? " revised" : ""));
    }

    private BigDecimal most(Place place) {
        return figures.months().stream()
                .map(month -> figures.month(place, month, "T"))
                .map(cell -> cell == null ? null : cell.cny())
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
    }

    private String shade(BigDecimal amount, BigDecimal most) {
        if (amount.signum() <= 0 || most.signum() <= 0 || figures.months().size() == 1) {
            return "h0";
        }
        int shade = amount.multiply(BigDecimal.valueOf(SHADES))
                .divide(most, 0, RoundingMode.CEILING)
                .intValue();
        return "h" + Math.min(SHADES, shade);
    }

    /** Steps at 0, 10 and 30 percent. */
    private static String direction(BigDecimal growth) {
        int size = growth.abs().compareTo(BigDecimal.TEN) < 0
                ? 1
                : growth.abs().compareTo(BigDecimal.valueOf(30)) < 0 ? 2 : 3;
        return growth.signum() == 0 ? "h0" : (growth.signum() > 0 ? "up" : "down") + size;
    }
}
