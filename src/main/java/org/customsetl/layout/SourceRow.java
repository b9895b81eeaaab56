package org.customsetl.layout;

import org.customsetl.sheet.Row;

/** A row of a recognised table: data whose cells the table can name, or a row that holds no data. */
public sealed interface SourceRow {

    /** The row itself. */
    Row row();

    /** A row of a line table; {@link LinesTable#cell} names its cells. */
    record Line(Row row) implements SourceRow {}

    /** A row of a printed table; {@link FiguresTable#columns} names its cells. */
    record Figures(Row row) implements SourceRow {}

    /** A row of a list of exchange rates; {@link RatesTable} names its cells. */
    record Rates(Row row) implements SourceRow {}

    /** A row without data, and why it is known to be one. */
    record NoData(Row row, String why) implements SourceRow {}
}
