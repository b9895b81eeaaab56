package org.customsetl.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.customsetl.layout.LayoutSpec.Holds;
import org.customsetl.layout.SheetSketch;
import org.customsetl.layout.SheetSketch.Column;
import org.customsetl.sheet.Cell;
import org.customsetl.trade.Subject;
import org.jspecify.annotations.Nullable;

/** Which columns of a printed table say what its rows are about: labels, keys beside them, units; by their cells. */
final class LabelColumns {

    private static final int SHARE = 80;
    private static final long ALL = 100;

    /** Headers of codes; a column of figures may hold numbers that happen to be codes. */
    private static final String CODES = "(?i).*(代码|编码|编号|税号|code|код).*";

    private static final Pattern KYRGYZ = Pattern.compile("[өүңӨҮҢ]");

    private static final Map<Subject, Holds> SECOND_THINGS = Map.of(
            Subject.PLACE, Holds.PLACE,
            Subject.HS, Holds.HS,
            Subject.PARTNER, Holds.PARTNER,
            Subject.REGIME, Holds.REGIME,
            Subject.OWNERSHIP, Holds.OWNERSHIP);

    private final CellGuesses guesses;
    private final int rows;
    private final List<Column> texts;
    private final Map<Holds, Column> keys = new EnumMap<>(Holds.class);
    private final @Nullable Column units;
    private @Nullable Column labels;

    /**
     * @param all the columns that have a header, and that of labels beneath a blank corner
     * @param rows how many rows stand beneath the header
     */
    LabelColumns(List<Column> all, int rows, CellGuesses guesses) {
        this.guesses = guesses;
        this.rows = rows;
        this.texts = all.stream().filter(LabelColumns::isText).toList();
        this.units = texts.stream()
                .filter(column -> guesses.areUnits(column.cells()))
                .findFirst()
                .orElse(null);
        texts.stream()
                .filter(column -> guesses.areFlows(column.cells()))
                .findFirst()
                .ifPresent(column -> keys.put(Holds.FLOW, column));
        List<Column> times = times(all);
        Column years = times.stream().filter(LabelColumns::areYears).findFirst().orElse(null);
        Column months = times.stream()
                .filter(column -> !column.equals(years))
                .findFirst()
                .orElse(null);
        if (months != null || years != null) {
            labels = months == null ? years : months;
            if (months != null && years != null) {
                keys.put(Holds.YEAR, years);
            }
            besidePeriods();
        } else {
            labels = best(labelTexts());
            if (labels != null) {
                besideLabels(labels);
                codes(all);
            }
        }
    }

    private static boolean isText(Column column) {
        long numbers = column.cells().stream().filter(SheetSketch::isNumber).count();
        return 2 * numbers < column.cells().size();
    }

    /** Columns of nothing but months or years, before the first column of figures; 1 to 12 only beside one of years. */
    private static List<Column> times(List<Column> all) {
        List<Column> first = all.stream()
                .takeWhile(column -> isText(column) || saysTime(column, true))
                .toList();
        boolean years = first.stream().anyMatch(LabelColumns::areYears);
        return first.stream().filter(column -> saysTime(column, years)).toList();
    }

    private static boolean saysTime(Column column, boolean bare) {
        long times = column.cells().stream()
                .filter(cell -> SheetSketch.saysTime(cell, bare) || SheetSketch.isTotal(cell.text()))
                .count();
        return times * ALL >= (long) SHARE * column.cells().size();
    }

    private static boolean areYears(Column column) {
        return column.cells().stream().allMatch(SheetSketch::saysYear);
    }

    /** Texts that stand before the figures, or in any language right behind the labels. */
    private List<Column> labelTexts() {
        return texts.stream()
                .filter(column -> !column.equals(units) && !keys.containsValue(column))
                .toList();
    }

    private @Nullable Column best(List<Column> columns) {
        return columns.stream()
                .max(Comparator.comparingLong(this::known)
                        .thenComparing(column -> !isKyrgyz(column))
                        .thenComparing(column -> -column.column()))
                .orElse(null);
    }

    /** Beside Russian it is another language of the labels, and never the one that other tables name them by. */
    private static boolean isKyrgyz(Column column) {
        return KYRGYZ.matcher(column.cells().stream().map(Cell::text).collect(Collectors.joining()))
                .find();
    }

    private long known(Column column) {
        List<String> names = names(column);
        if (guesses.abroad(names).isPresent()) {
            return ALL;
        }
        return guesses.subject(names)
                .map(subject -> guesses.known(subject, names))
                .orElse(0L);
    }

    /** The labels without those of totals and without what marks footnotes and parts. */
    static List<String> names(Column column) {
        return names(column.cells().stream().map(Cell::text).toList());
    }

    static List<String> names(List<String> labels) {
        return labels.stream()
                .map(SheetSketch::withoutFlow)
                .filter(label -> !SheetSketch.isTotal(label))
                .map(label -> label.replaceAll("^(其中|of which)[:：]?|^[#*]+|[*#]+$", "")
                        .strip())
                .toList();
    }

    /** A second column of a table of periods says whose they are. */
    private void besidePeriods() {
        for (Column column : labelTexts()) {
            boolean other = !column.equals(labels) && !keys.containsValue(column) && isBeforeFigures(column);
            Optional<Subject> subject = other ? guesses.subject(names(column)) : Optional.empty();
            subject.map(SECOND_THINGS::get).ifPresent(holds -> keys.putIfAbsent(holds, column));
        }
    }

    private boolean isBeforeFigures(Column column) {
        return column.column() <= texts.stream().mapToInt(Column::column).min().orElse(0) + texts.size() + keys.size();
    }

    /** What is printed once over several rows, or again and again, is a key beside labels that are not. */
    private void besideLabels(Column best) {
        Optional<Column> other = labelTexts().stream()
                .filter(column -> !column.equals(best) && isBeforeFigures(column))
                .filter(column -> isOver(best, column))
                .findFirst();
        Subject subject = guesses.subject(names(best)).orElse(null);
        if (other.isEmpty() || subject == null) {
            return;
        }
        Subject beneath = guesses.subject(names(other.get())).orElse(null);
        boolean whole = subject == beneath || (subject == Subject.HS && areSections(best));
        keys.put(whole ? Holds.WHOLE : SECOND_THINGS.getOrDefault(subject, Holds.WHOLE), best);
        labels = other.get();
    }

    private static boolean areSections(Column column) {
        return names(column).stream().allMatch(name -> name.startsWith("第"));
    }

    /** Whether one column stands over another: it has fewer cells, or repeats where the other one does not. */
    private boolean isOver(Column column, Column other) {
        return (distinct(column) < Math.min(column.cells().size(), rows) && distinct(column) <= distinct(other))
                || column.cells().size() < Math.min(rows, other.cells().size() + 1);
    }

    private static long distinct(Column column) {
        return column.cells().stream().map(Cell::text).distinct().count();
    }

    /** A column of codes that a register has, headed so. */
    private void codes(List<Column> all) {
        List<Subject> subjects = subject().map(List::of).orElse(List.of(Subject.HS, Subject.PARTNER, Subject.PLACE));
        for (Column column : all) {
            boolean open = !column.equals(labels) && !column.equals(units) && !keys.containsValue(column);
            for (Subject subject : subjects) {
                long known = column.cells().stream()
                        .filter(cell -> guesses.isCode(subject, cell))
                        .count();
                boolean codes = column.header().matches(CODES)
                        && 2 * known >= column.cells().size();
                if (open && codes) {
                    keys.putIfAbsent(Holds.CODE, column);
                    codesOf = codesOf == null ? subject : codesOf;
                }
            }
        }
    }

    private @Nullable Subject codesOf;

    /** Whether each row names its flow, in a column of its own or in its label. */
    boolean tellsFlows() {
        Column column = labels;
        return keys.containsKey(Holds.FLOW)
                || (column != null && column.cells().stream().allMatch(cell -> SheetSketch.namesFlow(cell.text())));
    }

    /** Where the labels stand; {@code null} where no column of texts was found. */
    @Nullable
    Column labels() {
        return labels;
    }

    @Nullable
    Column units() {
        return units;
    }

    /** The columns that make a row's key together with its label. */
    Map<Holds, Column> keys() {
        return keys;
    }

    /** What the labels are about: by themselves, by their codes, or by what they are parts of. */
    Optional<Subject> subject() {
        Column column = labels;
        if (column == null) {
            return Optional.empty();
        }
        if (keys.containsKey(Holds.YEAR) || saysTime(column, false)) {
            return Optional.of(Subject.PERIOD);
        }
        List<String> names = names(column);
        Column whole = keys.get(Holds.WHOLE);
        return guesses.abroad(names)
                .map(nation -> Subject.PLACE)
                .or(() -> guesses.subject(names))
                .or(() -> Optional.ofNullable(codesOf))
                .or(() -> whole == null ? Optional.empty() : guesses.subject(names(whole)));
    }

    /** The other columns of texts: labels in other languages, or remarks behind the figures. */
    List<Column> others() {
        Set<Column> known = Stream.concat(Stream.of(labels, units).flatMap(Stream::ofNullable), keys.values().stream())
                .collect(Collectors.toSet());
        List<Column> others = new ArrayList<>(texts);
        others.removeAll(known);
        return others;
    }

    /** Whether a column holds no figures. */
    boolean holdsNoFigures(int column) {
        return Stream.concat(texts.stream(), keys.values().stream()).anyMatch(other -> other.column() == column);
    }

    /** Whether a key stands once over several rows, as in no list. */
    boolean isPrinted() {
        boolean once = keys.entrySet().stream()
                .anyMatch(key ->
                        key.getKey() != Holds.CODE && key.getValue().cells().size() < rows);
        return once || (labels != null && labels.header().isEmpty());
    }
}
