/**
 * Vintages and the pointer. Owns {@code ops.vintage}, {@code ops.vintage_load}, {@code ops.current_vintage} and the
 * views of schema {@code mart}. Entry point: {@link org.customsetl.publishing.Publisher}.
 */
@NullMarked
package org.customsetl.publishing;

import org.jspecify.annotations.NullMarked;
