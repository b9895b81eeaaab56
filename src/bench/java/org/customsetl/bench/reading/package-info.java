/** Readers of files, ours and peers, each in the fewest lines that its manual gives; {@link org.customsetl.bench.reading.Reader} lists them. */
@NullMarked
package org.customsetl.bench.reading;

import org.jspecify.annotations.NullMarked;
