package org.customsetl.normalisation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.customsetl.layout.Field;
import org.customsetl.reference.Reference;
import org.customsetl.reference.Unit;
import org.customsetl.reference.UnitReading;
import org.customsetl.trade.Flag;
import org.customsetl.trade.Quantities;
import org.customsetl.trade.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Net weight in kilograms and the supplementary quantity in its own unit. Mass is converted by exact factors; a volume
 * becomes mass only by a density that the operator stated, and is flagged; a count never does.
 */
final class QuantityRule {

    private final Reference reference;
    private final Map<String, BigDecimal> densities;

    /** @param densities by HS prefix, kilograms per litre, as stated by the operator */
    QuantityRule(Reference reference, @Nullable Map<String, BigDecimal> densities) {
        this.reference = reference;
        this.densities = densities == null ? Map.of() : densities;
    }

    /** A quantity in its unit, header multiplier applied. */
    private record Measured(BigDecimal amount, Unit unit) {
        BigDecimal inBase() {
            return unit.inBase(amount);
        }
    }

    Quantities quantities(LineCells cells, @Nullable String hs) {
        Measured first;
        Measured second;
        if (cells.has(Field.NET_WEIGHT)) {
            first = measured(cells, Field.NET_WEIGHT, Field.NET_WEIGHT_UNIT);
            second = measured(cells, Field.SUPPLEMENTARY_QUANTITY, Field.SUPPLEMENTARY_UNIT);
            if (first != null && first.unit.kind() != Unit.Kind.MASS && density(first, hs) == null) {
                cells.problem(
                        Field.NET_WEIGHT_UNIT,
                        Reason.UNIT_NOT_MASS,
                        "the net weight is given in " + first.unit.name() + ", which is no unit of mass");
                first = null;
            }
        } else {
            first = measured(cells, Field.QUANTITY_1, Field.UNIT_1);
            second = measured(cells, Field.QUANTITY_2, Field.UNIT_2);
            if (first == null) {
                first = measured(cells, Field.SUPPLEMENTARY_QUANTITY, Field.SUPPLEMENTARY_UNIT);
            }
        }
        return sorted(cells, first, second, hs);
    }

    /** The first mass is the net weight, the other quantity the supplementary one. */
    private Quantities sorted(
            LineCells cells, @Nullable Measured first, @Nullable Measured second, @Nullable String hs) {
        boolean firstIsMass = isMass(first);
        Measured mass = firstIsMass ? first : isMass(second) ? second : null;
        Measured other = firstIsMass || first == null ? (mass == null || firstIsMass ? second : null) : first;
        BigDecimal kilograms = mass == null ? null : mass.inBase();
        if (kilograms == null) {
            for (Measured measured : java.util.Arrays.asList(first, second)) {
                kilograms = kilograms == null && measured != null ? density(measured, hs) : kilograms;
            }
            cells.flag(kilograms == null ? Flag.WEIGHT_MISSING : Flag.ESTIMATED_WEIGHT);
        }
        return other == null
                ? new Quantities(kilograms, null, null)
                : new Quantities(kilograms, other.inBase(), other.unit.baseName());
    }

    private static boolean isMass(@Nullable Measured measured) {
        return measured != null && measured.unit.kind() == Unit.Kind.MASS;
    }

    private @Nullable BigDecimal density(Measured measured, @Nullable String hs) {
        if (measured.unit.kind() != Unit.Kind.VOLUME || hs == null) {
            return null;
        }
        return densities.entrySet().stream()
                .filter(density -> hs.startsWith(density.getKey()))
                .max(Map.Entry.comparingByKey(java.util.Comparator.comparing(String::length)))
                .map(density -> measured.unit.kilograms(measured.amount, density.getValue()))
                .orElse(null);
    }

    private @Nullable Measured measured(LineCells cells, Field quantity, Field unitField) {
        if (cells.isNil(quantity)) {
            return null;
        }
        // A wrong number does not hide a wrong unit: the row is to be mended in one go.
        BigDecimal amount = cells.number(quantity);
        String header = cells.table().headerUnit(quantity);
        Optional<BigDecimal> multiplier = reference.units().multiplier(header);
        boolean headerIsUnit = !header.isEmpty() && multiplier.isEmpty();
        Field where = headerIsUnit ? quantity : unitField;
        String written = headerIsUnit ? header : cells.text(unitField);
        UnitReading reading = reference.units().read(written);
        if (headerIsUnit && contradicts(cells, unitField, header)) {
            return null;
        }
        if (reading instanceof UnitReading.Known known) {
            return amount == null
                    ? null
                    : new Measured(amount.multiply(multiplier.orElse(BigDecimal.ONE)), known.unit());
        }
        if (reading instanceof UnitReading.NoUnit && amount != null && amount.signum() == 0) {
            return null; // the statistical query writes 0 and ? where there is no second quantity
        }
        problem(cells, where, written, reading);
        return null;
    }

    /** Whether the row says another unit than the header; where two disagree nothing is chosen. */
    private boolean contradicts(LineCells cells, Field unitField, String header) {
        String written = cells.text(unitField);
        UnitReading row = reference.units().read(written);
        if (row instanceof UnitReading.Unknown) {
            problem(cells, unitField, written, row);
            return true;
        }
        if (!(row instanceof UnitReading.Known known) || HeaderUnit.agrees(reference.units(), header, known.unit())) {
            return false;
        }
        cells.problem(
                unitField,
                Reason.UNIT_CONFLICT,
                "the row says " + written + ", the header of the quantity says " + header,
                HeaderUnit.CORRECT);
        return true;
    }

    private static void problem(LineCells cells, Field field, String written, UnitReading reading) {
        if (reading instanceof UnitReading.Ambiguous ambiguous) {
            cells.problem(
                    field, Reason.UNIT_AMBIGUOUS, "the unit '" + written + "' is ambiguous: " + ambiguous.reason());
        } else if (reading instanceof UnitReading.NoUnit) {
            cells.problem(field, Reason.UNIT_MISSING, "a quantity without a unit");
        } else {
            cells.unknown(field, Reason.UNIT_UNKNOWN, written, "'" + written + "' is no known unit");
        }
    }
}
