package org.customsetl.inspection;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.customsetl.layout.Candidate;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.FileContext;
import org.customsetl.layout.LayoutFile;
import org.customsetl.layout.Layouts;
import org.customsetl.layout.LinesTable;
import org.customsetl.layout.RatesTable;
import org.customsetl.layout.Recogniser;
import org.customsetl.layout.Recognition;
import org.customsetl.layout.Statement;
import org.customsetl.layout.Table;
import org.customsetl.layout.Told;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.normalisation.Normaliser;
import org.customsetl.normalisation.SheetReading;
import org.customsetl.normalisation.WaysOut;
import org.customsetl.reference.Reference;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.RowReader;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.sheet.UnreadableFileException;
import org.customsetl.sheet.Workbook;
import org.customsetl.sheet.Workbooks;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/** What the program sees in a file, as a tree for programs and as text for people. */
public final class Inspection {

    private final Map<String, Object> tree = new LinkedHashMap<>();
    private boolean usable;
    private boolean clean = true;

    private Inspection() {}

    /**
     * Looks at a file. What is wrong with it is part of what is seen.
     *
     * @param stated what the command line states about the file
     * @param rows how many first rows to show of each sheet
     * @param layouts the layouts at hand, beside those that lie beside the file
     */
    public static Inspection of(Path file, Statement stated, int rows, Clock clock, Layouts layouts) {
        Inspection inspection = new Inspection();
        inspection.tree.put("file", String.valueOf(file.getFileName()));
        try (Workbook workbook = Workbooks.open(file)) {
            inspection.look(workbook, FileContext.of(file, stated, true), rows, clock, layouts.beside(file));
        } catch (UnreadableFileException e) {
            inspection.problem(Rejection.ofFile(Reason.valueOf(e.damage().name()), String.valueOf(e.getMessage())));
        } catch (UnusableTableException e) {
            inspection.problem(e.rejection());
        }
        return inspection;
    }

    /** Whether a load would take every row of every sheet that holds a table. */
    public boolean usable() {
        return usable && clean;
    }

    /** What is seen, as maps, lists and values. */
    public Map<String, Object> tree() {
        return tree;
    }

    private void look(Workbook workbook, FileContext context, int rows, Clock clock, Layouts layouts)
            throws UnreadableFileException, UnusableTableException {
        tree.put("kind", workbook.description());
        if (!context.statement().equals(Statement.NONE)) {
            tree.put("stated", context.statement().inWords());
        }
        Recogniser recogniser = new Recogniser(layouts);
        Normaliser normaliser = new Normaliser(Reference.shipped(), clock);
        normaliser.check(context.statement());
        List<Map<String, Object>> sheets = new ArrayList<>();
        tree.put("sheets", sheets);
        for (SheetInfo sheet : workbook.sheets()) {
            Map<String, Object> seen = new LinkedHashMap<>();
            sheets.add(seen);
            seen.put("sheet", sheet.name() + (sheet.hidden() ? " (hidden)" : ""));
            candidates(
                    seen,
                    recogniser.candidates(workbook, sheet, context),
                    layouts,
                    context.statement().layout());
            try {
                Recognition recognition = recogniser.recognise(workbook, sheet, context);
                Table table = recognition.table();
                if (table != null) {
                    layouts.remark(table.spec().id()).ifPresent(remark -> seen.put("remark", remark));
                    describe(seen, table);
                    SheetReading reading = SheetReading.of(workbook, recognition, normaliser, context);
                    rehearse(seen, reading);
                    refused(seen, reading.refusal());
                    usable = true;
                } else if (recognition.holdsData()) {
                    seen.put(
                            "way out",
                            "`customs-etl inspect --draft --sheet " + sheet.number() + " " + tree.get("file")
                                    + " > my.layout.yaml` writes a first draft of a layout");
                }
            } catch (UnusableTableException e) {
                clean = false;
                WaysOut ways = new WaysOut(workbook, List.of(sheet), recogniser, normaliser, context);
                seen.put("problem", ways.of(e).rejection().sentence());
            }
            firstRows(seen, workbook, sheet, rows);
        }
    }

    private void refused(Map<String, Object> seen, @Nullable Rejection refusal) {
        if (refusal != null) {
            clean = false;
            seen.put("problem", refusal.sentence());
        }
    }

    private void rehearse(Map<String, Object> seen, SheetReading sheet) throws UnreadableFileException {
        Rehearsal rehearsal = Rehearsal.of(sheet);
        clean &= rehearsal.isClean();
        if (!sheet.notes().isEmpty()) {
            seen.put("remarks", sheet.notes());
        }
        seen.put("rows, if loaded now", rehearsal.tree());
    }

    /** The best first; those that have the sheet's header before those that do not. */
    private static void candidates(
            Map<String, Object> seen, List<Candidate> candidates, Layouts layouts, @Nullable String stated) {
        Map<String, Object> reasons = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            if (stated == null || stated.equals(candidate.spec().id())) {
                reasons.put(candidate.spec().id() + source(candidate, layouts), verdict(candidate));
            }
        }
        if (stated != null) {
            reasons.put("all others", "not tried: the operator states layout " + stated);
        }
        Candidate best = candidates.get(0);
        seen.put("layout", best.fits() ? best.spec().id() + " (" + best.spec().title() + ")" : "none");
        seen.put("candidates", reasons);
    }

    /** Where a layout of the user's own lies. */
    private static String source(Candidate candidate, Layouts layouts) {
        return layouts.file(candidate.spec().id())
                .filter(layout -> layout.source() != LayoutFile.Source.SHIPPED)
                .map(layout -> " (" + layout.name() + ")")
                .orElse("");
    }

    private static String verdict(Candidate candidate) {
        String reasons = String.join("; ", candidate.reasons());
        if (candidate.fits()) {
            return "fits: " + reasons;
        }
        return (candidate.unusable() == null ? "does not fit: " : "has this header, but: ") + reasons;
    }

    private static void describe(Map<String, Object> seen, Table table) {
        Map<String, Object> columns = new LinkedHashMap<>();
        if (table instanceof LinesTable lines) {
            lines.columns()
                    .forEach((field, column) -> columns.put(
                            Row.columnName(column.column()) + " " + column.header(),
                            field.label() + (column.unit().isEmpty() ? "" : ", unit " + column.unit())));
            seen.put("period", source(lines.has(org.customsetl.layout.Field.PERIOD), lines.period()));
            seen.put("flow", source(lines.has(org.customsetl.layout.Field.FLOW), lines.flow()));
            seen.put("data from row", lines.lastHeaderRow() + 1);
        } else if (table instanceof FiguresTable figures) {
            figures.columns()
                    .forEach(column -> columns.put(
                            Row.columnName(column.column()) + " " + column.header(),
                            column.measure() + ", flow " + column.flow() + ", " + column.period()
                                    + (column.unit().isEmpty() ? "" : ", unit " + column.unit())));
            seen.put(
                    "labels in column",
                    Row.columnName(figures.labelColumn()) + ", of "
                            + figures.figures().subject());
            figures.units().forEach(unit -> seen.put("unit", unit.value() + " (" + unit.where() + ")"));
            seen.put("data from row", figures.lastHeaderRow() + 1);
        } else if (table instanceof RatesTable rates) {
            describe(seen, columns, rates);
        }
        seen.put("columns", columns);
    }

    private static void describe(Map<String, Object> seen, Map<String, Object> columns, RatesTable rates) {
        String per = " per " + rates.per().toPlainString() + " ";
        for (RatesTable.RateColumn rate : rates.rates()) {
            String currency = rate.currency() == null ? "unit of the row's currency" : rate.currency();
            columns.put(
                    Row.columnName(rate.at().column()) + " " + rate.at().header(),
                    rate.inverted() ? currency + per + "CNY" : "CNY" + per + currency);
        }
        seen.put("days in column", Row.columnName(rates.date().column()));
        seen.put("source", rates.statedSource() == null ? "as the rows say, else list" : rates.statedSource());
        seen.put("data from row", rates.headerRow() + 1);
    }

    private static String source(boolean column, @Nullable Told<?> told) {
        String said = told == null ? "" : told.value() + " (" + told.where() + ")";
        return column ? "in its column" + (said.isEmpty() ? "" : ", within " + said) : said;
    }

    private static void firstRows(Map<String, Object> seen, Workbook workbook, SheetInfo sheet, int most)
            throws UnreadableFileException {
        List<String> first = new ArrayList<>();
        try (RowReader reader = workbook.rows(sheet)) {
            for (Row row = reader.next(); row != null && first.size() < most; row = reader.next()) {
                first.add(row.toString());
            }
        }
        seen.put("first rows", first);
    }

    private void problem(Rejection rejection) {
        tree.put("problem", rejection.sentence());
    }

    /** Prints what is seen, for people. */
    public void print(PrintStream out) {
        tree.forEach((key, value) -> print(out, "", key, value));
    }

    private static void print(PrintStream out, String indent, String key, Object value) {
        if (value instanceof Map<?, ?> map) {
            out.println(indent + key);
            map.forEach((inner, content) -> print(out, indent + "  ", String.valueOf(inner), content));
        } else if (value instanceof List<?> list) {
            out.println(indent + key);
            for (Object item : list) {
                if (item instanceof Map<?, ?> map) {
                    map.forEach((inner, content) -> print(out, indent + "  ", String.valueOf(inner), content));
                    out.println();
                } else {
                    out.println(indent + "  " + item);
                }
            }
        } else {
            out.println(indent + key + ": " + value);
        }
    }
}
