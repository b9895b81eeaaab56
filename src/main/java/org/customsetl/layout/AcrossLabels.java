package org.customsetl.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.customsetl.layout.FiguresTable.AcrossLabel;
import org.customsetl.sheet.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the label in each column's header of a table that has places, partners or the like across: the lowest cell that
 * says nothing of flows, measures and periods, and that not all columns have in common.
 */
final class AcrossLabels {

    /** What a header row of its own says of the unit is no label. */
    private static final Pattern UNIT = Pattern.compile("%|\\(?[十百千万亿]*(?:人民币|美元|欧元|千克|公斤|元|吨|万|亿|usd|rmb|cny)元?\\)?");

    private final SheetHead head;
    private final HeaderBlock block;
    private final FigureWords words;
    private final Set<String> ignored;
    private final Set<String> common;

    private AcrossLabels(
            SheetHead head,
            HeaderBlock block,
            FigureWords words,
            LayoutSpec.Across across,
            List<FigureHeading> headings) {
        this.head = head;
        this.block = block;
        this.words = words;
        this.ignored = Stream.ofNullable(across.ignored())
                .flatMap(List::stream)
                .map(Words::folded)
                .collect(Collectors.toSet());
        this.common = headings.size() < 2 ? new HashSet<>() : new HashSet<>(texts(headings.get(0)));
        headings.forEach(heading -> common.retainAll(texts(heading)));
    }

    /** The headings with their labels; those that have none, and those that the layout ignores, stay without. */
    static List<FigureHeading> of(
            SheetHead head,
            HeaderBlock block,
            FigureWords words,
            LayoutSpec.Across across,
            List<FigureHeading> headings)
            throws UnreadableFileException {
        AcrossLabels labels = new AcrossLabels(head, block, words, across, headings);
        List<FigureHeading> labelled = new ArrayList<>();
        for (FigureHeading heading : headings) {
            labelled.add(labels.labelled(heading));
        }
        return labelled;
    }

    private static Set<String> texts(FigureHeading heading) {
        return heading.pieces().stream().map(HeaderPiece::text).collect(Collectors.toSet());
    }

    private FigureHeading labelled(FigureHeading heading) throws UnreadableFileException {
        boolean out = heading.pieces().stream().anyMatch(piece -> ignored.contains(Words.folded(piece.text())));
        HeaderPiece label = out ? null : label(heading);
        if (label == null) {
            return heading;
        }
        // 杭州市(万元), but 刚果(金).
        boolean hasUnit = UNIT.matcher(label.unit()).matches();
        String text = hasUnit ? label.text().replaceFirst("\\s*[(（\\[【][^(（\\[【]*$", "") : label.text();
        return heading.with(
                label, new AcrossLabel(text, row(heading, label), hasUnit ? label.unit() : unitBeside(heading)));
    }

    /** A row of units beneath the labels. */
    private static String unitBeside(FigureHeading heading) {
        return heading.pieces().stream()
                .map(HeaderPiece::text)
                .filter(text -> UNIT.matcher(Words.folded(text)).matches() && !text.contains("%"))
                .findFirst()
                .orElse("");
    }

    private @Nullable HeaderPiece label(FigureHeading heading) {
        List<HeaderPiece> pieces = heading.pieces();
        List<HeaderPiece> plain = pieces.stream()
                .filter(piece -> !piece.isHeader() && isLabel(piece))
                .toList();
        // 来料加工装配进口的设备 is a regime, although it has the word of a flow in it.
        Stream<HeaderPiece> longer =
                pieces.stream().filter(piece -> piece.isHeader() && isLabel(piece) && isMoreThanWords(piece));
        return Stream.of(
                        plain.stream().filter(piece -> !common.contains(piece.text())),
                        pieces.stream().filter(piece -> words.isTotal(piece.text())),
                        longer,
                        plain.stream())
                .flatMap(choice -> choice.reduce((before, piece) -> piece).stream())
                .findFirst()
                .orElse(null);
    }

    private boolean isLabel(HeaderPiece piece) {
        String folded = Words.folded(piece.text());
        return !UNIT.matcher(folded).matches()
                && !Recogniser.looksNumeric(folded)
                && !UnitStatements.isStatement(piece.text());
    }

    private boolean isMoreThanWords(HeaderPiece piece) {
        boolean time = piece.period() != null || piece.months() != null || piece.basis() != null;
        return !time && !piece.growth() && !piece.yearBefore() && !words.isWord(piece);
    }

    private int row(FigureHeading heading, HeaderPiece label) throws UnreadableFileException {
        for (int row = block.firstRow(); row < block.lastTextRow(); row++) {
            if (head.headerText(row, heading.column(), false).equals(label.text())) {
                return row;
            }
        }
        return block.lastTextRow();
    }
}
