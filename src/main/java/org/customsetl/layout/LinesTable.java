package org.customsetl.layout;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.customsetl.sheet.Cell;
import org.customsetl.sheet.Row;
import org.customsetl.trade.Flow;
import org.customsetl.trade.Period;
import org.jspecify.annotations.Nullable;

/**
 * A recognised table of one row a line.
 *
 * @param spec its layout
 * @param columns where each field stands
 * @param firstHeaderRow the first row of its header
 * @param lastHeaderRow the last row of its header
 * @param unknownHeaders columns that the layout does not know: read by nobody, named in the run's report
 * @param period what file name, sheet name, title or operator say
 * @param flow what file name, sheet name, title or operator say
 * @param columnsHold whether a column holds even against the file's name
 */
public record LinesTable(
        LayoutSpec spec,
        EnumMap<Field, HeaderColumn> columns,
        int firstHeaderRow,
        int lastHeaderRow,
        List<String> unknownHeaders,
        @Nullable Told<Period> period,
        @Nullable Told<Flow> flow,
        boolean columnsHold)
        implements Table {

    private static final Set<String> TOTALS =
            Set.of("合计", "总计", "总值", "小计", "total", "subtotal", "grandtotal", "итого", "всего");

    private static final Pattern NOTE = Pattern.compile(
            "^(注|备注|说明|单位|数据来源|资料来源|来源|(制表|填表|填报|审核|复核|打印)(人|单位|日期|时间)?"
                    + "|note|notes|source|unit|remark|remarks|примечание)\\s*[:：\\d.、].*",
            Pattern.DOTALL);

    /** The cell of a field, or {@code null} where the field has no column or the cell is blank. */
    public @Nullable Cell cell(Row row, Field field) {
        HeaderColumn column = columns.get(field);
        return column == null ? null : row.cell(column.column());
    }

    /** The column number of a field, 0 where it has none. */
    public int column(Field field) {
        HeaderColumn column = columns.get(field);
        return column == null ? 0 : column.column();
    }

    /** The columns, from 1, of all fields by their labels. */
    public Map<String, Integer> columnsByLabel() {
        return columns.entrySet().stream()
                .collect(Collectors.toMap(
                        column -> column.getKey().label(),
                        column -> column.getValue().column()));
    }

    /** The unit that a field's header states in brackets, or "". */
    public String headerUnit(Field field) {
        HeaderColumn column = columns.get(field);
        return column == null ? "" : column.unit();
    }

    /** Whether the layout's field has a column here. */
    public boolean has(Field field) {
        return columns.containsKey(field);
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
            return new SourceRow.NoData(row, "header repeated");
        }
        return noData(row);
    }

    private SourceRow noData(Row row) {
        int filled = 0;
        int mapped = 0;
        String first = "";
        for (int column = 1; column <= row.width(); column++) {
            if (row.cell(column) != null) {
                first = filled == 0 ? row.text(column) : first;
                filled++;
            }
        }
        for (HeaderColumn column : columns.values()) {
            mapped += row.cell(column.column()) != null ? 1 : 0;
        }
        if (filled == 1 && isNote(first)) {
            return new SourceRow.NoData(row, "note");
        }
        // A total names itself where the goods stand, or in the first filled cell beside no goods at all.
        boolean noGoods = row.text(column(Field.HS)).isEmpty();
        if (TOTALS.contains(bare(row.text(column(Field.HS)))) || (noGoods && TOTALS.contains(bare(first)))) {
            return new SourceRow.NoData(row, "total");
        }
        return mapped == 0 && isNote(first) ? new SourceRow.NoData(row, "note") : new SourceRow.Line(row);
    }

    private static String bare(String text) {
        return Words.folded(text).replace("#", "").replace(":", "");
    }

    /** Whether a text is a footnote, a source or a unit line. */
    static boolean isNote(String text) {
        return NOTE.matcher(Words.narrowed(text).strip().toLowerCase(Locale.ROOT))
                .matches();
    }

    private boolean isHeaderAgain(Row row) {
        for (Map.Entry<Field, HeaderColumn> entry : columns.entrySet()) {
            if (!Words.folded(row.text(entry.getValue().column()))
                    .equals(entry.getValue().folded())) {
                return false;
            }
        }
        return true;
    }

    /**
     * A column of the header.
     *
     * @param column its number, from 1
     * @param header its text as printed
     * @param folded its text as compared
     * @param unit the unit that its text states in brackets, or ""
     */
    public record HeaderColumn(int column, String header, String folded, String unit) {}
}
