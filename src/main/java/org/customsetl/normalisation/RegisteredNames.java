package org.customsetl.normalisation;

import org.customsetl.layout.KnownNames;
import org.customsetl.reference.Reference;
import org.customsetl.reference.UnitReading;

/**
 * What the registers know, for layouts that name places and units.
 *
 * @param reference the registers
 */
public record RegisteredNames(Reference reference) implements KnownNames {

    @Override
    public boolean isPlace(String code) {
        return reference.places().hasCode(code)
                || reference.places().of(code).isPresent()
                || reference.partners().find(code).isPresent();
    }

    @Override
    public boolean isMoneyUnit(String unit) {
        return reference.moneyUnits().read(unit).isPresent();
    }

    @Override
    public boolean isUnit(String unit) {
        return reference.units().read(unit) instanceof UnitReading.Known;
    }

    @Override
    public boolean isCurrency(String code) {
        return reference.currencies().find(code).isPresent();
    }
}
