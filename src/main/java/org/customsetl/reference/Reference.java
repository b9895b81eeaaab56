package org.customsetl.reference;

import java.util.Map;

/** The registers of one state of the reference data. Immutable, safe to share between threads. */
public record Reference(
        Places places,
        Partners partners,
        Units units,
        MoneyUnits moneyUnits,
        Currencies currencies,
        Commodities commodities,
        CustomsOffices customsOffices,
        TradeModes tradeModes,
        Regimes regimes,
        Ownerships ownerships,
        Sections sections,
        PartnerGroups partnerGroups,
        Rates rates) {

    /** The registers that the program ships, read once. */
    public static Reference shipped() {
        return Shipped.REFERENCE;
    }

    /**
     * These registers as a layout words its units.
     *
     * @param meanings by written unit the name of the unit it means there, such as {@code ton: 吨}
     * @throws IllegalArgumentException if a meaning is no unit of one meaning
     */
    public Reference wording(Map<String, String> meanings) {
        return meanings.isEmpty() ? this : with(units.saying(meanings), rates);
    }

    /** The same registers with other rates. */
    Reference with(Rates others) {
        return with(units, others);
    }

    private Reference with(Units otherUnits, Rates otherRates) {
        return new Reference(
                places,
                partners,
                otherUnits,
                moneyUnits,
                currencies,
                commodities,
                customsOffices,
                tradeModes,
                regimes,
                ownerships,
                sections,
                partnerGroups,
                otherRates);
    }

    private static Reference read() {
        return new Reference(
                Places.shipped(),
                Partners.shipped(),
                Units.shipped(),
                MoneyUnits.shipped(),
                Currencies.shipped(),
                Commodities.shipped(),
                CustomsOffices.shipped(),
                TradeModes.shipped(),
                Regimes.shipped(),
                Ownerships.shipped(),
                Sections.shipped(),
                PartnerGroups.shipped(),
                Rates.shipped());
    }

    /** Read when first asked for, by one thread. */
    private static final class Shipped {
        static final Reference REFERENCE = read();
    }
}
