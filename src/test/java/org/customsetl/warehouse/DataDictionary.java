package org.customsetl.warehouse;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The data dictionary of schema {@code mart}, from the comments in the database. */
final class DataDictionary {

    private static final String HEAD = """
            # Data dictionary

            The views that analysts read, schema `mart`. This file is written from the comments in the database, and a test holds
            it against them: `./mvnw test -Dtest=DataDictionaryTest -Ddictionary.write=true` writes it anew. The same in SQL:
            `select * from mart.view_column`.

            """;

    private static final String VIEWS = """
            select c.relname::text as name, obj_description(c.oid) as meaning
            from pg_class c where c.relnamespace = 'mart'::regnamespace and c.relkind = 'v' order by c.relname collate "C"
            """;

    private static final String COLUMNS = """
            select "column" as name, type, meaning from mart.view_column where view = ? order by position
            """;

    private static final String FUNCTIONS = """
            select p.proname::text as name, pg_get_function_arguments(p.oid) as arguments,
                pg_get_function_result(p.oid) as result, obj_description(p.oid) as meaning
            from pg_proc p where p.pronamespace = 'mart'::regnamespace
            order by p.proname::text collate "C", pg_get_function_identity_arguments(p.oid) collate "C"
            """;

    private final JdbcClient database;

    DataDictionary(JdbcClient database) {
        this.database = database;
    }

    String markdown() {
        StringBuilder text = new StringBuilder(HEAD);
        List<Map<String, Object>> views = database.sql(VIEWS).query().listOfRows();
        views.forEach(view -> text.append("- [")
                .append(view.get("name"))
                .append("](#")
                .append(view.get("name"))
                .append(")\n"));
        text.append("- [Functions](#functions)\n");
        views.forEach(view -> view(text, view));
        text.append("\n## Functions\n\n| function | answers | meaning |\n|---|---|---|\n");
        database.sql(FUNCTIONS).query().listOfRows().forEach(function -> function(text, function));
        return text.toString();
    }

    private void view(StringBuilder text, Map<String, Object> view) {
        text.append("\n## ").append(view.get("name")).append("\n\n").append(view.get("meaning"));
        text.append("\n\n| column | type | meaning |\n|---|---|---|\n");
        database.sql(COLUMNS)
                .param(view.get("name"))
                .query()
                .listOfRows()
                .forEach(column -> text.append("| `")
                        .append(column.get("name"))
                        .append("` | ")
                        .append(column.get("type"))
                        .append(" | ")
                        .append(cell(column.get("meaning")))
                        .append(" |\n"));
    }

    private static void function(StringBuilder text, Map<String, Object> function) {
        text.append("| `").append(function.get("name")).append('(').append(cell(function.get("arguments")));
        text.append(")` | `").append(cell(function.get("result"))).append("` | ");
        text.append(cell(function.get("meaning"))).append(" |\n");
    }

    private static String cell(Object value) {
        return String.valueOf(value).replace("|", "\\|").replace("\n", " ");
    }
}
