package org.customsetl.trade;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table that customs printed, as printed and normalised. Never derived, never added to compiled lines.
 *
 * @param column the cell's column, from 1
 * @param table the layout's id
 * @param row what the cell's row is about
 * @param flow M, X, or T for a printed total of both
 * @param printed the cell's content, unchanged
 * @param unit the unit that the table states for the cell, as printed; empty where it states none
 * @param value the value in {@code normalisedUnit}; {@code null} where the cell is nil, or no unit is stated
 * @param normalisedUnit CNY, USD or another ISO 4217 code, {@code kg}, the unit that is counted, or {@code %}; empty
 *     where no unit is stated
 */
public record PublishedFigure(
        Origin origin,
        int column,
        String table,
        FigureRow row,
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
        /** A quantity in the row's own unit; a mass in kilograms. */
        QUANTITY,
        /** Net weight in kilograms. */
        NET_WEIGHT,
        /** Change of the value against the same period of the year before, in percent. */
        VALUE_GROWTH,
        /** Change of the quantity against the same period of the year before, in percent. */
        QUANTITY_GROWTH;

        /** Whether it is a change in percent. */
        public boolean isGrowth() {
            return this == VALUE_GROWTH || this == QUANTITY_GROWTH;
        }
    }
}
