package org.customsetl.layout;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.customsetl.sheet.Row;
import org.jspecify.annotations.Nullable;

/**
 * The flow of a table whose rows name it: in a column of its own, or at one end of the label, as in 杭州市出口 and
 * 出口杭州市.
 */
final class RowFlows {

    private final FigureWords words;
    private final int column;
    private final Pattern before;
    private final Pattern behind;

    /** @param column the column of flows; 0 where the labels name them */
    RowFlows(FigureWords words, int column) {
        this.words = words;
        this.column = column;
        String any = words.flowWords().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(", ")"));
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        this.before = Pattern.compile("^" + any + "(?:总?[额值])?(?![a-z])[\\s:：-]*", flags);
        this.behind = Pattern.compile("[\\s:：(（-]*(?<![a-z])" + any + "(?:总?[额值])?[)）]?$", flags);
    }

    /** What a row names: M, X or T; {@code null} for nothing. */
    @Nullable
    String of(Row row, int labelColumn) {
        if (column > 0) {
            return words.flow(Words.folded(row.text(column)));
        }
        Matcher found = find(row.text(labelColumn));
        return found == null ? null : words.flow(Words.folded(found.group(1)));
    }

    /** A label without the flow that it names; "" where it names nothing else. */
    String without(String label) {
        Matcher found = column > 0 ? null : find(label);
        return found == null
                ? label
                : (label.strip().substring(0, found.start()) + label.strip().substring(found.end()));
    }

    private @Nullable Matcher find(String label) {
        Matcher first = before.matcher(label.strip());
        Matcher last = behind.matcher(label.strip());
        return first.find() ? first : last.find() ? last : null;
    }
}
