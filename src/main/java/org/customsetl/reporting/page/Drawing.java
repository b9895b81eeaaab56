package org.customsetl.reporting.page;

import java.math.BigDecimal;

/** A chart as SVG: sharp at every size and on paper, with the numbers as tooltips. Colours are in the style sheet. */
final class Drawing {

    private final Html html;

    private Drawing(Html html) {
        this.html = html;
    }

    /** @param description what readers hear who do not see it; the numbers are in the table beside it */
    static Drawing begin(Html html, int width, int height, String description) {
        html.open(
                "svg",
                "viewBox",
                "0 0 " + width + " " + height,
                "width",
                String.valueOf(width),
                "height",
                String.valueOf(height),
                "role",
                "img",
                "aria-label",
                description);
        return new Drawing(html);
    }

    void end() {
        html.close();
    }

    /** @param tip what a pointer that rests there shows */
    Drawing bar(String kind, BigDecimal x, int y, BigDecimal width, int height, String tip) {
        html.open(
                "rect",
                "class",
                kind,
                "x",
                plain(x),
                "y",
                String.valueOf(y),
                "width",
                plain(width),
                "height",
                String.valueOf(height));
        html.element("title", tip).close();
        return this;
    }

    Drawing line(String kind, BigDecimal x1, BigDecimal y1, BigDecimal x2, BigDecimal y2) {
        html.open("line", "class", kind, "x1", plain(x1), "y1", plain(y1), "x2", plain(x2), "y2", plain(y2));
        html.close();
        return this;
    }

    Drawing path(String kind, String points) {
        html.open("polyline", "class", kind, "points", points).close();
        return this;
    }

    Drawing dot(String kind, BigDecimal x, BigDecimal y, String tip) {
        html.open("circle", "class", kind, "cx", plain(x), "cy", plain(y), "r", "2.6");
        html.element("title", tip).close();
        return this;
    }

    /** @param kind among others {@code end} and {@code middle}, where the text is to stand left of, or around, x */
    Drawing text(String kind, BigDecimal x, BigDecimal y, String words) {
        html.element("text", words, "class", kind, "x", plain(x), "y", plain(y));
        return this;
    }

    Drawing chinese(String kind, BigDecimal x, BigDecimal y, String words) {
        html.element("text", words, "class", kind, "x", plain(x), "y", plain(y), "lang", "zh-Hans");
        return this;
    }

    static String plain(BigDecimal pixels) {
        return pixels.stripTrailingZeros().toPlainString();
    }

    static BigDecimal px(int pixels) {
        return BigDecimal.valueOf(pixels);
    }
}
