/**
 * The registers that a trade line or a printed row is held against: places, customs districts and offices, partners and
 * their groups, regimes, ownerships, units, money, commodities and their sections, and exchange rates, shipped as CSV files
 * under {@code reference/} and loaded into the schema {@code ref}. Entry point:
 * {@link org.customsetl.reference.Reference#shipped()}.
 */
@NullMarked
package org.customsetl.reference;

import org.jspecify.annotations.NullMarked;
