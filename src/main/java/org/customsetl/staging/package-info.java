/**
 * Writes outcomes into the warehouse by COPY, inside the transaction of whoever calls. Owns {@code fact.trade_line},
 * {@code fact.published_figure}, their dimensions, {@code ops.load_sheet} and {@code ops.rejection}. Entry point:
 * {@link org.customsetl.staging.Stage}.
 */
@NullMarked
package org.customsetl.staging;

import org.jspecify.annotations.NullMarked;
