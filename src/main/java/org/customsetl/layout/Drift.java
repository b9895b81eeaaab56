package org.customsetl.layout;

import org.customsetl.trade.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What happens to what a dataset's files did not have before: columns that the layout does not know, places, units and
 * codes that no register knows. Each is listed in the run's report in any case.
 *
 * @param columns {@code evolve} unless stated
 * @param places {@code quarantine} unless stated; the list of places changes every month
 * @param units {@code quarantine} unless stated: units of quantity and of money
 * @param codes {@code quarantine} unless stated: partners, trade modes, customs offices, regimes, ownerships, currencies
 */
public record Drift(
        @Nullable Policy columns,
        @Nullable Policy places,
        @Nullable Policy units,
        @Nullable Policy codes) {

    /** Nothing stated. */
    public static final Drift NONE = new Drift(null, null, null, null);

    /** What to do with something new. */
    public enum Policy {
        /**
         * Load without it: a column is left out; a place, unit or code stays NULL and the line is flagged. A value without
         * its unit of money or its currency is none: these are in quarantine.
         */
        EVOLVE,
        /** Hold the whole file (exit code 5) until a person has looked. */
        FREEZE,
        /** Reject what has it, a row or for a column the file, and load the rest. */
        QUARANTINE;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What is new. */
    public enum Kind {
        COLUMN,
        PLACE,
        UNIT,
        CODE;

        /** The kind of a name that a row was rejected for; {@code null} where the row was wrong otherwise. */
        public static @Nullable Kind of(Reason reason) {
            return switch (reason) {
                case PLACE_UNKNOWN -> PLACE;
                case UNIT_UNKNOWN -> UNIT;
                case PARTNER_UNKNOWN,
                        TRADE_MODE_UNKNOWN,
                        CUSTOMS_OFFICE_UNKNOWN,
                        REGIME_UNKNOWN,
                        OWNERSHIP_UNKNOWN,
                        CURRENCY_UNKNOWN -> CODE;
                default -> null;
            };
        }
    }

    /** What holds for a kind. */
    public Policy of(Kind kind) {
        Policy stated = switch (kind) {
            case COLUMN -> columns;
            case PLACE -> places;
            case UNIT -> units;
            case CODE -> codes;
        };
        return stated != null ? stated : kind == Kind.COLUMN ? Policy.EVOLVE : Policy.QUARANTINE;
    }

    /** This, completed by another where it is silent. */
    Drift orElse(Drift other) {
        return new Drift(
                columns != null ? columns : other.columns,
                places != null ? places : other.places,
                units != null ? units : other.units,
                codes != null ? codes : other.codes);
    }
}
