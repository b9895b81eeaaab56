package org.customsetl.console;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.customsetl.reporting.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the warehouse knows of a month. */
final class MonthQuery {

    private final JdbcClient jdbc;
    private final LocalDate month;

    MonthQuery(JdbcClient jdbc, LocalDate month) {
        this.jdbc = jdbc;
        this.month = month;
    }

    /** A vintage of the month. */
    record Vintage(
            int vintage,
            OffsetDateTime publishedAt,
            long run,
            @Nullable String reason,
            boolean current,
            @Nullable OffsetDateTime prunedAt) {}

    /** A file that the month stands on. */
    record File(
            String file,
            long run,
            @Nullable OffsetDateTime readAt,
            long lines,
            long figures,
            long rates,
            long rejected) {}

    /** The newest first. */
    List<Vintage> vintages() {
        return jdbc.sql("""
                        select v.number as vintage, v.published_at, v.run_id as run, v.reason,
                            c.vintage_id is not null as current, v.pruned_at
                        from ops.vintage v left join ops.current_vintage c on c.vintage_id = v.id
                        where v.month = ? and v.published_at is not null order by v.number desc
                        """).param(month).query(Vintage.class).list();
    }

    List<File> files() {
        return jdbc.sql("""
                        select l.dataset || '/' || l.name as file, l.run_id as run, l.read_at,
                            coalesce(m.lines, 0) as lines, coalesce(m.figures, 0) as figures,
                            coalesce(m.rates, 0) as rates,
                            (select count(*) from ops.rejection r where r.load_id = l.id) as rejected
                        from ops.current_vintage c
                        join ops.vintage_load p on p.vintage_id = c.vintage_id
                        join ops.load l on l.id = p.load_id
                        left join ops.load_month m on m.load_id = l.id and m.month = c.month
                        where c.month = ? order by 1
                        """).param(month).query(File.class).list();
    }

    /** Every reason by which a file is held back from it, and the way out. */
    Answer held() {
        List<List<@Nullable Object>> rows = jdbc.sql("""
                        select l.dataset || '/' || l.name, r.reason, r.message, r.way_out
                        from ops.held_month h join ops.load l on l.id = h.load_id
                        join ops.rejection r on r.load_id = l.id
                        where h.month = ? and l.status = 'held' and not exists (
                            select from ops.load n where n.dataset = l.dataset and n.name = l.name and n.id > l.id
                            and n.status <> 'abandoned')
                        order by 1, r.id
                        """)
                .param(month)
                .query((row, number) -> Arrays.<@Nullable Object>asList(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        return new Answer(List.of("file", "reason", "message", "way_out"), new ArrayList<>(rows));
    }

    boolean isQueued() {
        return jdbc.sql("select exists (select from ops.month_queue where month = ? and done_at is null)")
                .param(month)
                .query(Boolean.class)
                .single();
    }
}
