package org.customsetl.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;

/**
 * A row of a printed table that is out of all proportion to others while the rest of its table is not.
 *
 * @param sheet name of its sheet
 * @param column of the figure that the example names
 * @param median decimal logarithm of how many times it is of what it is compared with
 * @param compared how many figures were compared
 * @param rows how many rows of its table were compared
 * @param example where one of them stands here and there
 */
record FarRow(
        long load,
        String sheet,
        int row,
        int column,
        String printed,
        String label,
        BigDecimal median,
        long compared,
        long rows,
        String example) {

    /** The names of its components, for the end of a statement that defines {@code far_row} and {@code judged}. */
    static final String SELECT = """
            select r.load, s.sheet_name as sheet, r.row_number as row, r.column_number as column, r.printed, r.label,
                round(r.median::numeric, 2) as median, r.compared, j.rows, r.example
            from far_row r
            join judged j on j.load = r.load
            join ops.load_sheet s on s.load_id = r.load and s.sheet_number = r.sheet_number
            order by r.load, r.sheet_number, r.row_number
            """;

    /** A hold for each of their files, which names all of them, or the table where they are most of it. */
    static List<Finding> holds(List<FarRow> rows, String what) {
        Map<Long, List<FarRow>> byLoad = new LinkedHashMap<>();
        rows.forEach(row ->
                byLoad.computeIfAbsent(row.load, load -> new ArrayList<>()).add(row));
        List<Finding> holds = new ArrayList<>();
        byLoad.forEach((load, all) -> holds.add(new Finding.Hold(load, rejections(all, what))));
        return holds;
    }

    private static List<Rejection> rejections(List<FarRow> far, String what) {
        FarRow first = far.get(0);
        return far.size() * 2L > first.rows
                ? List.of(first.rejectionOfTable(far.size(), what))
                : far.stream().map(row -> row.rejection(what)).toList();
    }

    private Rejection rejectionOfTable(int far, String what) {
        return Rejection.ofFile(
                Reason.UNIT_CONFLICT,
                what + " is about " + Times.of(median) + " those of other tables, in " + far + " of " + rows
                        + " rows; for example " + example + ". Perhaps the unit is another one");
    }

    private Rejection rejection(String what) {
        return new Rejection(
                sheet,
                row,
                column,
                printed,
                Reason.FIGURES_CONFLICT,
                "row " + row + " (" + label + "): " + what + " is about " + Times.of(median)
                        + " those of other tables, while the rest of the table is in line with them (" + compared
                        + " compared); for example " + example + ". Perhaps the unit of this row is another one");
    }
}
