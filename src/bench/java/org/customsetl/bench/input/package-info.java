/** Makes the benchmark's input files; {@link org.customsetl.bench.input.Inputs} is the entry. */
@NullMarked
package org.customsetl.bench.input;

import org.jspecify.annotations.NullMarked;
