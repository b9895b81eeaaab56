package org.customsetl.printed;

import java.util.List;
import java.util.stream.Stream;

/**
 * What stands across over a column: {@code subject code kind level label}, {@code -} for no code.
 *
 * @param code of a total of other things than places, and of commodities, ""
 */
record AcrossOf(String subject, String code, String kind, int level, String label) {

    static AcrossOf of(String text) {
        String[] parts = text.split(" ", 5);
        return text.isEmpty()
                ? null
                : new AcrossOf(
                        parts[0], parts[1].equals("-") ? "" : parts[1], parts[2], Integer.parseInt(parts[3]), parts[4]);
    }

    /** Whether a figure is about this first, and about its row only in passing. */
    boolean leads(String rowSubject) {
        return rowSubject.equals("period") || subject.equals("commodity-item");
    }

    String what(String rowSubject, RowOf row, String rowLabel) {
        boolean place = subject.equals("place");
        return Figure.what(
                leads(rowSubject) ? subject : rowSubject,
                leads(rowSubject) ? label : rowLabel,
                place ? code : row.place(),
                row.key() + (place ? "" : code));
    }

    /** The total of either is no detail of the other. */
    String kind(String rowSubject, RowOf row) {
        return rowSubject.equals("period")
                ? kind
                : Stream.of("overlap", "total", "subtotal")
                        .filter(List.of(kind, row.kind())::contains)
                        .findFirst()
                        .orElse("detail");
    }
}
