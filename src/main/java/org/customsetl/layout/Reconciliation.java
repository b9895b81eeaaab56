package org.customsetl.layout;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a dataset does where figures that can be compared differ by more than rounding explains.
 *
 * @param warnPercent from what difference on it is remarked on; unless stated, from any
 * @param holdPercent from what difference on the file is held back (exit code 5); unless stated, never
 * @param lines what the lines of its lists are; unless stated, all goods of their places and months, but of exports of
 *     the statistical query some of them
 */
public record Reconciliation(
        @Nullable BigDecimal warnPercent,
        @Nullable BigDecimal holdPercent,
        @Nullable Lines lines) {

    /** Nothing stated. */
    public static final Reconciliation NONE = new Reconciliation(null, null, null);

    /** How much of the trade of its places and months a list of lines holds. */
    public enum Lines {
        /** All goods: their totals are those that customs prints. */
        WHOLE,
        /** Some goods: their totals may not exceed those that customs prints. */
        SELECTION;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** This, completed by another where it is silent. */
    Reconciliation orElse(Reconciliation other) {
        return new Reconciliation(
                warnPercent != null ? warnPercent : other.warnPercent,
                holdPercent != null ? holdPercent : other.holdPercent,
                lines != null ? lines : other.lines);
    }
}
