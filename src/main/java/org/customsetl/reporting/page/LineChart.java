package org.customsetl.reporting.page;

import static org.customsetl.reporting.page.Drawing.px;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Amounts over months, one line a series, named where it ends; a month without a figure breaks the line. */
final class LineChart {

    private static final int WIDTH = 860;
    private static final int LEFT = 52;
    private static final int PLOT = 640;
    private static final int TOP = 14;
    private static final int HEIGHT = 270;
    private static final int APART = 15;

    /** @param values one a month, {@code null} where there is none */
    record Series(String english, String chinese, List<@Nullable BigDecimal> values) {
        @Nullable
        BigDecimal last() {
            BigDecimal last = null;
            for (BigDecimal value : values) {
                last = value == null ? last : value;
            }
            return last;
        }
    }

    private final Unit unit;
    private final List<YearMonth> months;

    LineChart(Unit unit, List<YearMonth> months) {
        this.unit = unit;
        this.months = months;
    }

    void draw(Html html, String description, List<Series> series) {
        Axis axis = Axis.upTo(series.stream()
                .flatMap(line -> line.values().stream())
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE));
        Drawing drawing = Drawing.begin(html, WIDTH, TOP + HEIGHT + 40, description);
        scale(drawing, axis);
        Map<Integer, Integer> names = names(axis, series);
        for (int line = 0; line < series.size(); line++) {
            line(drawing, axis, series.get(line), "l" + line);
            name(drawing, series.get(line), line, names.get(line));
        }
        drawing.end();
    }

    private void scale(Drawing drawing, Axis axis) {
        for (BigDecimal mark : axis.marks()) {
            BigDecimal y = y(axis, mark);
            drawing.line(mark.signum() == 0 ? "base" : "grid", px(LEFT), y, px(LEFT + PLOT), y);
            drawing.text("mark end", px(LEFT - 8), y.add(px(4)), unit.mark(mark));
        }
        int every = months.size() > 18 ? 3 : 1;
        for (int month = 0; month < months.size(); month++) {
            YearMonth at = months.get(month);
            if ((at.getMonthValue() - 1) % every == 0) {
                drawing.text("mark middle", x(month), px(TOP + HEIGHT + 17), String.valueOf(at.getMonthValue()));
            }
            if (month == 0 || at.getMonthValue() == 1) {
                drawing.text("year middle", x(month), px(TOP + HEIGHT + 33), String.valueOf(at.getYear()));
            }
        }
    }

    private void line(Drawing drawing, Axis axis, Series series, String kind) {
        List<String> points = new ArrayList<>();
        for (int month = 0; month <= months.size(); month++) {
            BigDecimal value = month == months.size() ? null : series.values().get(month);
            if (value != null) {
                points.add(Drawing.plain(x(month)) + "," + Drawing.plain(y(axis, value)));
            } else if (!points.isEmpty()) {
                drawing.path("line " + kind, String.join(" ", points));
                points.clear();
            }
        }
        for (int month = 0; month < months.size(); month++) {
            BigDecimal value = series.values().get(month);
            if (value != null) {
                String tip = series.english() + " " + series.chinese() + ", " + months.get(month) + ": "
                        + unit.print(value) + " " + unit.of("CNY");
                drawing.dot("dot " + kind, x(month), y(axis, value), tip);
            }
        }
    }

    /** How far down each name stands: at the end of its line, and apart from the one above. */
    private Map<Integer, Integer> names(Axis axis, List<Series> series) {
        Map<Integer, Integer> wanted = new HashMap<>();
        for (int line = 0; line < series.size(); line++) {
            BigDecimal last = series.get(line).last();
            wanted.put(line, y(axis, last == null ? BigDecimal.ZERO : last).intValue());
        }
        List<Integer> downwards = new ArrayList<>(wanted.keySet());
        downwards.sort(Comparator.comparing(wanted::get));
        int lowest = TOP + HEIGHT - APART * (downwards.size() - 1);
        int above = 0;
        for (int line : downwards) {
            above = Math.max(above, Math.min(wanted.getOrDefault(line, 0), lowest));
            wanted.put(line, above);
            above += APART;
            lowest += APART;
        }
        return wanted;
    }

    private static void name(Drawing drawing, Series series, int line, @Nullable Integer down) {
        BigDecimal y = px(down == null ? TOP : down);
        drawing.line("line l" + line, px(LEFT + PLOT + 12), y, px(LEFT + PLOT + 34), y);
        drawing.text("name", px(LEFT + PLOT + 40), y.add(px(4)), series.chinese() + " " + series.english());
    }

    private BigDecimal x(int month) {
        int steps = Math.max(1, months.size() - 1);
        int inset = months.size() == 1 ? PLOT / 2 : 0;
        return px(LEFT + inset).add(px(PLOT).multiply(px(month)).divide(px(steps), 1, RoundingMode.HALF_UP));
    }

    private static BigDecimal y(Axis axis, BigDecimal value) {
        return px(TOP + HEIGHT).subtract(axis.at(value, HEIGHT));
    }
}
