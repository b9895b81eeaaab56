/**
 * Who may change the warehouse: one process at a time, which says again and again that it lives, and whose token is asked
 * for wherever it writes. Knows no other room. Entry point: {@link org.customsetl.ownership.Ownership}.
 */
@NullMarked
package org.customsetl.ownership;

import org.jspecify.annotations.NullMarked;
