package org.customsetl.layout;

import java.util.List;
import org.customsetl.sheet.Row;

/** A recognised table of one sheet. */
public sealed interface Table permits LinesTable, FiguresTable, RatesTable {

    /** Its layout. */
    LayoutSpec spec();

    /** Columns that the layout does not know: read by nobody. */
    List<String> unknownHeaders();

    /** Says what a row of the sheet is. Every row of the sheet is passed once, from the top. */
    SourceRow read(Row row);
}
