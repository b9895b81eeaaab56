/**
 * Adds up totals, in SQL. Owns {@code fact.commodity_total}, {@code fact.prefecture_total} and {@code
 * fact.region_total}. Entry point: {@link org.customsetl.aggregation.Totals}.
 */
@NullMarked
package org.customsetl.aggregation;

import org.jspecify.annotations.NullMarked;
