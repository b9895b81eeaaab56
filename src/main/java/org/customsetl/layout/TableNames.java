package org.customsetl.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What titles, sheet name and file name call a table. A workbook that is saved again and again keeps the sheet name of
 * another table; a table that is called two names is held until a person says which holds.
 */
final class TableNames {

    private final Map<String, Set<String>> layoutsByName = new LinkedHashMap<>();

    TableNames(Layouts layouts) {
        for (LayoutSpec spec : layouts.all()) {
            for (String name : spec.names() == null ? List.<String>of() : spec.names()) {
                layoutsByName
                        .computeIfAbsent(Words.folded(name), word -> new java.util.TreeSet<>())
                        .add(spec.id());
            }
        }
    }

    /**
     * Holds a recognised table against what the texts call it.
     *
     * @throws UnusableTableException if one of them calls it by the name of other tables only
     */
    void holdAgainst(LayoutSpec spec, String sheet, List<Told<String>> texts, Statement stated)
            throws UnusableTableException {
        Told<String> agreeing = null;
        List<Told<String>> other = new ArrayList<>();
        for (Told<String> text : texts) {
            String name = nameIn(text.value());
            if (name != null) {
                boolean same = layoutsByName.getOrDefault(name, Set.of()).contains(spec.id());
                Told<String> said = new Told<>(name, text.where(), text.source());
                agreeing = same && agreeing == null ? said : agreeing;
                if (!same) {
                    other.add(said);
                }
            }
        }
        if (!other.isEmpty() && !holds(spec, texts, stated)) {
            throw new UnusableTableException(new Rejection(
                    sheet,
                    0,
                    0,
                    null,
                    Reason.TABLE_CONFLICT,
                    "two readings of which table this is: "
                            + (agreeing == null
                                    ? "the header is that of " + spec.id()
                                    : agreeing.where() + " says " + agreeing.value())
                            + ", "
                            + other.stream()
                                    .map(said -> said.where() + " says " + said.value())
                                    .collect(Collectors.joining(", "))));
        }
    }

    /** Whether the columns are accepted, or the first accepted witness that calls the table anything calls it so. */
    private boolean holds(LayoutSpec spec, List<Told<String>> texts, Statement stated) {
        return stated.accepts(Statement.Accept.COLUMN)
                || stated.accepted().stream()
                        .map(accepted -> texts.stream()
                                .filter(text -> text.source() == accepted && nameIn(text.value()) != null)
                                .toList())
                        .filter(said -> !said.isEmpty())
                        .findFirst()
                        .filter(said -> said.stream().anyMatch(text -> isCalled(text, spec)))
                        .isPresent();
    }

    private boolean isCalled(Told<String> text, LayoutSpec spec) {
        String name = nameIn(text.value());
        return name != null && layoutsByName.getOrDefault(name, Set.of()).contains(spec.id());
    }

    /** The longest known name that stands in a text. */
    private @Nullable String nameIn(String text) {
        String folded = Words.folded(text);
        return layoutsByName.keySet().stream()
                .filter(folded::contains)
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }
}
