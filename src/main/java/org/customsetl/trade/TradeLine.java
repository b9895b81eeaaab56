package org.customsetl.trade;

import org.jspecify.annotations.Nullable;

/**
 * One normalised row of compiled trade: a declared line, or a row of customs' statistical query.
 *
 * @param partner ISO 3166 alpha-3 of the partner, or customs' own code where ISO has none
 * @param consignee the trader, or {@code null}
 * @param flags the set of {@link Flag}s, as bits
 */
public record TradeLine(
        Origin origin,
        Period period,
        Flow flow,
        Goods goods,
        String partner,
        PlaceKey place,
        @Nullable Consignee consignee,
        Declaration declaration,
        Quantities quantities,
        Money money,
        int flags) {

    /** Whether a flag is set. */
    public boolean has(Flag flag) {
        return (flags & flag.bit()) != 0;
    }
}
