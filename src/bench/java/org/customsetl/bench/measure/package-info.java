/** Processes measured from outside, and what their samples come to. */
@NullMarked
package org.customsetl.bench.measure;

import org.jspecify.annotations.NullMarked;
