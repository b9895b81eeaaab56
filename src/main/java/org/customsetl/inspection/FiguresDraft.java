package org.customsetl.inspection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.customsetl.layout.LayoutSpec.Basis;
import org.customsetl.layout.LayoutSpec.Levels;
import org.customsetl.layout.SheetSketch;
import org.customsetl.layout.SheetSketch.Column;
import org.customsetl.layout.SheetSketch.Figures;
import org.customsetl.layout.SheetSketch.Heading;
import org.customsetl.layout.Told;
import org.customsetl.sheet.Cell;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.UnreadableFileException;
import org.customsetl.trade.Period;
import org.customsetl.trade.PublishedFigure.Measure;
import org.customsetl.trade.Subject;
import org.jspecify.annotations.Nullable;

/** The draft of a printed table: the column of labels, what they are about, and what its header does not say. */
final class FiguresDraft {

    private static final int SHOWN = 4;
    private static final long ALL = 100;

    private final SheetSketch sketch;
    private final CellGuesses guesses;
    private final List<Column> texts;
    private final @Nullable Column labels;
    private final @Nullable Column units;

    FiguresDraft(SheetSketch sketch, List<Column> columns, CellGuesses guesses) {
        this.sketch = sketch;
        this.guesses = guesses;
        this.texts = columns.stream().filter(FiguresDraft::isText).toList();
        this.units = texts.stream()
                .filter(column -> guesses.areUnits(column.cells()))
                .findFirst()
                .orElse(null);
        this.labels = texts.stream()
                .filter(column -> !column.equals(units))
                .max(Comparator.comparingLong((Column column) -> knownLabels(column))
                        .thenComparing(column -> -column.column()))
                .orElse(null);
    }

    private static boolean isText(Column column) {
        long numbers = column.cells().stream().filter(SheetSketch::isNumber).count();
        return 2 * numbers < column.cells().size();
    }

    private long knownLabels(Column column) {
        List<String> names = names(column);
        if (guesses.abroad(names).isPresent()) {
            return ALL;
        }
        return guesses.subject(names)
                .map(subject -> guesses.known(subject, names))
                .orElse(0L);
    }

    /** The labels without those of totals and without what marks footnotes and parts. */
    private static List<String> names(Column column) {
        return column.cells().stream()
                .map(Cell::text)
                .filter(label -> !SheetSketch.isTotal(label))
                .map(label -> label.replaceAll("^(其中|of which)[:：]?|^[#*]+|[*#]+$", "")
                        .strip())
                .toList();
    }

    /** What the sheet says as a printed table, columns of texts left out. */
    private Figures figures(Column column) throws UnreadableFileException {
        Figures all = sketch.figures(column);
        List<Heading> headings = all.headings().stream()
                .filter(heading -> texts.stream().noneMatch(text -> text.column() == heading.column()))
                .toList();
        return new Figures(all.labelHeader(), headings, all.units(), all.hints(), all.period(), all.flow());
    }

    /** Whether a column is headed by a period, as those of lists never are. */
    boolean hasPeriodsAcross() throws UnreadableFileException {
        return labels != null && sketch.figures(labels).headings().stream().anyMatch(Heading::tellsTime);
    }

    /** Writes what tells a table from others whose labels have the same header. */
    interface Distinguishing {
        void write(String labelHeader, List<Heading> headings) throws UnreadableFileException;
    }

    /** Writes the draft behind id and title. */
    void write(DraftText text, Distinguishing distinguishing) throws UnreadableFileException {
        text.put(0, "kind", "figures");
        if (labels == null) {
            text.ask(0, "no column of labels with a header of its own was found: name its header under label-headers");
            text.line(0, "figures:").put(1, "subject", "commodity-item").put(1, "place", "region");
            text.put(1, "label-headers", List.of("?"));
            return;
        }
        Figures figures = figures(labels);
        text.line(0, "figures:");
        Subject subject = subjectAndPlace(text, labels);
        text.put(1, "label-headers", List.of(labels.header()));
        otherLabels(text, labels);
        distinguishing.write(labels.header(), figures.headings());
        if (units != null) {
            text.put(1, "unit-headers", List.of(units.header()));
        }
        rows(text, subject, labels, figures);
        headings(text, figures);
        basis(text, figures);
        unit(text, figures);
        numbers(text);
    }

    private @Nullable Subject subjectAndPlace(DraftText text, Column column) {
        List<String> names = names(column);
        Optional<String> nation = guesses.abroad(names);
        Optional<Subject> subject = nation.isPresent() ? Optional.of(Subject.PLACE) : guesses.subject(names);
        if (subject.isPresent()) {
            text.put(1, "subject", word(subject.get()));
        } else {
            text.put(
                    1,
                    "subject",
                    "commodity-item",
                    "no register knows the labels ("
                            + names.stream().limit(SHOWN).collect(Collectors.joining(", "))
                            + "); place, hs, partner, regime or ownership if they are that");
        }
        boolean region = sketch.texts().stream().anyMatch(told -> guesses.namesRegion(told.value()));
        if (nation.isPresent() || region) {
            text.put(1, "place", nation.orElse("region"));
        } else {
            text.put(
                    1,
                    "place",
                    "region",
                    "nothing names a region: nation for China, the code of a place (310000, KGZ), or state `place` in a"
                            + " dataset.yaml");
        }
        return subject.orElse(null);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void otherLabels(DraftText text, Column column) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (Column other : texts) {
            if (!other.equals(column) && !other.equals(units)) {
                byLanguage.putIfAbsent(language(other, column), other.header());
            }
        }
        if (!byLanguage.isEmpty()) {
            text.line(1, "other-labels:  # ? headers of the label in other languages, by language");
            byLanguage.forEach((language, header) -> text.put(2, language, List.of(header)));
        }
    }

    private static String language(Column column, Column labels) {
        String all = column.cells().stream().map(Cell::text).collect(Collectors.joining());
        if (all.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
            return "zh";
        }
        boolean cyrillic =
                all.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        return cyrillic ? column.column() < labels.column() ? "ky" : "ru" : "en";
    }

    private void rows(DraftText text, @Nullable Subject subject, Column column, Figures figures) {
        boolean indented = column.cells().stream()
                .anyMatch(cell -> !cell.raw().isEmpty()
                        && Character.isSpaceChar(cell.raw().codePointAt(0)));
        DraftSums sums = new DraftSums(sketch.rows(), column.column(), figures.headings());
        sums.total().ifPresent(total -> text.put(1, "totals", List.of(total)));
        // Names of places, sections and chapters tell their level themselves.
        if (subject == Subject.PLACE || subject == Subject.HS) {
            text.put(1, "levels", word(Levels.REGISTER));
        } else if (indented) {
            text.put(1, "levels", word(Levels.INDENTATION));
        }
        if (sums.partsAreComplete()) {
            text.put(1, "parts", "complete");
        } else if (indented || sums.hasTotal()) {
            text.ask(
                    1,
                    "parts: complete if the rows beneath a total are all of its parts, selected if some are left out");
        }
        List<String> silent = sums.labelsWithoutFigures().stream()
                .filter(label -> !SheetSketch.isNote(label))
                .toList();
        if (!silent.isEmpty()) {
            text.ask(
                    1,
                    "note-pattern: a regular expression for labels that are no rows, if one of these is none: "
                            + silent.stream().limit(SHOWN).collect(Collectors.joining(" | ")));
        }
    }

    private static void headings(DraftText text, Figures figures) {
        for (Heading heading : figures.headings()) {
            if (!heading.isKnown()) {
                text.ask(
                        1,
                        "column " + Row.columnName(heading.column()) + " is headed " + heading.words()
                                + ", which says nothing known, and is left out; its words may stand under flows,"
                                + " measures or growth");
            }
        }
        List<Heading> known =
                figures.headings().stream().filter(Heading::isKnown).toList();
        if (known.isEmpty()) {
            text.ask(
                    1,
                    "flows: {M: […], X: […]}, measures: {value: […], quantity: […]}: the words in the header for these");
        }
        boolean silent = known.stream().anyMatch(heading -> heading.flow() == null);
        if (silent && figures.flow() == null) {
            text.ask(
                    1,
                    "flows: {M: […], X: […]}: which words say imports and exports? The headers are "
                            + known.stream().map(Heading::words).collect(Collectors.joining(" | "))
                            + "; where none does, state --flow M or X");
        }
    }

    private static void basis(DraftText text, Figures figures) {
        boolean silent = figures.headings().stream()
                .filter(Heading::isKnown)
                .anyMatch(heading -> !heading.tellsTime() && !heading.measure().isGrowth());
        Told<Period> told = figures.period();
        if (!silent) {
            return;
        }
        if (told == null) {
            text.ask(1, "neither header nor title nor names say the period: state --period 2024-01");
        }
        if (told != null && isYearToDate(told.value())) {
            text.put(1, "basis", word(Basis.YEAR_TO_DATE));
        } else if (told != null
                && told.value().equals(Period.ofYear(told.value().from().getYear()))) {
            text.ask(1, "basis: year, if it is an annual table: " + told.where() + " says no month");
        } else {
            text.ask(1, "basis: month, or year-to-date: the header does not say what its columns cover");
        }
    }

    /** A title that states one month says nothing: the columns may cover it or the year up to it. */
    private static boolean isYearToDate(Period period) {
        return period.from().getMonthValue() == 1 && period.months() > 1 && period.months() < 12;
    }

    private void unit(DraftText text, Figures figures) {
        boolean stated = !figures.units().isEmpty()
                || figures.hints().stream().anyMatch(told -> guesses.isMoney(told.value()))
                || figures.headings().stream()
                        .anyMatch(heading -> heading.measure() == Measure.VALUE
                                && !heading.unit().isEmpty());
        if (!stated) {
            text.ask(1, "unit: 万元, 千美元, USD 1000 …: no cell states the unit of the values");
        }
    }

    private void numbers(DraftText text) {
        List<String> written = new ArrayList<>();
        for (Row row : sketch.rows()) {
            for (int column = 1; column <= row.width(); column++) {
                if (row.cell(column) instanceof Cell.Text cell) {
                    written.add(cell.text());
                }
            }
        }
        if (written.stream().anyMatch(number -> number.matches("-?\\d+,(\\d{1,2}|\\d{4,})"))) {
            text.line(1, "decimal-comma: true");
        }
    }

    /** The number of a cell, or {@code null}. */
    static @Nullable BigDecimal number(@Nullable Cell cell) {
        if (cell instanceof Cell.Decimal decimal) {
            return decimal.value();
        }
        String bare = cell == null ? "" : cell.text().replace(",", "");
        return bare.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(bare) : null;
    }
}
