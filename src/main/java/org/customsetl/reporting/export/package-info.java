/**
 * Writes the analyst's tables of a period into files: workbooks, CSV, Parquet, each with notes on where its figures come
 * from. Entry point: {@link org.customsetl.reporting.export.Export}.
 */
@NullMarked
package org.customsetl.reporting.export;

import org.jspecify.annotations.NullMarked;
