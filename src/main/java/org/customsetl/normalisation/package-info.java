/**
 * Turns a source row into a line of trade, into printed figures, or into rejections that say what is wrong and where.
 * Nothing is guessed. Entry point: {@link org.customsetl.normalisation.Normaliser}.
 */
@NullMarked
package org.customsetl.normalisation;

import org.jspecify.annotations.NullMarked;
