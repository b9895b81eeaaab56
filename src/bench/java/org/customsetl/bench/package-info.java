/**
 * The benchmark of {@code ./mvnw -q -Pbench verify}: what the program takes, beside what its peers and the limits of the
 * machine take in the same run. It is no part of the program and of no test; docs/performance.md says how to run it.
 */
@NullMarked
package org.customsetl.bench;

import org.jspecify.annotations.NullMarked;
