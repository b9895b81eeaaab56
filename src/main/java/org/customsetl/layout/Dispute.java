package org.customsetl.layout;

import java.util.List;
import org.customsetl.trade.Period;
import org.jspecify.annotations.Nullable;

/**
 * What tells which months a list of lines may be of whose readings contradict each other.
 *
 * @param readings the periods that the readings name
 * @param byItsColumns the list as its own columns have it, where one of them is the period; else {@code null}
 */
public record Dispute(List<Period> readings, @Nullable LinesTable byItsColumns) {

    /** No dispute. */
    static final Dispute NONE = new Dispute(List.of(), null);
}
