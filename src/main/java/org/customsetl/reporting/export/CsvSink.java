package org.customsetl.reporting.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A csv file a view, by RFC 4180: NULL is nothing, an empty text is {@code ""}. */
final class CsvSink implements ExportSink {

    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private final Destination destination;
    private final ExportRequest.CsvStyle style;

    CsvSink(Destination destination, ExportRequest.CsvStyle style) {
        this.destination = destination;
        this.style = style;
    }

    @Override
    public TableSink table(ExportView view, Survey survey) throws IOException {
        Writer file = new BufferedWriter(Files.newBufferedWriter(destination.file(view.name(), ExportFormat.CSV)));
        if (style.mark()) {
            file.write('\uFEFF');
        }
        CsvWriter csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.EMPTY).build(file);
        csv.writeRecord(view.columns().stream().map(ExportColumn::name).toList());
        return new TableSink() {
            @Override
            public void row(List<@Nullable Object> values) {
                csv.writeRecord(fields(values));
            }

            @Override
            public void close() throws IOException {
                csv.close();
            }
        };
    }

    private List<@Nullable String> fields(List<@Nullable Object> values) {
        List<@Nullable String> fields = new ArrayList<>(values.size());
        for (Object value : values) {
            boolean formula = style.excelSafe()
                    && value instanceof String text
                    && !text.isEmpty()
                    && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
            fields.add(formula ? "'" + value : Texts.of(value));
        }
        return fields;
    }

    @Override
    public void notes(Notes notes) throws IOException {
        Files.write(destination.notes(ExportFormat.CSV), notes.lines());
    }

    @Override
    public void close() {}
}
