package org.customsetl.reporting.export;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.customsetl.reporting.AnalystSnapshot;
import org.customsetl.reporting.Answer;
import org.jspecify.annotations.Nullable;

/** The views of schema {@code mart}, as the database describes them. */
final class ViewCatalog {

    private static final String COLUMNS = """
            select "column", type, coalesce(meaning, ''), coalesce(obj_description(to_regclass('mart.' || quote_ident(view))), '')
            from mart.view_column where view = ? order by position
            """;

    private ViewCatalog() {}

    /** @throws ExportException if there is no such view */
    static List<ExportView> views(AnalystSnapshot snapshot, List<String> names) throws SQLException {
        List<ExportView> views = new ArrayList<>();
        for (String name : names) {
            Answer answer = snapshot.ask(COLUMNS, name);
            if (answer.isEmpty()) {
                throw new ExportException("there is no view " + name + "; there are " + known(snapshot));
            }
            views.add(view(name, answer.rows()));
        }
        return views;
    }

    private static ExportView view(String name, List<List<@Nullable Object>> rows) {
        List<ExportColumn> columns = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            String type = text(row, 1);
            columns.add(new ExportColumn(text(row, 0), ColumnType.of(type), type, text(row, 2)));
        }
        return new ExportView(name, text(rows.get(0), 3), columns);
    }

    private static String text(List<@Nullable Object> row, int column) {
        return String.valueOf(row.get(column));
    }

    private static String known(AnalystSnapshot snapshot) throws SQLException {
        return text(
                snapshot.ask("select string_agg(distinct view, ', ' order by view) from mart.view_column")
                        .rows()
                        .get(0),
                0);
    }
}
