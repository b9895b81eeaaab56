/**
 * The console page of {@code serve}: what stands, what ran, and a button that does a month again. Only there where {@code
 * serve} was called.
 */
@NullMarked
package org.customsetl.console;

import org.jspecify.annotations.NullMarked;
