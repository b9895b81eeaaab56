package org.customsetl.layout;

import org.customsetl.sheet.Row;

/** A recognised table of one sheet. */
public sealed interface Table permits LinesTable, FiguresTable {

    /** Its layout. */
    LayoutSpec spec();

    /** Says what a row of the sheet is. Every row of the sheet is passed once, from the top. */
    SourceRow read(Row row);
}
