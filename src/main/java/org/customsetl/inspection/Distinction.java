package org.customsetl.inspection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.customsetl.layout.FileContext;
import org.customsetl.layout.LayoutSpec;
import org.customsetl.layout.Layouts;
import org.customsetl.layout.SheetSketch;
import org.customsetl.layout.SheetSketch.Column;
import org.customsetl.layout.SheetSketch.Heading;
import org.customsetl.layout.Words;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.sheet.UnreadableFileException;
import org.customsetl.sheet.Workbook;

/**
 * What tells a printed table from others whose labels are headed alike: those of other sheets, and those that layouts at
 * hand read. A layout that did not say it would fit them all.
 */
final class Distinction {

    private final List<String> similar = new ArrayList<>();

    /** Folded words that the headers of those have. */
    private final Set<String> theirs = new LinkedHashSet<>();

    private final Set<String> own;

    private Distinction(List<Heading> headings) {
        this.own = words(headings);
    }

    /**
     * Looks for similar tables.
     *
     * @param labelHeader what heads the labels
     * @param headings the columns of figures
     */
    static Distinction of(
            Workbook workbook,
            SheetInfo sheet,
            FileContext file,
            Layouts layouts,
            String labelHeader,
            List<Heading> headings)
            throws UnreadableFileException {
        Distinction distinction = new Distinction(headings);
        for (SheetInfo other : workbook.sheets()) {
            if (other.number() != sheet.number()) {
                distinction.look(SheetSketch.of(workbook, other, file), labelHeader, other.name());
            }
        }
        layouts.all().forEach(layout -> distinction.look(layout, labelHeader));
        return distinction;
    }

    /** The same table of another month says the same but for its time, and needs no other layout. */
    private void look(SheetSketch other, String labelHeader, String name) throws UnreadableFileException {
        for (Column column : other.columns()) {
            if (Words.folded(column.header()).equals(Words.folded(labelHeader))) {
                Set<String> words = words(other.figures(column).headings());
                if (!folded(words).equals(folded(own))) {
                    similar.add("the sheet '" + name + "'");
                    theirs.addAll(folded(words));
                }
            }
        }
    }

    private void look(LayoutSpec layout, String labelHeader) {
        LayoutSpec.Figures figures = layout.figures();
        if (figures != null && folded(Set.copyOf(figures.labelWords())).contains(Words.folded(labelHeader))) {
            similar.add("the layout " + layout.id());
            Stream.ofNullable(figures.requireWords())
                    .flatMap(List::stream)
                    .map(Words::folded)
                    .forEach(theirs::add);
        }
    }

    private static Set<String> words(List<Heading> headings) {
        return headings.stream()
                .filter(Heading::isKnown)
                .flatMap(heading -> heading.timeless().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> folded(Set<String> words) {
        return words.stream().map(Words::folded).collect(Collectors.toSet());
    }

    /** Writes what tells it apart, or asks for it; nothing where no other table is like it. */
    void write(DraftText text, String labelHeader) {
        if (similar.isEmpty()) {
            return;
        }
        List<String> words = own.stream().filter(this::isItsOwn).toList();
        if (words.isEmpty()) {
            text.ask(
                    1,
                    "require-words or title-words: words of its header, or of its title or name, that tell it from "
                            + String.join(", ", similar) + ", whose labels are headed "
                            + labelHeader + " too");
        } else {
            text.put(1, "require-words", words);
        }
    }

    /** What every table says tells none from another. */
    private boolean isItsOwn(String word) {
        String folded = Words.folded(word);
        return !SheetSketch.isCommon(word) && theirs.stream().noneMatch(other -> other.contains(folded));
    }
}
