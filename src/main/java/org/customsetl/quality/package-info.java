/**
 * The gates between reading and publishing: what would make a total wrong is held back, what a person should know is
 * remarked. Looks at loads, lines and vintages by SQL only. Owns {@code ops.held_month} and {@code ops.accepted_goods}.
 * Entry point: {@link org.customsetl.quality.Gates}.
 */
@NullMarked
package org.customsetl.quality;

import org.jspecify.annotations.NullMarked;
