package org.customsetl.reporting.export;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.customsetl.reporting.AnalystSnapshot;

/**
 * How large the rows of a view are: formats that fix a column's type or width before its first row need to know.
 *
 * @param rows how many rows
 * @param columns a size a column
 */
record Survey(long rows, List<Size> columns) {

    /**
     * How large a column's values are.
     *
     * @param longest characters of the longest text
     * @param scale the most decimals of a number, without zeros at the end
     * @param integerDigits the most digits before the decimal sign
     * @param inexact whether a number has more than 15 digits, or a moment parts of a millisecond
     */
    record Size(int longest, int scale, int integerDigits, boolean inexact) {
        static final Size NONE = new Size(0, 0, 0, false);
    }

    /** Within these bounds a number can become a binary one. */
    private static final String BINARY = "(# = 0 or abs(#) between 1e-300 and 1e300)";

    static Survey of(AnalystSnapshot snapshot, ExportView view, ExportRequest request)
            throws SQLException, IOException {
        List<Survey> found = new ArrayList<>();
        ExportFormat format = request.format();
        snapshot.each(
                sql(view, format),
                view.parameters(request.first(), request.last()),
                row -> found.add(read(row, view, format)));
        return found.get(0);
    }

    private static String sql(ExportView view, ExportFormat format) {
        StringBuilder sql = new StringBuilder("select count(*)");
        for (ExportColumn column : view.columns()) {
            measures(column, format).forEach(measure -> sql.append(", ").append(measure.replace("#", column.quoted())));
        }
        return sql.append(view.rows()).toString();
    }

    /** A number that is not finite has no size. PostgreSQL makes a binary number a decimal of 15 digits. */
    private static List<String> measures(ExportColumn column, ExportFormat format) {
        return format.measures(column.type()) ? measures(column.type()) : List.of();
    }

    private static List<String> measures(ColumnType type) {
        String finite = " filter (where # not in ('NaN', 'Infinity', '-Infinity'))";
        return switch (type) {
            case TEXT -> List.of("max(length(#::text))");
            case LIST -> List.of("max(length(to_jsonb(#)::text))");
            case DECIMAL ->
                List.of(
                        "max(min_scale(#))",
                        "max(length(trunc(abs(#))::text))" + finite,
                        "bool_or(case when " + BINARY + " then #::float8::numeric <> # else true end)" + finite);
            case MOMENT -> List.of("bool_or(isfinite(#) and date_trunc('milliseconds', #) <> #)");
            case TRUTH, WHOLE, DATE -> List.of();
        };
    }

    private static Survey read(ResultSet row, ExportView view, ExportFormat format) throws SQLException {
        List<Size> sizes = new ArrayList<>();
        int at = 2;
        for (ExportColumn column : view.columns()) {
            sizes.add(format.measures(column.type()) ? size(row, at, column.type()) : Size.NONE);
            at += measures(column, format).size();
        }
        return new Survey(row.getLong(1), sizes);
    }

    private static Size size(ResultSet row, int at, ColumnType type) throws SQLException {
        return switch (type) {
            case TEXT, LIST -> new Size(row.getInt(at), 0, 0, false);
            case DECIMAL -> new Size(0, row.getInt(at), row.getInt(at + 1), row.getBoolean(at + 2));
            case MOMENT -> new Size(0, 0, 0, row.getBoolean(at));
            case TRUTH, WHOLE, DATE -> Size.NONE;
        };
    }
}
