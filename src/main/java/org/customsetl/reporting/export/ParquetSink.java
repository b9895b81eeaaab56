package org.customsetl.reporting.export;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Parquet file a view, which carries what its view and columns mean. */
final class ParquetSink implements ExportSink {

    private final Destination destination;
    private final String program;

    ParquetSink(Destination destination, String program) {
        this.destination = destination;
        this.program = program;
    }

    @Override
    public TableSink table(ExportView view, Survey survey) throws IOException {
        List<ParquetColumn> columns = new ArrayList<>();
        Map<String, String> remarks = new LinkedHashMap<>();
        remarks.put("program", program);
        remarks.put("view", view.name());
        remarks.put("meaning", view.meaning());
        for (int at = 0; at < view.columns().size(); at++) {
            ExportColumn column = view.columns().get(at);
            remarks.put("meaning of " + column.name(), column.meaning());
            columns.add(ParquetColumn.of(view.name(), column, survey.columns().get(at)));
        }
        return new ParquetFile(destination.file(view.name(), ExportFormat.PARQUET), view.name(), columns, remarks);
    }

    @Override
    public void notes(Notes notes) throws IOException {
        Files.write(destination.notes(ExportFormat.PARQUET), notes.lines());
    }

    @Override
    public void close() {}
}
