package org.customsetl.trade;

import java.util.List;

/** What became of one row that was read. Every row has exactly one outcome: read = loaded + rejected + ignored. */
public sealed interface Outcome {

    /** Where the row stands. */
    Origin origin();

    /** A row loaded as a line of compiled trade. */
    record LoadedLine(TradeLine line) implements Outcome {
        @Override
        public Origin origin() {
            return line.origin();
        }
    }

    /** A row of a printed table, loaded as its figures. */
    record LoadedFigures(Origin origin, List<PublishedFigure> figures) implements Outcome {}

    /** A row that was not loaded, with everything that is wrong with it. */
    record Rejected(Origin origin, List<Rejection> rejections) implements Outcome {}

    /** A row that holds no data: a title, a header, a note. */
    record Ignored(Origin origin, String why) implements Outcome {}
}
