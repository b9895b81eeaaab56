package org.customsetl.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.customsetl.layout.Field;
import org.customsetl.layout.LayoutSpec;
import org.customsetl.layout.Layouts;
import org.customsetl.layout.ListHeaders;
import org.customsetl.layout.SheetSketch.Column;
import org.customsetl.sheet.Cell;
import org.customsetl.sheet.Row;
import org.jspecify.annotations.Nullable;

/** The draft of a list, one row a line: which column holds what, by words that are known, by parts of words, by cells. */
final class ListDraft {

    private static final List<Field> VALUES = List.of(Field.VALUE, Field.VALUE_CNY, Field.VALUE_USD);
    private static final List<Field> WEIGHTS = List.of(Field.NET_WEIGHT, Field.QUANTITY_1);
    private static final int SHOWN = 3;

    /** Printed tables have units, quantities and values too. */
    private static final int FEWEST_KNOWN = 5;

    private final CellGuesses guesses;
    private final List<LayoutSpec> lists;
    private final Map<Field, Column> fields = new EnumMap<>(Field.class);
    private final List<Column> guessed = new ArrayList<>();
    private final List<Column> open = new ArrayList<>();
    private final List<Column> unneeded = new ArrayList<>();

    ListDraft(List<Column> columns, Layouts layouts, CellGuesses guesses) {
        this.guesses = guesses;
        this.lists = layouts.all().stream()
                .filter(spec -> spec.columns() != null)
                .sorted(Comparator.comparingLong((LayoutSpec spec) -> -known(spec, columns)))
                .toList();
        List<Column> unknown = new ArrayList<>();
        for (Column column : columns) {
            Set<Field> words = byWords(column);
            if (!assign(column, words, true) && !assign(column, words, false)) {
                unknown.add(column);
            }
        }
        for (Column column : unknown) {
            if (assign(column, byParts(column), true)) {
                guessed.add(column);
            } else {
                open.add(column);
            }
        }
    }

    private static long known(LayoutSpec spec, List<Column> columns) {
        return columns.stream()
                .filter(column -> !ListHeaders.known(spec, column.header()).isEmpty())
                .count();
    }

    /** The fields that layouts know the header as, those of the nearest layout first. */
    private Set<Field> byWords(Column column) {
        return lists.stream()
                .flatMap(spec -> ListHeaders.known(spec, column.header()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<Field> byParts(Column column) {
        Stream<Field> byUnit =
                guesses.isMoney(ListHeaders.unit(column.header())) ? Stream.of(Field.VALUE) : Stream.of();
        return Stream.of(ListHeaders.hinted(column.header()).stream(), byUnit, guesses.byCells(column.cells()).stream())
                .flatMap(fields -> fields)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @param byCells whether its cells have to be what the field holds, too */
    private boolean assign(Column column, Set<Field> candidates, boolean byCells) {
        for (Field field : candidates) {
            if (field == Field.IGNORED) {
                unneeded.add(column);
                return true;
            }
            if (!fields.containsKey(field) && (!byCells || guesses.fits(field, column.cells()))) {
                fields.put(field, column);
                return true;
            }
        }
        return false;
    }

    /** Whether this is a list at all: its rows have a commodity, or most of its headers are those of lists. */
    boolean isLikely() {
        return fields.containsKey(Field.HS) || fields.size() - guessed.size() >= FEWEST_KNOWN;
    }

    /** Writes the draft behind id and title. */
    void write(DraftText text) {
        boolean published = fields.containsKey(Field.REPORTER_CODE) || fields.containsKey(Field.REPORTER_NAME);
        text.put(0, "kind", published ? "published-list" : "lines");
        List<String> required = Stream.of(Field.HS, Field.VALUE, Field.VALUE_CNY, Field.VALUE_USD)
                .filter(fields::containsKey)
                .map(Field::label)
                .toList();
        text.put(0, "require", required);
        missing(text);
        text.line(0, "columns:");
        fields.forEach((field, column) -> column(text, field, column));
        unneeded.forEach(column -> column(text, Field.IGNORED, column));
        open.forEach(column -> text.ask(
                1,
                "column " + Row.columnName(column.column()) + " is headed " + column.header() + " (" + first(column)
                        + ") and is left out; if it is needed: - {field: …, headers: "
                        + DraftText.list(List.of(ListHeaders.withoutUnit(column.header()))) + "}"));
    }

    private void column(DraftText text, Field field, Column column) {
        String question = guessed.contains(column) ? "  # ? a guess from " + first(column) : "";
        text.line(1, "- field: " + field.label() + question);
        text.put(2, "headers", List.of(ListHeaders.withoutUnit(column.header())));
    }

    private static String first(Column column) {
        return column.cells().stream().limit(SHOWN).map(Cell::text).collect(Collectors.joining(", "));
    }

    private void missing(DraftText text) {
        need(text, "the commodity (hs)", fields.get(Field.HS));
        need(text, "the partner (partner-code or partner-name)", any(List.of(Field.PARTNER_CODE, Field.PARTNER_NAME)));
        need(text, "the value (value, value-cny or value-usd)", any(VALUES));
        need(text, "the net weight (net-weight, or quantity-1 with unit-1)", any(WEIGHTS));
        Column value = fields.get(Field.VALUE);
        if (value != null
                && !fields.containsKey(Field.CURRENCY)
                && !guesses.isMoney(ListHeaders.unit(value.header()))) {
            text.ask(0, "no column and no header says the currency of the value");
        }
        if (!fields.containsKey(Field.PERIOD) || !fields.containsKey(Field.FLOW)) {
            text.ask(
                    0,
                    "no column holds "
                            + Stream.of(Field.PERIOD, Field.FLOW)
                                    .filter(field -> !fields.containsKey(field))
                                    .map(Field::label)
                                    .collect(Collectors.joining(" and "))
                            + ": then file name, title, sheet name, dataset.yaml or --period and --flow have to say it");
        }
    }

    private @Nullable Column any(List<Field> some) {
        Optional<Field> first = some.stream().filter(fields::containsKey).findFirst();
        return first.map(fields::get).orElse(null);
    }

    private static void need(DraftText text, String what, @Nullable Column column) {
        if (column == null) {
            text.ask(0, "no column was found that holds " + what);
        }
    }
}
