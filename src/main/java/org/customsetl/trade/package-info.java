/**
 * The vocabulary: records and value types that every other room speaks in, such as {@link org.customsetl.trade.Flow},
 * {@link org.customsetl.trade.Period} and {@link org.customsetl.trade.TradeLine}. Knows nothing of the other rooms.
 */
@NullMarked
package org.customsetl.trade;

import org.jspecify.annotations.NullMarked;
