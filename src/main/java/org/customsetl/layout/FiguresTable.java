package org.customsetl.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.customsetl.sheet.Cell;
import org.customsetl.sheet.Row;
import org.customsetl.trade.Period;
import org.customsetl.trade.PublishedFigure.Measure;
import org.customsetl.trade.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A recognised printed table: labels down, measures across.
 *
 * @param spec its layout
 * @param words the words by which it is understood
 * @param firstHeaderRow the first row of the header
 * @param lastHeaderRow the last row of the header
 * @param labelColumn where the labels stand
 * @param otherLabels where labels in other languages stand, by language
 * @param unitColumn where the rows' own units of quantity stand, or 0
 * @param columns what each column of figures holds
 * @param unknownHeaders columns with a header that says nothing of figures: read by nobody, named in the run's report
 * @param headers the header's texts by column, for finding it again further down
 * @param units what the sheet says of its money unit (单位：…), wherever it stands
 * @param hints further texts that may state it: a title in brackets, 人民币值 in a title
 * @param mentions what reads as a unit of money if it is one: in a name, within a title or a note
 * @param place who says whose figures these are: operator, titles, names of sheet, file and folders, in this order
 * @param keyColumns where the columns stand that make a row's key together with its label
 * @param rowPeriods what the rows cover, where they are periods; else the columns say it
 * @param rowFlows what tells the flow, where the rows do; else the columns say it
 * @param axis what the labels are about that are looked at
 */
public record FiguresTable(
        LayoutSpec spec,
        FigureWords words,
        int firstHeaderRow,
        int lastHeaderRow,
        int labelColumn,
        Map<String, Integer> otherLabels,
        int unitColumn,
        List<FigureColumn> columns,
        List<String> unknownHeaders,
        Map<Integer, Set<String>> headers,
        List<Told<String>> units,
        List<Told<String>> hints,
        List<Told<String>> mentions,
        List<Told<String>> place,
        Map<LayoutSpec.Holds, Integer> keyColumns,
        @Nullable RowPeriods rowPeriods,
        @Nullable RowFlows rowFlows,
        Axis axis)
        implements Table {

    /** Why a row that repeats the header holds no data. */
    public static final String HEADER_AGAIN = "header repeated";

    /** What stands above a table that goes on from one printed page to the next. */
    private static final String CONTINUED = "续";

    /** A printed table has some hundred rows; more is another thing. */
    public static final int MOST_ROWS = 20_000;

    /**
     * A column of figures.
     *
     * @param column its number, from 1
     * @param header its header's words from top to bottom, for people
     * @param flow M, X or T
     * @param period what it covers; of a table whose rows are periods, what its latest row covers
     * @param unit the unit in brackets of its header, or ""
     * @param across the label that stands across; {@code null} where none does
     */
    public record FigureColumn(
            int column,
            String header,
            String flow,
            Measure measure,
            Period period,
            String unit,
            @Nullable AcrossLabel across) {}

    /**
     * A label that stands across.
     *
     * @param text as printed
     * @param headerRow the row of the header that it stands in
     * @param unit the unit in brackets behind it, or ""
     */
    public record AcrossLabel(String text, int headerRow, String unit) {}

    /**
     * What a series of labels is about.
     *
     * @param levels what tells how deep they stand
     */
    public record Axis(Subject subject, LayoutSpec.@Nullable Levels levels) {}

    /** Whether some label says whose figures these are. */
    public boolean namesPlaces() {
        LayoutSpec.Across across = figures().across();
        return figures().subject() == Subject.PLACE
                || (across != null && across.subject() == Subject.PLACE)
                || figures().allKeyColumns().stream().anyMatch(key -> key.holds() == LayoutSpec.Holds.PLACE);
    }

    /** What the labels are about. */
    public Subject subject() {
        return axis.subject;
    }

    /** What tells how deep the labels stand; {@code null} where nothing does. */
    public LayoutSpec.@Nullable Levels levels() {
        return axis.levels;
    }

    /** The same table with some of its columns. */
    public FiguresTable with(List<FigureColumn> some) {
        return copy(labelColumn, some, keyColumns, rowFlows, axis);
    }

    /** The same table, of which another series of labels is looked at; those across are read as if they stood down. */
    public FiguresTable about(Axis other, int column) {
        return copy(column, columns, Map.of(), null, other);
    }

    private FiguresTable copy(
            int labels,
            List<FigureColumn> figureColumns,
            Map<LayoutSpec.Holds, Integer> keys,
            @Nullable RowFlows flows,
            Axis about) {
        return new FiguresTable(
                spec,
                words,
                firstHeaderRow,
                lastHeaderRow,
                labels,
                otherLabels,
                unitColumn,
                figureColumns,
                unknownHeaders,
                headers,
                units,
                hints,
                mentions,
                place,
                keys,
                rowPeriods,
                flows,
                about);
    }

    /** What a cell covers; empty where the label of its row should say it and does not. */
    public Optional<Period> period(Row row, FigureColumn column) {
        return rowPeriods == null ? Optional.of(column.period) : rowPeriods.of(row.number(), column.column);
    }

    /** The rows of periods that a row is named as the sum of; empty for all other tables and rows. */
    public List<Integer> summedIn(int row) {
        return rowPeriods == null ? List.of() : rowPeriods.summedIn(row);
    }

    /** Whether the rows tell the flow, and not the columns. */
    public boolean hasRowFlows() {
        return rowFlows != null;
    }

    /** M, X or T, where the rows tell the flow; "" where this one does not. */
    public String rowFlow(Row row) {
        String flow = rowFlows == null ? null : rowFlows.of(row, labelColumn);
        return flow == null ? "" : flow;
    }

    /** The flow of a cell: that of its row where rows tell it. */
    public String flow(Row row, FigureColumn column) {
        String own = rowFlow(row);
        return own.isEmpty() ? column.flow : own;
    }

    /** A label without the flow that it names; "" where it names nothing else. */
    public String withoutFlow(String label) {
        return rowFlows == null ? label : rowFlows.without(label);
    }

    /** How the layout says to read it. */
    public LayoutSpec.Figures figures() {
        return java.util.Objects.requireNonNull(spec.figures(), "a layout of kind figures has figures");
    }

    @Override
    public SourceRow read(Row row) {
        if (row.number() < firstHeaderRow) {
            return new SourceRow.NoData(row, "title");
        }
        if (row.number() <= lastHeaderRow) {
            return new SourceRow.NoData(row, "header");
        }
        if (isHeaderAgain(row)) {
            return new SourceRow.NoData(row, HEADER_AGAIN);
        }
        return isNote(row) ? new SourceRow.NoData(row, "note") : new SourceRow.Figures(row);
    }

    /** Whether a label names the total of the table. */
    public boolean isTotal(String label) {
        String bare = withoutFlow(label);
        return words.isTotal(label) || words.isTotal(bare) || (bare.isEmpty() && !label.isEmpty());
    }

    /** The label of a row that holds nothing else, where the layout says that such rows head groups; else {@code null}. */
    public @Nullable String groupHeading(Row row) {
        String label = row.text(labelColumn);
        boolean alone = figures().groupHeadings()
                && !label.isEmpty()
                && !Recogniser.looksNumeric(label)
                && onlyText(row).equals(label);
        return alone ? label : null;
    }

    /** Whether a label names the total of the group beneath a heading. */
    public boolean isGroupTotal(String label, String heading) {
        return words.isGroupTotal(label, heading);
    }

    /** Whether a label is none of a row: a note, or what people call sums and shares of their own. */
    public boolean isNoLabel(String label) {
        return LinesTable.isNote(label) || words.isOwnFigure(Words.folded(label));
    }

    /** A label without 其中 and the like before it. */
    public String key(String label) {
        return words.withoutOfWhich(label);
    }

    private boolean isNote(Row row) {
        String label = row.text(labelColumn);
        String pattern = figures().notePattern();
        boolean noFigures = columns.stream().allMatch(column -> isText(row.cell(column.column())));
        String only = label.isEmpty() ? onlyText(row) : label;
        return noFigures
                && (LinesTable.isNote(only)
                        || UnitStatements.isStatement(only)
                        || (pattern != null
                                && Pattern.compile(pattern, Pattern.DOTALL)
                                        .matcher(only)
                                        .matches()));
    }

    /** A text of a row without figures that is no title of this table; {@code null} where there is none. */
    public @Nullable String otherTitle(Row row) {
        for (int column = 1; column <= row.width(); column++) {
            String text = row.text(column);
            boolean own = place.stream().anyMatch(told -> told.value().equals(text));
            if (!text.isEmpty() && !own && !text.contains(CONTINUED)) {
                return text;
            }
        }
        return null;
    }

    private static boolean isText(@Nullable Cell cell) {
        return cell == null || (cell instanceof Cell.Text text && !Recogniser.looksNumeric(text.value()));
    }

    /** Every filled cell says what the header says in its column, and some cell beside the label does. */
    private boolean isHeaderAgain(Row row) {
        boolean any = false;
        for (int column = 1; column <= row.width(); column++) {
            String text = Words.folded(row.text(column));
            if (!text.isEmpty()) {
                if (!headers.getOrDefault(column, Set.of()).contains(text)) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /**
     * Whether the row heads the labels again, or the columns of figures, but says other things than the header: another
     * table begins.
     */
    public boolean beginsAnother(Row row) {
        String label = Words.folded(row.text(labelColumn));
        boolean labels =
                !label.isEmpty() && headers.getOrDefault(labelColumn, Set.of()).contains(label);
        return (labels || headsFigures(row) || headsYears(row)) && !isHeaderAgain(row);
    }

    /** Whether the figures are years that follow each other, as no figures do. */
    private boolean headsYears(Row row) {
        int before = 0;
        int found = 0;
        for (FigureColumn column : columns) {
            int year = PeriodText.read(SheetHead.text(row, column.column()))
                    .filter(period -> period.equals(Period.ofYear(period.from().getYear())))
                    .map(period -> period.from().getYear())
                    .orElse(0);
            if (year == 0 || (before > 0 && year != before + 1)) {
                return false;
            }
            before = year;
            found++;
        }
        return found >= 2;
    }

    /** Whether cells where figures should stand say what headers say, and none is a number. */
    private boolean headsFigures(Row row) {
        if (!columns.stream().allMatch(column -> isText(row.cell(column.column()))) || isNote(row)) {
            return false;
        }
        long heads = columns.stream()
                .map(column -> row.text(column.column()))
                .filter(text -> HeaderPiece.of(text, words).isHeader())
                .count();
        return heads >= 2;
    }

    /** The one text of a row whose filled cells all say the same. */
    private static String onlyText(Row row) {
        Set<String> texts = new HashSet<>();
        for (int column = 1; column <= row.width(); column++) {
            if (!row.text(column).isEmpty()) {
                texts.add(row.text(column));
            }
        }
        return texts.size() == 1 ? texts.iterator().next() : "";
    }

    static Map<Integer, Set<String>> headers(SheetHead head, int firstRow, int lastRow) {
        Map<Integer, Set<String>> headers = new TreeMap<>();
        for (int number = firstRow; number <= lastRow; number++) {
            Row row = head.row(number);
            for (int column = 1; row != null && column <= row.width(); column++) {
                headers.computeIfAbsent(column, any -> new HashSet<>()).add(Words.folded(row.text(column)));
            }
        }
        return headers;
    }
}
