/**
 * The registers a trade line is held against: places, customs districts and offices, partners, units, money, commodities
 * and exchange rates, shipped as CSV files under {@code reference/} and loaded into the schema {@code ref}. Entry point:
 * {@link org.customsetl.reference.Reference#shipped()}.
 */
@NullMarked
package org.customsetl.reference;

import org.jspecify.annotations.NullMarked;
