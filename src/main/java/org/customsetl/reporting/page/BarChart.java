package org.customsetl.reporting.page;

import static org.customsetl.reporting.page.Drawing.px;

import java.math.BigDecimal;
import java.util.List;

/** Imports and exports of places, one bar a place, from one nought. */
final class BarChart {

    private static final int WIDTH = 860;
    private static final int LEFT = 262;
    private static final int PLOT = 520;
    private static final int TOP = 26;
    private static final int ROW = 31;
    private static final int BAR = 15;
    private static final int LONGEST = 42;

    /** A bar; a flow that is missing has no part in it. */
    record Bar(Place place, BigDecimal imports, BigDecimal exports) {
        BigDecimal total() {
            return imports.add(exports);
        }
    }

    private final Unit unit;

    BarChart(Unit unit) {
        this.unit = unit;
    }

    void draw(Html html, String description, List<Bar> bars) {
        Axis axis = Axis.upTo(
                bars.stream().map(Bar::total).max(BigDecimal::compareTo).orElse(BigDecimal.ONE));
        int bottom = TOP + ROW * bars.size();
        Drawing drawing = Drawing.begin(html, WIDTH, bottom + 6, description);
        for (BigDecimal mark : axis.marks()) {
            BigDecimal x = px(LEFT).add(axis.at(mark, PLOT));
            drawing.line(mark.signum() == 0 ? "base" : "grid", x, px(TOP - 4), x, px(bottom));
            drawing.text("mark middle", x, px(TOP - 10), unit.mark(mark));
        }
        for (int row = 0; row < bars.size(); row++) {
            bar(drawing, axis, bars.get(row), TOP + ROW * row);
        }
        drawing.end();
    }

    private void bar(Drawing drawing, Axis axis, Bar bar, int top) {
        BigDecimal imports = axis.at(bar.imports(), PLOT).max(BigDecimal.ZERO);
        BigDecimal exports = axis.at(bar.exports(), PLOT).max(BigDecimal.ZERO);
        int y = top + (ROW - BAR) / 2;
        drawing.chinese("name end", px(LEFT - 10), px(top + 14), bar.place().chinese());
        drawing.text(
                "small end", px(LEFT - 10), px(top + 26), shortened(bar.place().english()));
        drawing.bar("m", px(LEFT), y, imports, BAR, tip(bar.place(), "imports", bar.imports()));
        drawing.bar("x", px(LEFT).add(imports), y, exports, BAR, tip(bar.place(), "exports", bar.exports()));
        drawing.text("value", px(LEFT + 7).add(imports).add(exports), px(top + 20), unit.print(bar.total()));
    }

    private String tip(Place place, String flow, BigDecimal amount) {
        return place.names() + ", " + flow + ": " + unit.print(amount) + " " + unit.of("CNY");
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }
}
