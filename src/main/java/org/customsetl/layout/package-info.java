/**
 * Which table is this, and what stands in its columns? Layouts are data ({@code resources/layouts/*.yaml}); this room
 * recognises them by content and turns rows into source rows whose cells are named. Entry points: {@link
 * org.customsetl.layout.Layouts} and {@link org.customsetl.layout.Recogniser}.
 */
@NullMarked
package org.customsetl.layout;

import org.jspecify.annotations.NullMarked;
