package org.customsetl.layout;

import java.util.List;
import org.customsetl.sheet.Row;

/** A row of a recognised table: data whose cells the table can name, or a row that holds no data. */
public sealed interface SourceRow {

    /** The row itself. */
    Row row();

    /** A row of a line table; {@link LinesTable#cell} names its cells. */
    record Line(Row row) implements SourceRow {}

    /** A place's row of a printed table; {@link FiguresTable#columns} names its cells. */
    record Figures(Row row, boolean total) implements SourceRow {}

    /** A row without data, and why it is known to be one. */
    record NoData(Row row, String why) implements SourceRow {}

    /** The reasons for a row to hold no data; kept and counted with the load. */
    List<String> NO_DATA = List.of("title", "header", "header repeated", "note", "total");
}
