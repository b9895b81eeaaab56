package org.customsetl.reporting.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.customsetl.sheet.TableColumn;
import org.customsetl.sheet.XlsxNotes;
import org.customsetl.sheet.XlsxTable;
import org.customsetl.sheet.XlsxWriter;
import org.jspecify.annotations.Nullable;

/** One workbook, a sheet a view, and the notes at the end. */
final class XlsxSink implements ExportSink {

    private final Destination destination;
    private final XlsxWriter workbook;

    XlsxSink(Destination destination) {
        this.destination = destination;
        this.workbook = new XlsxWriter(destination.temporary());
    }

    @Override
    public TableSink table(ExportView view, Survey survey) {
        XlsxTable table = workbook.table(view.name(), columns(view, survey));
        return new TableSink() {
            @Override
            public void row(List<@Nullable Object> values) {
                List<@Nullable Object> cells = new ArrayList<>(values.size());
                values.forEach(value -> cells.add(value instanceof List<?> ? Texts.of(value) : value));
                table.row(cells);
            }

            @Override
            public void close() {
                table.end();
            }
        };
    }

    private static List<TableColumn> columns(ExportView view, Survey survey) {
        List<TableColumn> columns = new ArrayList<>();
        for (int at = 0; at < view.columns().size(); at++) {
            ExportColumn column = view.columns().get(at);
            Survey.Size size = survey.columns().get(at);
            columns.add(new TableColumn(column.name(), kind(column.type()), size.longest(), size.inexact()));
        }
        return columns;
    }

    private static TableColumn.Kind kind(ColumnType type) {
        return switch (type) {
            case TRUTH -> TableColumn.Kind.TRUTH;
            case WHOLE -> TableColumn.Kind.WHOLE;
            case DECIMAL -> TableColumn.Kind.DECIMAL;
            case DATE -> TableColumn.Kind.DATE;
            case MOMENT -> TableColumn.Kind.MOMENT;
            case LIST, TEXT -> TableColumn.Kind.TEXT;
        };
    }

    @Override
    public void notes(Notes notes) throws IOException {
        XlsxNotes sheet = workbook.notes("Notes");
        for (Notes.Section section : notes.sections()) {
            sheet.heading(section.title());
            sheet.header(section.answer().columns());
            section.answer().rows().forEach(sheet::row);
        }
        workbook.save(destination.file("", ExportFormat.XLSX));
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
