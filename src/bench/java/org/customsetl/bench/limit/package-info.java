/** What the machine can do at most: inflating, a bare scan, COPY of ready rows, one GROUP BY. */
@NullMarked
package org.customsetl.bench.limit;

import org.jspecify.annotations.NullMarked;
