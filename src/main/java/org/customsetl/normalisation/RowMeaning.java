package org.customsetl.normalisation;

import java.util.List;
import java.util.stream.Stream;
import org.customsetl.trade.FigureRow.Keys;
import org.customsetl.trade.Rejection;
import org.customsetl.trade.Subject;
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

    /** The same, of what stands in another column as well; it is known where both are. */
    RowMeaning beside(Subject subject, RowMeaning other) {
        String first = other.code + " ";
        return new RowMeaning(
                keys.with(subject, other.keys),
                code == null || other.code == null ? null : first + code,
                wholes.stream().map(whole -> first + whole).toList(),
                depth,
                overlaps || other.overlaps,
                Stream.concat(problems.stream(), other.problems.stream()).toList());
    }

    /** The same of one flow: it is no other row's twin or part that is of another one. */
    RowMeaning ofFlow(String flow) {
        return new RowMeaning(
                keys,
                code == null ? null : flow + " " + code,
                wholes.stream().map(whole -> flow + " " + whole).toList(),
                depth,
                overlaps,
                problems);
    }

    /** Something that a register knows; a part of a group stands deeper than what is none. */
    static RowMeaning of(Keys keys, String code, List<String> wholes) {
        return new RowMeaning(keys, code, wholes, wholes.isEmpty() ? 1 : 2, false, List.of());
    }
}
