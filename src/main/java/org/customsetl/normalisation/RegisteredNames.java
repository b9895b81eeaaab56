package org.customsetl.normalisation;

import java.util.List;
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
    public List<String> placesCalled(String codeOrName) {
        return new PlacesCalled(reference)
                .find(codeOrName).stream().map(PlacesCalled.Called::toString).toList();
    }

    @Override
    public List<String> nearestPlaces(String name) {
        return new PlacesCalled(reference)
                .nearest(name).stream().map(PlacesCalled.Called::toString).toList();
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
