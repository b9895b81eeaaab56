/**
 * What runs by itself while the program serves: the nightly run, what died before it, and what watches both. Only there
 * where {@code serve} was called.
 */
@NullMarked
package org.customsetl.schedule;

import org.jspecify.annotations.NullMarked;
