package org.customsetl.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.customsetl.sheet.Cell;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.sheet.UnreadableFileException;
import org.customsetl.sheet.Workbook;
import org.customsetl.trade.Flow;
import org.customsetl.trade.Period;
import org.customsetl.trade.PublishedFigure.Measure;
import org.jspecify.annotations.Nullable;

/** What can be seen in a sheet that no layout fits: where its header is, what its columns hold, what its words say. */
public final class SheetSketch {

    /** Rows between the header and the first figures that hold a single text, such as the name of a group. */
    private static final int MOST_ROWS_BETWEEN = 3;

    private static final int DEEPEST_HEADER = 6;
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

    private final Workbook workbook;
    private final SheetInfo sheet;
    private final FileContext file;
    private final SheetHead head;
    private final int headerRow;

    private SheetSketch(Workbook workbook, SheetInfo sheet, FileContext file, SheetHead head) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.file = file;
        this.head = head;
        this.headerRow = findHeader();
    }

    /** Looks at the first rows of a sheet. */
    public static SheetSketch of(Workbook workbook, SheetInfo sheet, FileContext file) throws UnreadableFileException {
        return new SheetSketch(workbook, sheet, file, new SheetHead(workbook, sheet));
    }

    /**
     * A column with a header.
     *
     * @param column its number, from 1
     * @param header its header as printed, without blanks around it
     * @param cells its filled cells beneath the header, in the first rows of the sheet
     */
    public record Column(int column, String header, List<Cell> cells) {}

    /**
     * A column beside the labels of a printed table.
     *
     * @param words its header's words from top to bottom
     * @param isKnown whether they say anything of figures
     * @param flow the flow they name, or {@code null}
     * @param measure what they say is measured; the value where they say nothing
     * @param tellsTime whether they say what time the column covers
     * @param unit the unit in brackets, or ""
     * @param timeless the words that say nothing of the time it covers, from top to bottom
     * @param across what stands in its header as a label would that stands across, or {@code null}
     */
    public record Heading(
            int column,
            String words,
            boolean isKnown,
            @Nullable String flow,
            Measure measure,
            boolean tellsTime,
            String unit,
            List<String> timeless,
            @Nullable String across) {}

    /**
     * What a sheet says as a printed table.
     *
     * @param labelHeader what heads the labels
     * @param units what cells state of the unit of money (单位：…)
     * @param hints what titles may state of it
     * @param period what titles and names say, or {@code null} for nothing or two things
     * @param flow likewise
     */
    public record Figures(
            String labelHeader,
            List<Heading> headings,
            List<Told<String>> units,
            List<Told<String>> hints,
            @Nullable Told<Period> period,
            @Nullable Told<Flow> flow) {}

    /** The last row of the header; 0 where no row with numbers stands beneath one with words. */
    public int headerRow() {
        return headerRow;
    }

    /** Titles, the names of sheet, file and folders. */
    public List<Told<String>> texts() {
        List<Told<String>> texts = new ArrayList<>(witnesses().texts());
        file.folders().forEach(folder -> texts.add(new Told<>(folder, "the name of the folder " + folder)));
        return texts;
    }

    /** The first rows beneath the header. */
    public List<Row> rows() {
        return head.rows().stream()
                .filter(row -> row.number() > headerRow && !isColumnNumbers(row))
                .toList();
    }

    /** 甲 乙 1 2 3 beneath a header is a part of it. */
    private boolean isColumnNumbers(Row row) {
        return row.number() == headerRow + 1 && ColumnNumbers.are(row);
    }

    /** The columns that have a header. */
    public List<Column> columns() throws UnreadableFileException {
        List<Column> columns = new ArrayList<>();
        for (int column = 1; column <= head.width(); column++) {
            String header = header(column);
            List<Cell> cells = cells(column);
            if (!header.isEmpty() && !cells.isEmpty()) {
                columns.add(new Column(column, header, cells));
            }
        }
        return columns;
    }

    private List<Cell> cells(int column) {
        return rows().stream()
                .flatMap(row -> Stream.ofNullable(row.cell(column)))
                .filter(cell -> !isNote(cell.text()) && !UnitStatements.isStatement(cell.text()))
                .toList();
    }

    /** The first column with cells, where nothing stands over it: labels beneath a blank corner; its header is "". */
    public Optional<Column> beneathABlankCorner() throws UnreadableFileException {
        for (int column = 1; headerRow > 0 && column <= head.width(); column++) {
            List<Cell> cells = cells(column);
            if (!cells.isEmpty()) {
                boolean blank = header(column).isEmpty() && cells.stream().noneMatch(SheetSketch::isNumber);
                return blank ? Optional.of(new Column(column, "", cells)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The lowest text of a column's header, its own or that of the merged area it lies in; a title is none. */
    private String header(int column) throws UnreadableFileException {
        String text = "";
        for (int number = headerRow; text.isEmpty() && number > headerRow - DEEPEST_HEADER && number > 0; number--) {
            text = number < headerRow && isTitle(head.row(number)) ? "" : head.headerText(number, column, true);
        }
        return text;
    }

    /** Whether a row has one text and nothing beside it but a unit. */
    private static boolean isTitle(@Nullable Row row) {
        return row != null
                && IntStream.rangeClosed(1, row.width())
                                .mapToObj(row::text)
                                .filter(text -> !text.isEmpty() && !UnitStatements.isStatement(text))
                                .distinct()
                                .count()
                        == 1;
    }

    /** What the sheet says as a printed table whose labels stand in a column, and nowhere else. */
    public Figures figures(Column labels) throws UnreadableFileException {
        return figures(labels, null);
    }

    /** The same, of which labels stand in the header as well. */
    public Figures figuresWithLabelsAcross(Column labels) throws UnreadableFileException {
        return figures(labels, Map.of("subject", "regime"));
    }

    private Figures figures(Column labels, @Nullable Map<String, String> across) throws UnreadableFileException {
        Map<String, Object> keys = new HashMap<>(Map.of("subject", "place", "place", "region"));
        keys.put(
                labels.header().isEmpty() ? "label-column" : "label-headers",
                labels.header().isEmpty() ? Row.columnName(labels.column()) : List.of(labels.header()));
        if (across != null) {
            keys.put("across", across);
        }
        LayoutSpec.Figures spec = LayoutYaml.MAPPER.convertValue(keys, LayoutSpec.Figures.class);
        FigureWords words = new FigureWords(spec);
        HeaderBlock block = HeaderBlock.find(head, spec, words);
        List<Heading> headings = new ArrayList<>();
        UnitStatements units = new UnitStatements(List.of(), List.of(), List.of());
        if (block != null) {
            List<FigureHeading> found = block.headings(head, words);
            List<FigureHeading> labelled =
                    spec.across() == null ? found : AcrossLabels.of(head, block, words, spec.across(), found);
            labelled.forEach(heading -> headings.add(heading(heading)));
            units = UnitStatements.of(workbook, sheet, file, block);
        }
        return new Figures(
                labels.header(),
                headings,
                units.stated(),
                Stream.concat(units.hints().stream(), units.mentions().stream()).toList(),
                told(Witnesses::period),
                told(Witnesses::flow));
    }

    private static Heading heading(FigureHeading heading) {
        return new Heading(
                heading.column(),
                heading.words(),
                heading.isFigures(),
                heading.flow(),
                heading.measure(),
                heading.period() != null || heading.months() != null || heading.basis() != null,
                heading.unit(),
                heading.pieces().stream()
                        .filter(piece -> piece.period() == null && piece.months() == null && piece.basis() == null)
                        .map(HeaderPiece::text)
                        .toList(),
                heading.across() == null ? null : heading.across().text());
    }

    /** Whether a header's word is one of those that every table is understood by, such as 出口 or 金额. */
    public static boolean isCommon(String word) {
        return anyWords().isCommon(Words.folded(word));
    }

    /** Whether a header's text says anything of flows, measures, growth or time. */
    public static boolean saysFigures(String text) {
        return HeaderPiece.of(text, anyWords()).isHeader();
    }

    /**
     * Whether a cell says a period as the label of a row does: a month, quarter or year, or the first day of a month.
     *
     * @param bare whether a bare 1 to 12 is a month too
     */
    public static boolean saysTime(Cell cell, boolean bare) {
        return PeriodLabel.read(new Row(1, new Cell[] {cell}), 1, anyWords(), bare, 0) != null;
    }

    /** Whether the label of a row names a year, alone or with months. */
    public static boolean tellsYear(Cell cell) {
        PeriodLabel label = PeriodLabel.read(new Row(1, new Cell[] {cell}), 1, anyWords(), false, 0);
        return label != null && label.period() != null;
    }

    /** Whether a cell says a year and nothing less. */
    public static boolean saysYear(Cell cell) {
        return PeriodText.read(SheetHead.text(new Row(1, new Cell[] {cell}), 1))
                .filter(period -> period.equals(Period.ofYear(period.from().getYear())))
                .isPresent();
    }

    /** Whether a label names a flow at one of its ends, as 杭州市出口 does. */
    public static boolean namesFlow(String label) {
        return new RowFlows(anyWords(), 0).of(new Row(1, new Cell[] {new Cell.Text(label)}), 1) != null;
    }

    /** A label without the flow at one of its ends; the whole where nothing else stands in it. */
    public static String withoutFlow(String label) {
        String bare = new RowFlows(anyWords(), 0).without(label);
        return bare.isEmpty() ? label : bare;
    }

    /** Whether a label is a word that every table calls its total by. */
    public static boolean isTotal(String label) {
        return anyWords().isTotal(label);
    }

    private static FigureWords anyWords() {
        LayoutSpec.Figures any = LayoutYaml.MAPPER.convertValue(
                Map.of("subject", "place", "place", "region", "label-headers", List.of("any")),
                LayoutSpec.Figures.class);
        return new FigureWords(any);
    }

    /** Whether a text is a footnote, a source or a unit line wherever it stands. */
    public static boolean isNote(String text) {
        return LinesTable.isNote(text);
    }

    private interface Saying<T> {
        @Nullable
        Told<T> of(Witnesses witnesses) throws UnusableTableException;
    }

    private <T> @Nullable Told<T> told(Saying<T> saying) {
        try {
            return saying.of(witnesses());
        } catch (UnusableTableException twoReadings) {
            return null; // whoever loads the file is told
        }
    }

    private Witnesses witnesses() {
        String name = sheet.name().equals(file.baseName()) ? null : sheet.name();
        return new Witnesses(file, name, head.titlesAbove(Math.max(headerRow, 1)));
    }

    private int findHeader() {
        for (Row row : head.rows()) {
            if (!isData(row)) {
                continue;
            }
            Row above = above(row);
            for (int between = 0; above != null && between < MOST_ROWS_BETWEEN && filled(above) < 2; between++) {
                above = above(above);
            }
            if (above != null && filled(above) >= 2 && !isData(above)) {
                return above.number();
            }
        }
        return 0;
    }

    private @Nullable Row above(Row row) {
        Row above = null;
        for (Row next : head.rows()) {
            above = next.number() < row.number() && !ColumnNumbers.are(next) ? next : above;
        }
        return above;
    }

    private static int filled(Row row) {
        int filled = 0;
        for (int column = 1; column <= row.width(); column++) {
            filled += row.cell(column) == null ? 0 : 1;
        }
        return filled;
    }

    /** Whether a row has figures: numbers that are no years and no months. */
    private static boolean isData(Row row) {
        boolean figures = false;
        for (int column = 1; column <= row.width(); column++) {
            Cell cell = row.cell(column);
            figures |= cell != null && isNumber(cell) && !isPeriod(cell);
        }
        return figures && filled(row) >= 2 && !ColumnNumbers.are(row);
    }

    /** Whether a cell holds a number, as one or as text. */
    public static boolean isNumber(Cell cell) {
        return cell instanceof Cell.Decimal
                || (cell instanceof Cell.Text text && Recogniser.looksNumeric(text.value()));
    }

    private static boolean isPeriod(Cell cell) {
        return cell instanceof Cell.Decimal number
                ? number.value().compareTo(FIRST_YEAR) >= 0
                        && number.value().compareTo(LAST_YEAR) <= 0
                        && number.value().stripTrailingZeros().scale() <= 0
                : PeriodText.read(cell.text()).isPresent();
    }
}
