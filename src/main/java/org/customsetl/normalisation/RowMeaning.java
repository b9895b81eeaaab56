package org.customsetl.normalisation;

import java.util.List;
import org.customsetl.trade.FigureRow.Keys;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What a label of a printed table was found to mean.
 *
 * @param code what its row stands for, to be found again by its parts; {@code null} where no register knows it
 * @param wholes the codes of what it is a part of, the nearest first
 * @param depth how deep it stands by what it means
 * @param overlaps whether it overlaps with other rows and is never to be added
 */
record RowMeaning(
        Keys keys, @Nullable String code, List<String> wholes, int depth, boolean overlaps, List<Rejection> problems) {

    /** Something that a register knows; a part of a group stands deeper than what is none. */
    static RowMeaning of(Keys keys, String code, List<String> wholes) {
        return new RowMeaning(keys, code, wholes, wholes.isEmpty() ? 1 : 2, false, List.of());
    }
}
