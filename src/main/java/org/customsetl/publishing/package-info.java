/**
 * Vintages and the pointer. Owns {@code ops.vintage}, {@code ops.vintage_load}, {@code ops.current_vintage}, {@code
 * ops.pointer_move}, {@code ops.rolled_back} and the views and functions of schema {@code mart}. Entry points: {@link
 * org.customsetl.publishing.Publisher}, {@link org.customsetl.publishing.Rollback}.
 */
@NullMarked
package org.customsetl.publishing;

import org.jspecify.annotations.NullMarked;
