package org.customsetl.normalisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.customsetl.layout.FileContext;
import org.customsetl.layout.Recogniser;
import org.customsetl.layout.Statement;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.sheet.UnreadableFileException;
import org.customsetl.sheet.Workbook;
import org.customsetl.trade.Outcome;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What an operator can state of a file whose readings contradict each other. Each way out is tried, by reading the file
 * as if it were stated, before it is named: which witness can be accepted, and what can be stated in their place, is
 * another matter for each contradiction.
 */
public final class WaysOut {

    /** So many rows of a list show whether they contradict what is stated. */
    private static final int FIRST_ROWS = 200;

    private static final String CORRECT =
            "find out which holds, and correct the file or its name: nothing that can be stated settles it";

    private final Workbook workbook;
    private final List<SheetInfo> sheets;
    private final Recogniser recogniser;
    private final Normaliser normaliser;
    private final FileContext about;

    /** @param sheets those that the file is read from: all, or one to look at it alone */
    public WaysOut(
            Workbook workbook,
            List<SheetInfo> sheets,
            Recogniser recogniser,
            Normaliser normaliser,
            FileContext about) {
        this.workbook = workbook;
        this.sheets = sheets;
        this.recogniser = recogniser;
        this.normaliser = normaliser;
        this.about = about;
    }

    /** The same with every way out that ends this very contradiction; unchanged where it is none. */
    public UnusableTableException of(UnusableTableException held) throws UnreadableFileException {
        if (!held.rejection().reason().holds() || held.rejection().reason() == Reason.SCHEMA_DRIFT) {
            return held;
        }
        List<Statement> ways = new ArrayList<>();
        for (Statement way : candidates(held)) {
            if (settles(way, held.rejection())) {
                ways.add(way);
            }
        }
        return held.out(ways.isEmpty() ? otherwise(held.rejection().reason()) : sentence(ways));
    }

    private static Stream<Statement> accepting() {
        return Arrays.stream(Statement.Accept.values()).map(Statement::of);
    }

    private static List<Statement> candidates(UnusableTableException held) {
        return Stream.concat(accepting(), held.readings().stream()).toList();
    }

    /** Whether the file loads when that is stated, or waits for another reason. */
    private boolean settles(Statement way, Rejection held) throws UnreadableFileException {
        FileContext tried = about.stating(way);
        List<SheetReading> read = new ArrayList<>();
        try {
            normaliser.check(tried.statement());
            for (SheetInfo sheet : sheets) {
                SheetReading reading =
                        SheetReading.of(workbook, recogniser.recognise(workbook, sheet, tried), normaliser, tried);
                read.add(reading);
                reading.holdAgainst(read.subList(0, read.size() - 1));
                if (contradicts(reading)) {
                    return false;
                }
            }
            return true;
        } catch (UnusableTableException e) {
            Rejection next = e.rejection();
            boolean same = next.reason() == held.reason() && Objects.equals(next.sheet(), held.sheet());
            return next.reason().holds() && !same;
        } finally {
            read.forEach(SheetReading::close);
        }
    }

    /** Whether the rows of a list contradict what is stated, row by row. */
    private static boolean contradicts(SheetReading list) throws UnreadableFileException {
        int rows = 0;
        for (Outcome row = list.next(); row != null && rows++ < FIRST_ROWS; row = list.next()) {
            if (row instanceof Outcome.Rejected rejected
                    && rejected.rejections().stream()
                            .map(Rejection::reason)
                            .anyMatch(reason -> reason == Reason.PERIOD_CONFLICT || reason == Reason.FLOW_CONFLICT)) {
                return true;
            }
        }
        return false;
    }

    private static String otherwise(Reason reason) {
        return reason == Reason.FIGURES_TWICE ? reason.wayOut() : CORRECT;
    }

    private String sentence(List<Statement> ways) {
        List<String> keys = ways.stream().map(this::key).toList();
        boolean figuresAlone = ways.stream().allMatch(way -> way.accepts(Statement.Accept.FIGURES));
        String call = ways.stream()
                .map(this::option)
                .filter(Objects::nonNull)
                .findFirst()
                .map(option -> ", or `load " + option + " FILE`")
                .orElse("");
        return (figuresAlone
                        ? "compare the figures with the source; if they are as published, state "
                        : "find out which holds, then state ")
                + keys.stream().map(key -> "`" + key + "`").collect(Collectors.joining(" or "))
                + " for this file: `files: {FILE: {" + keys.get(0) + "}}` in the dataset.yaml" + call
                + (figuresAlone ? "; else correct the file" : "");
    }

    /** As it is written in a dataset.yaml, with what is accepted for the file already. */
    private String key(Statement way) {
        return stated(way).entrySet().stream()
                .map(entry -> entry.getKey() + ": " + yaml(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** In quotes where YAML would take it for something else than a word. */
    private static String yaml(String value) {
        boolean plain = value.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/$()（）-]*|\\[[a-z, -]+]");
        return plain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private @Nullable String option(Statement way) {
        return stated(way).entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals("unit") && !entry.getKey().equals("place"))
                .map(entry -> "--" + entry.getKey() + " " + entry.getValue().replaceAll("[\\[\\] ]", ""))
                .findFirst()
                .orElse(null);
    }

    private Map<String, String> stated(Statement way) {
        if (way.accept() != null) {
            List<Statement.Accept> accepted = way.orElse(about.stated().own()).accepted();
            return Map.of("accept", accepted.size() == 1 ? accepted.get(0).toString() : accepted.toString());
        }
        return Stream.of(
                        Map.entry("period", Objects.toString(way.period(), "")),
                        Map.entry("flow", Objects.toString(way.flow(), "")),
                        Map.entry("unit", Objects.toString(way.unit(), "")),
                        Map.entry("place", Objects.toString(way.place(), "")))
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
