package org.customsetl.layout;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.customsetl.layout.FiguresTable.FigureColumn;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.RowReader;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.sheet.UnreadableFileException;
import org.customsetl.sheet.Workbook;
import org.customsetl.trade.Period;
import org.customsetl.trade.PublishedFigure.Measure;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/** Looks for a printed table: the header block beside the place column, the period, the unit. */
final class FiguresRecogniser {

    private static final Pattern UNIT =
            Pattern.compile("(?:金额)?单位\\s*[:：]\\s*(.+)|unit\\s*[:：]\\s*(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTHS =
            Pattern.compile("(?:(0?[1-9]|1[0-2])\\s*(?:至|-|—|~|到)\\s*)?(0?[1-9]|1[0-2])月");

    /** A printed table of places is some hundred rows; more is another thing. */
    private static final int MOST_ROWS = 20_000;

    private final LayoutSpec spec;
    private final LayoutSpec.Figures figures;
    private final Workbook workbook;
    private final SheetInfo sheet;
    private final SheetHead head;
    private final FileContext file;

    FiguresRecogniser(LayoutSpec spec, Workbook workbook, SheetInfo sheet, SheetHead head, FileContext file) {
        this.spec = spec;
        this.figures = java.util.Objects.requireNonNull(spec.figures(), "a layout of kind figures has figures");
        this.workbook = workbook;
        this.sheet = sheet;
        this.head = head;
        this.file = file;
    }

    /** The header block: its rows and the column of the places. */
    private record Block(int firstRow, int lastRow, int placeColumn) {}

    /** A column as its header words say. */
    private record Heading(
            int column,
            String words,
            String flow,
            boolean growth,
            @Nullable String months) {}

    Candidate candidate() throws UnreadableFileException {
        Block block = block();
        if (block == null) {
            return Candidate.no(spec, 0, "no column is headed " + String.join(" or ", figures.placeHeaders()));
        }
        List<Heading> headings = headings(block);
        if (headings.stream().noneMatch(heading -> !heading.growth)) {
            return Candidate.no(spec, 1, "no column beside the places is headed by a flow");
        }
        if (headings.stream().noneMatch(this::hasRequiredWord)) {
            return Candidate.no(spec, 1, "no header has " + String.join(" or ", figures.requireWords()));
        }
        try {
            return fitting(block, headings);
        } catch (UnusableTableException e) {
            return Candidate.unusable(spec, score(headings), e);
        }
    }

    private static int score(List<Heading> headings) {
        return headings.size() * 2;
    }

    private Candidate fitting(Block block, List<Heading> headings)
            throws UnreadableFileException, UnusableTableException {
        List<Witnesses.Title> titles = head.titlesAbove(block.firstRow);
        Witnesses witnesses = new Witnesses(file, sheet.name().equals(file.baseName()) ? null : sheet.name(), titles);
        Told<Period> told = witnesses.period();
        if (told == null) {
            throw unusable(
                    Reason.PERIOD_NOT_STATED,
                    "neither title nor file name '" + file.baseName() + "' states the year and month of the table");
        }
        List<FigureColumn> columns = new ArrayList<>();
        for (Heading heading : headings) {
            columns.add(new FigureColumn(
                    heading.column,
                    heading.words,
                    heading.flow,
                    heading.growth ? Measure.VALUE_GROWTH : Measure.VALUE,
                    period(heading, told)));
        }
        FiguresTable table = new FiguresTable(
                spec,
                block.placeColumn,
                columns,
                block.firstRow,
                block.lastRow,
                unit(),
                figures.totalPlace() == LayoutSpec.TotalPlace.NATION ? null : regionTexts(witnesses),
                figures.totalNames().stream().map(Words::folded).collect(Collectors.toSet()));
        String words = columns.stream().map(FigureColumn::header).distinct().collect(Collectors.joining(", "));
        return Candidate.yes(
                table,
                score(headings),
                List.of("places in column " + Row.columnName(block.placeColumn) + ", header in rows " + block.firstRow
                        + " to " + block.lastRow + ": " + words));
    }

    private List<Told<String>> regionTexts(Witnesses witnesses) {
        List<Told<String>> texts = new ArrayList<>();
        String place = file.statement().place();
        if (place != null) {
            texts.add(new Told<>(place, Witnesses.OPERATOR));
        }
        texts.addAll(witnesses.texts());
        return texts;
    }

    private @Nullable Block block() throws UnreadableFileException {
        Set<String> words = figures.placeHeaders().stream().map(Words::folded).collect(Collectors.toSet());
        for (Row row : head.rows()) {
            for (int column = 1; column <= row.width(); column++) {
                if (words.contains(Words.folded(row.text(column)))) {
                    return new Block(row.number(), lastHeaderRow(row.number(), column, words), column);
                }
            }
        }
        return null;
    }

    /** The header goes on while the place cell repeats, is merged with, or is blank above no number. */
    private int lastHeaderRow(int first, int column, Set<String> words) throws UnreadableFileException {
        int last = first;
        for (Row row : head.rows()) {
            if (row.number() == last + 1) {
                String place = Words.folded(head.headerText(row.number(), column, true));
                boolean goesOn = words.contains(place) || (place.isEmpty() && !hasNumber(row));
                last = goesOn ? row.number() : last;
            }
        }
        return last;
    }

    private static boolean hasNumber(Row row) {
        for (int column = 1; column <= row.width(); column++) {
            if (Recogniser.looksNumeric(row.text(column))) {
                return true;
            }
        }
        return false;
    }

    private List<Heading> headings(Block block) throws UnreadableFileException {
        List<Heading> headings = new ArrayList<>();
        for (int column = block.placeColumn + 1; column <= head.width(); column++) {
            Set<String> words = new LinkedHashSet<>();
            for (int row = block.firstRow; row <= block.lastRow; row++) {
                String text = head.headerText(row, column, row == block.lastRow);
                if (!text.isEmpty()) {
                    words.add(text);
                }
            }
            Optional<String> flow = flow(words);
            if (flow.isPresent()) {
                headings.add(new Heading(column, String.join(" ", words), flow.get(), isGrowth(words), months(words)));
            }
        }
        return headings;
    }

    /** The flow whose longest word stands in the header: 进出口 before 出口. */
    private Optional<String> flow(Set<String> words) {
        String best = null;
        int longest = 0;
        for (Map.Entry<String, List<String>> flow : figures.flows().entrySet()) {
            for (String name : flow.getValue()) {
                String folded = Words.folded(name);
                if (folded.length() > longest
                        && words.stream().anyMatch(word -> Words.folded(word).contains(folded))) {
                    best = flow.getKey();
                    longest = folded.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isGrowth(Set<String> words) {
        return figures.growthWords().stream()
                .map(Words::folded)
                .anyMatch(growth ->
                        words.stream().anyMatch(word -> Words.folded(word).contains(growth)));
    }

    private static @Nullable String months(Set<String> words) {
        return words.stream()
                .map(Words::folded)
                .filter(word -> MONTHS.matcher(word).matches())
                .findFirst()
                .orElse(null);
    }

    private boolean hasRequiredWord(Heading heading) {
        String words = Words.folded(heading.words);
        return figures.requireWords().stream().map(Words::folded).anyMatch(words::contains);
    }

    /** What a column covers: the months of its header in the table's year, or the layout's basis. */
    private Period period(Heading heading, Told<Period> told) throws UnusableTableException {
        YearMonth month = told.value().to();
        if (heading.months != null) {
            Matcher matcher = MONTHS.matcher(heading.months);
            if (matcher.matches()) {
                int to = Integer.parseInt(matcher.group(2));
                int from = matcher.group(1) == null ? to : Integer.parseInt(matcher.group(1));
                if (told.value().months() < 12 && to != month.getMonthValue()) {
                    throw unusable(
                            Reason.PERIOD_CONFLICT,
                            "two readings of the period: the header of column " + Row.columnName(heading.column)
                                    + " says " + heading.months + ", " + told.where() + " says " + told.value());
                }
                return new Period(month.withMonth(from), month.withMonth(to));
            }
        }
        if (told.value().months() == 12 && figures.monthColumns()) {
            throw unusable(
                    Reason.PERIOD_NOT_STATED,
                    "column " + Row.columnName(heading.column) + " states no months, and " + told.where()
                            + " only the year " + told.value().to().getYear());
        }
        return figures.basis() == LayoutSpec.Basis.MONTH ? Period.of(month) : new Period(month.withMonth(1), month);
    }

    /** The one unit that the sheet states, in whatever cell. */
    private Told<String> unit() throws UnreadableFileException, UnusableTableException {
        String stated = file.statement().unit();
        if (stated != null) {
            return new Told<>(stated, Witnesses.OPERATOR);
        }
        Told<String> found = null;
        try (RowReader rows = workbook.rows(sheet)) {
            int read = 0;
            for (Row row = rows.next(); row != null && read++ < MOST_ROWS; row = rows.next()) {
                Told<String> next = unit(row);
                if (found != null
                        && next != null
                        && !Words.folded(found.value()).equals(Words.folded(next.value()))) {
                    throw unusable(
                            Reason.UNIT_NOT_STATED,
                            "two units: " + found.where() + " says " + found.value() + ", " + next.where() + " says "
                                    + next.value());
                }
                found = found == null ? next : found;
            }
        }
        if (found == null) {
            throw unusable(Reason.UNIT_NOT_STATED, "no cell states the unit (单位：…) of the figures");
        }
        return found;
    }

    private static @Nullable Told<String> unit(Row row) {
        for (int column = 1; column <= row.width(); column++) {
            Matcher matcher = UNIT.matcher(Words.narrowed(row.text(column)));
            if (matcher.matches()) {
                String unit = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
                return new Told<>(unit.strip(), "cell " + Row.columnName(column) + row.number());
            }
        }
        return null;
    }

    private UnusableTableException unusable(Reason reason, String message) {
        return new UnusableTableException(new Rejection(sheet.name(), 0, 0, null, reason, message));
    }
}
