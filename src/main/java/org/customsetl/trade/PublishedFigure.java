package org.customsetl.trade;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table that customs printed, as printed and normalised. Never derived, never added to compiled lines.
 *
 * @param column the cell's column, from 1
 * @param table the layout's id
 * @param place code of the place in the register
 * @param placeName the place as printed
 * @param flow M, X, or T for a printed total of both
 * @param printed the cell's content, unchanged
 * @param unit the unit that the table states for the cell, as printed
 * @param value the value in {@code normalisedUnit}, {@code null} where the cell is nil
 * @param normalisedUnit CNY, USD or another ISO 4217 code, or {@code %}
 */
public record PublishedFigure(
        Origin origin,
        int column,
        String table,
        String place,
        String placeName,
        String flow,
        Period period,
        Measure measure,
        String printed,
        String unit,
        @Nullable BigDecimal value,
        String normalisedUnit) {

    /** What a printed cell measures. */
    public enum Measure {
        /** Statistical value. */
        VALUE,
        /** Change of the value against the same period of the year before, in percent. */
        VALUE_GROWTH
    }
}
