package org.customsetl.printed;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A figure that a table prints.
 *
 * @param cell the cell in the sheet
 * @param content what the figure says, wherever it stands: about what, flow, period, measure, value and unit
 * @param place how its row relates to the others, and how it is printed
 */
record Figure(String cell, Content content, String place) {

    /**
     * What a figure says.
     *
     * @param what the codes that its row stands for; of a commodity without a code its label
     * @param of what its row is a part of, or ""
     * @param value with its unit, or nil
     */
    record Content(
            String what, String kind, int level, String of, String flow, String period, String measure, String value) {

        /** The same where nothing tells how its row relates to others. */
        Content loose() {
            return new Content(what, "", 0, "", flow, period, measure, value);
        }

        /** The same as a part of something else. */
        Content partOf(String other) {
            return new Content(what, kind, level, other, flow, period, measure, value);
        }
    }

    static String value(BigDecimal value, String unit) {
        return (value == null ? "nil" : value.stripTrailingZeros().toPlainString()) + " " + unit;
    }

    static String what(String subject, String label, String place, String key) {
        String text = label.replaceAll("[\\s\\u3000\\u00a0]+", "");
        return String.join(" ", subject, place, key, subject.equals("commodity-item") ? text : "")
                .strip();
    }

    /** What a row of {@code mart.published_figure} is about. */
    static String what(Map<String, Object> row) {
        String key = text(row, "hs_code")
                + text(row, "partner_code")
                + text(row, "regime_code")
                + text(row, "ownership_code");
        return what(text(row, "subject"), text(row, "label"), text(row, "place_code"), key);
    }

    /** A row of {@code mart.published_figure}. */
    static Figure published(Map<String, Object> row, String of) {
        Content content = new Content(
                what(row),
                text(row, "kind"),
                ((Number) row.get("level")).intValue(),
                of,
                text(row, "flow"),
                text(row, "period"),
                text(row, "measure"),
                value((BigDecimal) row.get("value"), text(row, "normalised_unit")));
        String place = String.join(
                " | ",
                text(row, "label"),
                text(row, "parent_row"),
                text(row, "table"),
                text(row, "unit"),
                printed(text(row, "value_printed")));
        return new Figure(text(row, "cell"), content, place);
    }

    /** A whole number may be stored as 100 or as 100.0. */
    static String printed(String text) {
        return text.matches("-?\\d+\\.\\d*0")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    private static String text(Map<String, Object> row, String column) {
        return row.get(column) == null ? "" : row.get(column).toString();
    }
}
