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
import java.util.stream.Stream;
import org.customsetl.layout.LayoutSpec.Basis;
import org.customsetl.layout.LayoutSpec.Holds;
import org.customsetl.layout.LayoutSpec.Levels;
import org.customsetl.layout.SheetSketch;
import org.customsetl.layout.SheetSketch.Column;
import org.customsetl.layout.SheetSketch.Figures;
import org.customsetl.layout.SheetSketch.Heading;
import org.customsetl.layout.Statement;
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

    private final SheetSketch sketch;
    private final CellGuesses guesses;
    private final LabelColumns found;
    private final @Nullable Column labels;
    private final @Nullable Column units;

    FiguresDraft(SheetSketch sketch, List<Column> columns, CellGuesses guesses) throws UnreadableFileException {
        this.sketch = sketch;
        this.guesses = guesses;
        List<Column> all = new ArrayList<>(columns);
        sketch.beneathABlankCorner().ifPresent(column -> all.add(0, column));
        this.found = new LabelColumns(all, figureRows(all).size(), guesses);
        this.labels = found.labels();
        this.units = found.units();
    }

    /** The rows with a number in any column. */
    private List<Row> figureRows(List<Column> all) {
        return sketch.rows().stream()
                .filter(row -> all.stream().anyMatch(column -> number(row.cell(column.column())) != null))
                .toList();
    }

    /** What the sheet says as a printed table, columns of texts and keys left out. */
    private Figures figures(Figures all) {
        List<Heading> headings = all.headings().stream()
                .filter(heading -> !found.holdsNoFigures(heading.column()))
                .toList();
        return new Figures(all.labelHeader(), headings, all.units(), all.hints(), all.period(), all.flow());
    }

    /** Whether it is printed as no list is: the same key over several rows, or labels or periods across. */
    boolean isPrinted() throws UnreadableFileException {
        return found.isPrinted() || hasPeriodsAcross() || across().isLikely();
    }

    private AcrossDraft across() throws UnreadableFileException {
        Figures figures = labels == null ? null : figures(sketch.figuresWithLabelsAcross(labels));
        return new AcrossDraft(
                figures == null ? List.of() : figures.headings(),
                found.subject().orElse(null),
                (figures != null && figures.flow() != null) || found.keys().containsKey(Holds.FLOW),
                guesses);
    }

    /** Whether a column is headed by a period, as those of lists never are. */
    private boolean hasPeriodsAcross() throws UnreadableFileException {
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
        AcrossDraft across = across();
        Figures figures = figures(across.isLikely() ? sketch.figuresWithLabelsAcross(labels) : sketch.figures(labels));
        text.line(0, "figures:");
        Subject subject = subjectAndPlace(text, labels, across);
        labelHeader(text, labels, figures, distinguishing);
        otherLabels(text, labels, figures);
        keys(text);
        if (units != null) {
            text.put(1, "unit-headers", List.of(units.header()));
        }
        rows(text, subject, labels, figures, across);
        if (across.isLikely()) {
            across.write(text, sketch.rows(), headersBehindFigures(figures));
        }
        headings(text, figures);
        if (subject != Subject.PERIOD) {
            basis(text, figures);
        } else {
            year(text, labels, figures);
        }
        unit(text, figures);
        numbers(text);
    }

    /** Any table has a column without a header: then the title has to tell it. */
    private void labelHeader(DraftText text, Column column, Figures figures, Distinguishing distinguishing)
            throws UnreadableFileException {
        if (!column.header().isEmpty()) {
            text.put(1, "label-headers", List.of(column.header()));
            distinguishing.write(column.header(), figures.headings());
            return;
        }
        text.put(1, "label-column", Row.columnName(column.column()));
        String title = sketch.texts().stream()
                .sorted(Comparator.comparing(told -> told.source() != Statement.Accept.TITLE))
                .limit(1)
                .flatMap(told -> Stream.of(told.value().split("[\\d年月至()（）_./-]+")))
                .map(String::strip)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        text.put(1, "title-words", List.of(title.isEmpty() ? "?" : title));
    }

    private void keys(DraftText text) {
        if (!found.keys().isEmpty()) {
            text.line(1, "key-columns:");
            found.keys()
                    .forEach((holds, column) -> text.line(
                            2,
                            "- {holds: " + word(holds) + ", headers: " + DraftText.list(List.of(column.header()))
                                    + "}"));
        }
    }

    /** Headers of columns of texts behind the first figures, such as remarks. */
    private List<String> headersBehindFigures(Figures figures) {
        int first = firstFigures(figures);
        return found.others().stream()
                .filter(column -> column.column() > first)
                .map(Column::header)
                .toList();
    }

    private static int firstFigures(Figures figures) {
        return figures.headings().stream()
                .filter(Heading::isKnown)
                .mapToInt(Heading::column)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private void year(DraftText text, Column column, Figures figures) {
        boolean stated = found.keys().containsKey(Holds.YEAR)
                || column.cells().stream().anyMatch(SheetSketch::tellsYear)
                || figures.headings().stream().anyMatch(Heading::tellsTime)
                || figures.period() != null;
        if (!stated) {
            text.ask(1, "neither labels, header, title nor names say the year of the months: state --period 2024-12");
        }
    }

    private @Nullable Subject subjectAndPlace(DraftText text, Column column, AcrossDraft across) {
        List<String> names = LabelColumns.names(column);
        Optional<String> nation = guesses.abroad(names).or(across::nation);
        Optional<Subject> subject = found.subject();
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
        if (nation.isEmpty() && (guesses.areOfSeveralRegions(names) || across.isOfTheNation())) {
            text.put(1, "place", "nation");
        } else if (nation.isPresent() || region) {
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

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void otherLabels(DraftText text, Column column, Figures figures) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        int first = firstFigures(figures);
        for (Column other : found.others()) {
            if (other.column() < first) {
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

    private void rows(DraftText text, @Nullable Subject subject, Column column, Figures figures, AcrossDraft across) {
        boolean indented = column.cells().stream()
                .anyMatch(cell -> !cell.raw().isEmpty()
                        && Character.isSpaceChar(cell.raw().codePointAt(0)));
        DraftSums sums = new DraftSums(sketch.rows(), column.column(), figures.headings());
        totals(text, subject == Subject.PERIOD ? Optional.empty() : sums.total(), column, across);
        if (subject == Subject.PERIOD) {
            return; // one month is no part of another
        }
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

    /** The key takes the place of the words that are known: where one of these stands beside a new one, both are named. */
    private void totals(DraftText text, Optional<String> down, Column column, AcrossDraft across) {
        Optional<String> beside = across.isLikely() ? across.total(sketch.rows()) : Optional.empty();
        List<String> totals =
                Stream.concat(down.stream(), beside.stream()).distinct().toList();
        if (!totals.isEmpty()) {
            Stream<String> known = Stream.concat(column.cells().stream().map(Cell::text), across.labels())
                    .filter(SheetSketch::isTotal);
            text.put(
                    1,
                    "totals",
                    Stream.concat(totals.stream(), known).distinct().toList());
        }
    }

    private void headings(DraftText text, Figures figures) {
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
        if (silent && figures.flow() == null && !found.tellsFlows()) {
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
