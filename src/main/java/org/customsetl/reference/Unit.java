package org.customsetl.reference;

import java.math.BigDecimal;

/**
 * A unit of quantity.
 *
 * @param code three digits of the customs declaration's list, or "" where the list lacks the unit
 * @param name the unit's own name, such as 千克, 辆, 万辆
 * @param factor how many base units one of it is, exactly
 * @param baseName the base unit: {@code kg} for mass, {@code m³}, {@code m²}, {@code m}, {@code kWh}; a count keeps the
 *     Chinese name of what is counted
 * @param item whether the base unit counts single items (WCO standard unit 5)
 */
public record Unit(String code, String name, Kind kind, BigDecimal factor, String baseName, boolean item) {

    /** What a unit measures. Only a mass is a mass: no count or volume becomes one without a stated density. */
    public enum Kind {
        MASS,
        COUNT,
        VOLUME,
        LENGTH,
        AREA,
        ENERGY,
        OTHER
    }
}
