package org.customsetl.pipeline;

import java.util.function.Function;
import org.customsetl.layout.SourceRow;
import org.customsetl.trade.Outcome;

/** A row on its way through the chunk, with the normalisation of its sheet. */
record SourceItem(SourceRow row, Function<SourceRow, Outcome> normalisation) {

    Outcome outcome() {
        return normalisation.apply(row);
    }
}
