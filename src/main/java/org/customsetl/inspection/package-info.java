/**
 * Shows what the program sees in a file, and what would become of its rows, without a warehouse. Entry point: {@link
 * org.customsetl.inspection.Inspection}.
 */
@NullMarked
package org.customsetl.inspection;

import org.jspecify.annotations.NullMarked;
