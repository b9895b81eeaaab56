package org.customsetl.printed;

import java.math.BigDecimal;

/**
 * What a column of a printed table says: {@code column | flow | from..to | measure | unit as printed | times | unit |
 * across}.
 *
 * @param column its number
 * @param period months such as 2024-01..2024-02; "" where the rows say it, to-date for their years so far
 * @param unit the unit as printed; for a quantity what the header adds to the row's own, such as 千
 * @param times how many whole units that is
 * @param across the label over it, or {@code null}
 * @param normalised the whole unit; "" for a quantity, of which the row says it
 */
record ColumnOf(
        int column,
        String flow,
        String period,
        String measure,
        String unit,
        BigDecimal times,
        String normalised,
        AcrossOf across) {

    static ColumnOf of(String line) {
        String[] parts = Family.parts(line, 8);
        return new ColumnOf(
                At.column(parts[0]),
                parts[1],
                parts[2],
                parts[3],
                parts[4],
                new BigDecimal(parts[5]),
                parts[6],
                AcrossOf.of(parts[7]));
    }

    boolean isQuantity() {
        return measure.equals("quantity");
    }
}
