/** customs-etl: spreadsheets of customs offices in, traceable totals in PostgreSQL out. */
@NullMarked
package org.customsetl;

import org.jspecify.annotations.NullMarked;
