/**
 * Streams xlsx, xls and csv files as rows of typed cells with their true coordinates; the only room that knows Apache POI.
 * Entry point: {@link org.customsetl.sheet.Workbooks#open}.
 */
@NullMarked
package org.customsetl.sheet;

import org.jspecify.annotations.NullMarked;
