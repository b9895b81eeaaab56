package org.customsetl.reference;

import java.math.BigDecimal;

/**
 * A unit of quantity.
 *
 * @param code three digits of the customs declaration's list, or "" where the list lacks the unit
 * @param name the unit's own name, such as 千克, 辆, 万辆
 * @param measure the unit as JSR-385 knows it: only units of one kind, and counts of one thing, convert
 * @param factor how many base units one of it is, exactly; taken from {@code measure} once, since every line asks
 * @param baseName the base unit: {@code kg} for mass, {@code m³}, {@code m²}, {@code m}, {@code kWh}; a count keeps the
 *     Chinese name of what is counted
 * @param item whether the base unit counts single items (WCO standard unit 5)
 */
public record Unit(
        String code,
        String name,
        Kind kind,
        javax.measure.Unit<?> measure,
        BigDecimal factor,
        String baseName,
        boolean item) {

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

    /** A unit of so many base units. */
    static Unit of(String code, String name, Kind kind, BigDecimal factor, String baseName, boolean item) {
        javax.measure.Unit<?> base = Measures.base(baseName);
        javax.measure.Unit<?> measure = Measures.multiple(factor, base);
        return new Unit(code, name, kind, measure, Measures.factor(measure, base), baseName, item);
    }

    /** So many of this unit, as a unit without a code. */
    Unit times(BigDecimal multiplier, String multiple) {
        return of("", multiple, kind, multiplier.multiply(factor), baseName, item);
    }

    /** An amount of this unit in base units, exactly. */
    public BigDecimal inBase(BigDecimal amount) {
        return amount.multiply(factor);
    }

    /**
     * The mass of an amount of a volume, which is an estimate.
     *
     * @param kilogramsPerLitre the density
     * @throws IllegalStateException if this is no unit of volume
     */
    public BigDecimal kilograms(BigDecimal amount, BigDecimal kilogramsPerLitre) {
        if (kind != Kind.VOLUME || !baseName.equals("m³")) {
            throw new IllegalStateException(name + " is no unit of volume");
        }
        return inBase(amount).multiply(Measures.KILOGRAMS_PER_CUBIC_METRE).multiply(kilogramsPerLitre);
    }
}
