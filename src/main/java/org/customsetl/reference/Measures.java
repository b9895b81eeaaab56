package org.customsetl.reference;

import static tech.units.indriya.unit.Units.CUBIC_METRE;
import static tech.units.indriya.unit.Units.JOULE;
import static tech.units.indriya.unit.Units.KILOGRAM;
import static tech.units.indriya.unit.Units.LITRE;
import static tech.units.indriya.unit.Units.METRE;
import static tech.units.indriya.unit.Units.SQUARE_METRE;

import java.math.BigDecimal;
import java.util.Map;
import javax.measure.Dimension;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import javax.measure.quantity.Dimensionless;
import tech.units.indriya.function.MultiplyConverter;
import tech.units.indriya.function.RationalNumber;
import tech.units.indriya.unit.BaseUnit;
import tech.units.indriya.unit.UnitDimension;

/** Units of JSR-385 for the register's: made of rational numbers, and asked in rational numbers, so that none rounds. */
final class Measures {

    private static final Map<String, Unit<?>> OF_THE_SI = Map.of(
            "kg", KILOGRAM,
            "m³", CUBIC_METRE,
            "m²", SQUARE_METRE,
            "m", METRE,
            "kWh", multiple(new BigDecimal("3600000"), JOULE));

    /** Kilograms in a cubic metre of what weighs one kilogram a litre. */
    static final BigDecimal KILOGRAMS_PER_CUBIC_METRE = factor(CUBIC_METRE.multiply(KILOGRAM.divide(LITRE)), KILOGRAM);

    private Measures() {}

    /**
     * The base unit of a name: of the SI, or a unit of what the name says is counted. Each count has a dimension of its
     * own, since cars are no pieces and no count is a mass.
     */
    static Unit<?> base(String name) {
        Unit<?> unit = OF_THE_SI.get(name);
        return unit == null ? new BaseUnit<Dimensionless>(name, name, countOf(name)) : unit;
    }

    /** So many of a unit. One is the unit itself: asked to transform by one, the library answers with the SI's unit. */
    static Unit<?> multiple(BigDecimal factor, Unit<?> unit) {
        return factor.compareTo(BigDecimal.ONE) == 0
                ? unit
                : unit.transform(MultiplyConverter.ofRational(RationalNumber.of(factor)));
    }

    /**
     * How many of the other unit one of a unit is.
     *
     * @throws IllegalArgumentException if they measure different things
     * @throws ArithmeticException if no decimal number says it exactly
     */
    static BigDecimal factor(Unit<?> unit, Unit<?> other) {
        try {
            return decimal(unit.getConverterToAny(other).convert(RationalNumber.ONE));
        } catch (IncommensurableException e) {
            throw new IllegalArgumentException(unit + " is not measured in " + other, e);
        }
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof RationalNumber rational
                ? new BigDecimal(rational.getDividend()).divide(new BigDecimal(rational.getDivisor()))
                : new BigDecimal(number.toString());
    }

    private static Dimension countOf(String name) {
        return name.chars()
                .mapToObj(sign -> UnitDimension.parse((char) sign))
                .reduce(Dimension::multiply)
                .orElseThrow();
    }
}
