/** What the program is held against as a whole. */
@NullMarked
package org.customsetl.bench.whole;

import org.jspecify.annotations.NullMarked;
