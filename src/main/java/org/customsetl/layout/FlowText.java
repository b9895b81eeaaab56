package org.customsetl.layout;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.customsetl.trade.Flow;

/** Reads the flow from cells, titles and file names. 进出口 says nothing of either. */
public final class FlowText {

    private static final Map<String, Flow> WHOLE = Map.ofEntries(
            Map.entry("进口", Flow.M),
            Map.entry("m", Flow.M),
            Map.entry("i", Flow.M),
            Map.entry("import", Flow.M),
            Map.entry("imports", Flow.M),
            Map.entry("импорт", Flow.M),
            Map.entry("出口", Flow.X),
            Map.entry("x", Flow.X),
            Map.entry("e", Flow.X),
            Map.entry("export", Flow.X),
            Map.entry("exports", Flow.X),
            Map.entry("экспорт", Flow.X));

    /** {@code 2024in} and {@code out_2024} state a flow, {@code made in china} and {@code input} do not. */
    private static final Pattern IMPORTS =
            Pattern.compile("进口|(?<![a-z])imports?(?![a-z])|импорт|(?:^|(?<=[\\d_-]))in(?=$|[\\d_-])");

    private static final Pattern EXPORTS =
            Pattern.compile("出口|(?<![a-z])exports?(?![a-z])|экспорт|(?:^|(?<=[\\d_-]))out(?=$|[\\d_-])");

    private FlowText() {}

    /** The flow that a whole text states. */
    public static Optional<Flow> read(String text) {
        return Optional.ofNullable(WHOLE.get(Words.folded(text)));
    }

    /** The flows that a free text names. */
    public static Set<Flow> find(String text) {
        String words = Words.narrowed(text)
                .toLowerCase(java.util.Locale.ROOT)
                .replace("进出口", " ")
                .replace("出入境", " ");
        EnumSet<Flow> found = EnumSet.noneOf(Flow.class);
        if (IMPORTS.matcher(words).find()) {
            found.add(Flow.M);
        }
        if (EXPORTS.matcher(words).find()) {
            found.add(Flow.X);
        }
        return found;
    }
}
