package org.customsetl.inspection;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.customsetl.layout.SheetSketch;
import org.customsetl.layout.SheetSketch.Heading;
import org.customsetl.sheet.Row;
import org.customsetl.trade.Subject;
import org.jspecify.annotations.Nullable;

/** The draft of what stands across in the header of a printed table: places, partners, regimes, or commodities. */
final class AcrossDraft {

    private static final int SHOWN = 4;
    private static final int FEWEST = 2;

    private final List<Heading> headings;
    private final @Nullable Subject rows;
    private final CellGuesses guesses;
    private final List<String> labels;
    private final boolean flowKnown;

    /**
     * @param headings the columns of figures, read as if labels stood across
     * @param rows what the rows are about; {@code null} where nobody knows
     * @param flowKnown whether titles, names or rows say the flow
     */
    AcrossDraft(List<Heading> headings, @Nullable Subject rows, boolean flowKnown, CellGuesses guesses) {
        this.flowKnown = flowKnown || headings.stream().anyMatch(heading -> heading.flow() != null);
        this.headings = headings.stream()
                .filter(heading -> heading.isKnown() && heading.across() != null)
                .toList();
        this.rows = rows;
        this.guesses = guesses;
        this.labels = LabelColumns.names(
                this.headings.stream().map(AcrossDraft::label).distinct().toList());
    }

    private static String label(Heading heading) {
        return Objects.requireNonNull(heading.across());
    }

    /** Whether the header has labels that a register knows, or, over rows that one knows, words that say nothing else. */
    boolean isLikely() {
        return registered().isPresent() || areNames();
    }

    private Optional<Subject> registered() {
        if (labels.size() < FEWEST) {
            return Optional.empty();
        }
        return guesses.abroad(labels)
                .map(nation -> Subject.PLACE)
                .or(() -> guesses.subject(labels))
                .filter(subject -> subject != rows);
    }

    /** All labels across, as printed. */
    Stream<String> labels() {
        return isLikely() ? headings.stream().map(AcrossDraft::label) : Stream.of();
    }

    /** The nation abroad whose places stand across. */
    Optional<String> nation() {
        return registered().filter(subject -> subject == Subject.PLACE).flatMap(subject -> guesses.abroad(labels));
    }

    /** Whether places of several regions stand across. */
    boolean isOfTheNation() {
        return registered().filter(Subject.PLACE::equals).isPresent() && guesses.areOfSeveralRegions(labels);
    }

    private boolean areNames() {
        // Where nothing says the flow, the words may well be those for it.
        return rows != null
                && flowKnown
                && rows != Subject.COMMODITY_ITEM
                && labels.size() >= FEWEST
                && headings.stream()
                        .map(AcrossDraft::label)
                        .filter(label -> !SheetSketch.isTotal(label))
                        .noneMatch(SheetSketch::saysFigures);
    }

    /** The total across that no known word names, but the figures prove. */
    Optional<String> total(List<Row> figures) {
        List<String> all = headings.stream().map(AcrossDraft::label).distinct().toList();
        return all.size() <= FEWEST || all.stream().anyMatch(SheetSketch::isTotal)
                ? Optional.empty()
                : List.of(all.get(0), all.get(all.size() - 1)).stream()
                        .filter(label -> addUp(label, figures))
                        .findFirst();
    }

    /** Writes the key; of columns that hold no figures the headers. */
    void write(DraftText text, List<Row> figures, List<String> ignored) {
        Optional<Subject> known = registered();
        String first = labels.stream().limit(SHOWN).collect(Collectors.joining(", "));
        text.line(1, "across:");
        if (known.isPresent()) {
            text.put(2, "subject", FiguresDraft.word(known.get()));
        } else {
            text.put(
                    2,
                    "subject",
                    "commodity-item",
                    "no register knows the labels across (" + first
                            + "); leave out across where they are words for flows or measures");
        }
        if (known.filter(Subject.PLACE::equals).isPresent()) {
            text.line(2, "levels: register");
        }
        boolean hasTotal = headings.stream().anyMatch(heading -> SheetSketch.isTotal(label(heading)));
        Optional<String> total = hasTotal
                ? headings.stream()
                        .map(AcrossDraft::label)
                        .filter(SheetSketch::isTotal)
                        .findFirst()
                : total(figures);
        if (total.filter(label -> addUp(label, figures)).isPresent()) {
            text.line(2, "parts: complete");
        } else if (total.filter(label -> addUp(label, figures, guesses::isRegion))
                .isPresent()) {
            text.line(2, "parts: of-total");
        } else if (hasTotal) {
            text.ask(
                    2, "parts: complete, of-total or selected: are the columns all parts of " + total.orElse("") + "?");
        }
        if (!ignored.isEmpty()) {
            text.put(2, "ignored", ignored);
        }
    }

    private boolean addUp(String total, List<Row> figures) {
        return addUp(total, figures, any -> true);
    }

    /** Whether a label's columns are the sum of its parts in every row, for every flow, measure and time. */
    private boolean addUp(String total, List<Row> figures, Predicate<String> parts) {
        Map<String, List<Heading>> blocks = headings.stream()
                .filter(heading -> !heading.measure().isGrowth())
                .collect(Collectors.groupingBy(
                        heading -> heading.measure() + withoutLabel(heading), LinkedHashMap::new, Collectors.toList()));
        return blocks.values().stream()
                .map(block -> block.stream()
                        .filter(heading -> label(heading).equals(total) || parts.test(label(heading)))
                        .toList())
                .allMatch(block -> block.size() > 1 && figures.stream().allMatch(row -> addsUp(total, block, row)));
    }

    /** Flow, measure and time; a unit in brackets belongs to the label. */
    private static String withoutLabel(Heading heading) {
        return heading.words().replaceFirst(Pattern.quote(label(heading)) + "\\s*([(（][^)）]*[)）])?", "");
    }

    private static boolean addsUp(String total, List<Heading> block, Row row) {
        BigDecimal printed = null;
        BigDecimal sum = BigDecimal.ZERO;
        int scale = 0;
        for (Heading heading : block) {
            BigDecimal number = FiguresDraft.number(row.cell(heading.column()));
            if (label(heading).equals(total)) {
                printed = number;
            } else if (number != null) {
                sum = sum.add(number);
            }
            scale = number == null ? scale : Math.max(scale, number.scale());
        }
        BigDecimal rounding = BigDecimal.ONE.movePointLeft(scale).multiply(BigDecimal.valueOf(block.size()));
        return printed == null || printed.subtract(sum).abs().compareTo(rounding) <= 0;
    }
}
