package org.customsetl.staging;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds a chunk's counts to those of its load. */
final class TallyWriter {

    private final JdbcClient jdbc;

    TallyWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(long load, Tally tally) {
        for (Map.Entry<Integer, Tally.SheetCount> sheet : tally.sheets.entrySet()) {
            Tally.SheetCount count = sheet.getValue();
            jdbc.sql("""
                            update ops.load_sheet set rows_read = rows_read + :read, rows_loaded = rows_loaded + :loaded,
                                rows_rejected = rows_rejected + :rejected, rows_ignored = rows_ignored + :ignored
                            where load_id = :load and sheet_number = :sheet
                            """)
                    .param("read", count.read)
                    .param("loaded", count.loaded)
                    .param("rejected", count.rejected)
                    .param("ignored", count.ignored)
                    .param("load", load)
                    .param("sheet", sheet.getKey())
                    .update();
            count.why.forEach((why, rows) -> ignored(load, sheet.getKey(), why, rows));
        }
        for (Map.Entry<LocalDate, Tally.MonthCount> month : tally.months.entrySet()) {
            jdbc.sql("""
                            insert into ops.load_month (load_id, month, lines, figures, several_months, first_month, rates)
                            values (:load, :month, :lines, :figures, :severalMonths, :first, :rates)
                            on conflict (load_id, month) do update
                            set lines = load_month.lines + excluded.lines, figures = load_month.figures + excluded.figures,
                                several_months = load_month.several_months + excluded.several_months,
                                first_month = least(load_month.first_month, excluded.first_month),
                                rates = load_month.rates + excluded.rates
                            """)
                    .param("load", load)
                    .param("month", month.getKey())
                    .param("lines", month.getValue().lines)
                    .param("figures", month.getValue().figures)
                    .param("severalMonths", month.getValue().severalMonths)
                    .param("first", month.getValue().first)
                    .param("rates", month.getValue().rates)
                    .update();
        }
    }

    private void ignored(long load, int sheet, String why, long rows) {
        jdbc.sql("""
                        insert into ops.ignored_rows (load_id, sheet_number, why, rows)
                        values (:load, :sheet, :why, :rows)
                        on conflict (load_id, sheet_number, why) do update set rows = ignored_rows.rows + excluded.rows
                        """)
                .param("load", load)
                .param("sheet", sheet)
                .param("why", why)
                .param("rows", rows)
                .update();
    }
}
