package org.customsetl.reporting.page;

import static org.customsetl.reporting.page.Drawing.px;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What parts a whole is made of, one bar of a hundred percent for each whole; every part wide enough is named in it. */
final class ShareChart {

    private static final int WIDTH = 860;
    private static final int LEFT = 130;
    private static final int PLOT = 728;
    private static final int ROW = 54;
    private static final int BAR = 40;

    /** @param share percent of the whole */
    record Part(String chinese, String english, BigDecimal share) {}

    /** A whole, in two lines of words. */
    record Whole(String name, String period, List<Part> parts) {}

    private ShareChart() {}

    static void draw(Html html, String description, List<Whole> wholes) {
        Drawing drawing = Drawing.begin(html, WIDTH, ROW * wholes.size() + 4, description);
        for (int row = 0; row < wholes.size(); row++) {
            Whole whole = wholes.get(row);
            int top = ROW * row + 4;
            drawing.text("name end", px(LEFT - 10), px(top + 18), whole.name());
            drawing.text("small end", px(LEFT - 10), px(top + 33), whole.period());
            parts(drawing, whole, top);
        }
        drawing.end();
    }

    private static void parts(Drawing drawing, Whole whole, int top) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int part = 0; part < whole.parts().size(); part++) {
            Part next = whole.parts().get(part);
            BigDecimal x = px(LEFT).add(wide(sum));
            BigDecimal width = wide(next.share());
            String percent = Numbers.percent(next.share());
            String tip = whole.period() + ", " + next.chinese() + " " + next.english() + ": " + percent + " %";
            drawing.bar("part p" + Math.min(part, 7), x, top, width, BAR, tip);
            label(drawing, next, percent, x, width, top);
            sum = sum.add(next.share());
        }
    }

    private static void label(Drawing drawing, Part part, String percent, BigDecimal x, BigDecimal width, int top) {
        int room = width.intValue() - 10;
        if (room >= 24) {
            int signs = Math.max(1, room / 12);
            String name = part.chinese().length() <= signs
                    ? part.chinese()
                    : part.chinese().substring(0, Math.max(1, signs - 1)) + "…";
            drawing.chinese("inside", x.add(px(6)), px(top + 17), name);
            drawing.text("inside", x.add(px(6)), px(top + 33), percent);
        }
    }

    private static BigDecimal wide(BigDecimal share) {
        return share.multiply(px(PLOT)).divide(px(100), 1, RoundingMode.HALF_UP);
    }
}
