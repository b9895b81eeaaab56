package org.customsetl.reporting.export;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.customsetl.reporting.AnalystSnapshot;
import org.customsetl.reporting.Answer;
import org.customsetl.reporting.AsOf;
import org.jspecify.annotations.Nullable;

/** Gathers the notes of an export from the moment of the warehouse that it shows. */
final class NotesOfExport {

    private static final String VINTAGES = """
            select to_char(m.month, 'YYYY-MM') as month, coalesce(v.vintage::text, 'none') as vintage,
                to_char(v.published_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as published_at, v.run, v.reason,
                array_to_string(v.accepted, '; ') as accepted
            from generate_series(?::timestamp, ?::timestamp, interval '1 month') as m (month)
            left join mart.vintage v on v.period = m.month and v.current and v.pruned_at is null
            order by m.month
            """;

    private static final String FILES = """
            select to_char(v.period, 'YYYY-MM') as month, f ->> 'dataset' as dataset, f ->> 'file' as file,
                f ->> 'sha256' as sha256
            from mart.vintage v cross join lateral jsonb_array_elements(v.files) as f
            where v.current and v.period between ? and ? order by v.period, 2, 3, 4
            """;

    private static final String RATES = """
            select to_char(period, 'YYYY-MM') as month, currency, rate as cny_per_unit, usd_rate as cny_per_usd, rate_date,
                rate_source, count(*) as lines
            from mart.trade_line where period between ? and ?
            group by period, currency, rate, usd_rate, rate_date, rate_source order by period, 2, 3, 4, 5, 6
            """;

    private static final Map<ExportFormat, String> READING = Map.of(
            ExportFormat.XLSX,
            "Number cells are binary: Excel keeps 15 digits. Where a figure has more, or a moment parts of a millisecond,"
                    + " it stands exactly in the hidden column NAME_exact of the same row; where that is empty, the number is"
                    + " exact itself. Exact totals take NAME_exact where it is filled, and the number elsewhere."
                    + " A text too long for a cell goes on in columns NAME (2) and so on. Moments are in UTC.",
            ExportFormat.CSV,
            "UTF-8, RFC 4180: comma, quotes where needed, lines end with CR LF. Nothing between two commas is NULL, \"\" is"
                    + " an empty text. Figures are exact and unrounded, moments in UTC, lists JSON.",
            ExportFormat.PARQUET,
            "Figures are exact decimals, decimal(38, as many decimals as the column needs); moments in UTC.");

    private final AnalystSnapshot snapshot;
    private final ExportRequest request;
    private final Instant written;

    NotesOfExport(AnalystSnapshot snapshot, ExportRequest request, Instant written) {
        this.snapshot = snapshot;
        this.request = request;
        this.written = written;
    }

    /** @param rows how many rows each view has */
    Notes gather(List<ExportView> views, Map<String, Long> rows) throws SQLException {
        LocalDate first = request.first().atDay(1);
        LocalDate last = request.last().atDay(1);
        return new Notes(List.of(
                new Notes.Section("Export", export()),
                new Notes.Section("Tables", tables(views, rows)),
                new Notes.Section("Vintages of the months", snapshot.ask(VINTAGES, first, last)),
                new Notes.Section("Files that they stand on", snapshot.ask(FILES, first, last)),
                new Notes.Section("Rates that lines were converted at", snapshot.ask(RATES, first, last)),
                new Notes.Section("Columns", columns(views))));
    }

    private Answer export() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(row("program", request.program()));
        rows.add(row("written at", written.toString()));
        rows.add(row("period", request.first() + " to " + request.last()));
        rows.add(row("shows", shown(request.asOf())));
        rows.add(row("format", request.format().name().toLowerCase(java.util.Locale.ROOT)));
        rows.add(row("how to read it", READING.get(request.format())));
        if (request.format() == ExportFormat.CSV && request.csv().excelSafe()) {
            rows.add(row(
                    "changed for Excel",
                    "texts that begin with = + - @, tab or CR have an apostrophe before (--excel-safe)"));
        }
        return new Answer(List.of("what", "value"), rows);
    }

    private static String shown(AsOf asOf) {
        String moment = asOf.moment() == null ? "what is current" : "what was current at " + asOf.moment();
        return moment + (asOf.vintages().isEmpty() ? "" : ", but for these vintages of months: " + asOf.vintages());
    }

    private static Answer tables(List<ExportView> views, Map<String, Long> counts) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        views.forEach(view -> rows.add(row(view.name(), counts.get(view.name()), view.choice(), view.meaning())));
        return new Answer(List.of("view", "rows", "which", "what a row is"), rows);
    }

    private static Answer columns(List<ExportView> views) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ExportView view : views) {
            view.columns()
                    .forEach(column -> rows.add(row(view.name(), column.name(), column.sqlType(), column.meaning())));
        }
        return new Answer(List.of("view", "column", "type", "meaning"), rows);
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return java.util.Arrays.asList(values);
    }
}
