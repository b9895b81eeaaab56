package org.customsetl.trade;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** A row of a list of exchange rates, loaded as its rates. */
    record LoadedRates(Origin origin, List<PublishedRate> rates) implements Outcome {}

    /**
     * A row that was not loaded, with everything that is wrong with it.
     *
     * @param rateDay the day whose exchange rates it states, which now lacks them; {@code null} for any other row
     */
    record Rejected(
            Origin origin,
            List<Rejection> rejections,
            @Nullable RateDay rateDay) implements Outcome {

        public Rejected(Origin origin, List<Rejection> rejections) {
            this(origin, rejections, null);
        }
    }

    /** A row that holds no data: a title, a header, a note. */
    record Ignored(Origin origin, String why) implements Outcome {}
}
