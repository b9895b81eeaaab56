package org.customsetl.reference;

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

    /** The same registers with other rates. */
    Reference with(Rates others) {
        return new Reference(
                places,
                partners,
                units,
                moneyUnits,
                currencies,
                commodities,
                customsOffices,
                tradeModes,
                regimes,
                ownerships,
                sections,
                partnerGroups,
                others);
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
