package org.customsetl.reporting.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.customsetl.reporting.AnalystSnapshot;
import org.jspecify.annotations.Nullable;

/** Writes views of the analyst's into files, all as they are at one moment, whole or not at all. */
public final class Export {

    /** Sees how far it is. */
    public interface Watcher {
        /** A view is begun. */
        void view(String name);

        /** So many rows more were written. */
        void rows(int count);

        /** The view is written. */
        void done(String name, long rows);
    }

    private static final int ROWS_BETWEEN_SIGNS = 1000;

    private final DataSource warehouse;
    private final Clock clock;
    private final Watcher watcher;

    /** @param warehouse best without a pool: the session is told what it is as of */
    public Export(DataSource warehouse, Clock clock, Watcher watcher) {
        this.warehouse = warehouse;
        this.clock = clock;
        this.watcher = watcher;
    }

    /**
     * Writes an export.
     *
     * @return how many rows each view has
     * @throws ExportException if nothing was published in the period, or it cannot be written; then nothing is left of it
     */
    public Map<String, Long> write(ExportRequest request) throws SQLException {
        try (AnalystSnapshot snapshot = AnalystSnapshot.open(warehouse, request.asOf());
                Destination destination = Destination.prepare(request.out(), request.isOneFile())) {
            List<ExportView> views = ViewCatalog.views(snapshot, request.views());
            Map<String, Long> rows = new LinkedHashMap<>();
            try (ExportSink sink = sink(request, destination)) {
                for (ExportView view : views) {
                    rows.put(view.name(), write(snapshot, request, view, sink));
                }
                refuseEmpty(request, rows);
                sink.notes(new NotesOfExport(snapshot, request, clock.instant()).gather(views, rows));
            }
            destination.publish();
            return rows;
        } catch (IOException | UncheckedIOException e) {
            throw unwritten(request, e);
        } catch (IllegalStateException e) {
            throw e.getCause() instanceof IOException io ? unwritten(request, io) : e; // as POI says it
        }
    }

    private static ExportException unwritten(ExportRequest request, Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new ExportException(
                request.out() + " cannot be written: " + Unwritten.why(cause) + ". Nothing is left of it", e);
    }

    private static ExportSink sink(ExportRequest request, Destination destination) {
        return switch (request.format()) {
            case XLSX -> new XlsxSink(destination);
            case CSV -> new CsvSink(destination, request.csv());
            case PARQUET -> new ParquetSink(destination, request.program());
        };
    }

    private long write(AnalystSnapshot snapshot, ExportRequest request, ExportView view, ExportSink sink)
            throws SQLException, IOException {
        watcher.view(view.name());
        Survey survey = Survey.of(snapshot, view, request);
        long[] rows = new long[1];
        try (TableSink table = sink.table(view, survey)) {
            snapshot.each(view.select(), view.parameters(request.first(), request.last()), row -> {
                table.row(values(row, view));
                if (++rows[0] % ROWS_BETWEEN_SIGNS == 0) {
                    watcher.rows(ROWS_BETWEEN_SIGNS);
                }
            });
        }
        if (rows[0] != survey.rows()) {
            throw new IllegalStateException(
                    "view " + view.name() + " has " + survey.rows() + " rows, but " + rows[0] + " were read");
        }
        watcher.done(view.name(), rows[0]);
        return rows[0];
    }

    private static List<@Nullable Object> values(ResultSet row, ExportView view) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(view.columns().size());
        for (int at = 0; at < view.columns().size(); at++) {
            values.add(view.columns().get(at).type().read(row, at + 1));
        }
        return values;
    }

    private static void refuseEmpty(ExportRequest request, Map<String, Long> rows) {
        if (rows.values().stream().allMatch(count -> count == 0)) {
            throw new ExportException("there is nothing to export: no row of " + String.join(", ", rows.keySet())
                    + " from " + request.first() + " to " + request.last()
                    + "; the command months shows which months are published");
        }
    }
}
