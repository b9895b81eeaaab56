package org.customsetl.quality;

import java.util.List;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes for lists of lines that share a month with a held list of their dataset and run: without it, half of the month
 * would be published.
 */
final class HeldSiblings implements Gate {

    private final JdbcClient jdbc;

    HeldSiblings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A load that has to wait, and the first of those it waits for. */
    private record Waiting(long load, String file, String months, String why, long others) {}

    @Override
    public List<Finding> ask(long run) {
        return jdbc.sql("""
                        with pair as (
                            select w.id as load, h.id as held, h.dataset || '/' || h.name as file,
                                string_agg(to_char(m.month, 'YYYY-MM'), ', ' order by m.month) as months
                            from ops.load w
                            join ops.load_month m on m.load_id = w.id and m.lines > m.several_months
                            join ops.load h on h.run_id = w.run_id and h.dataset = w.dataset and h.status = 'held'
                            join ops.held_month k on k.load_id = h.id and k.month = m.month
                            where w.run_id = :run and w.status = 'loaded'
                            group by w.id, h.id),
                        ranked as (
                            select p.*, r.message, count(*) over (partition by p.load) - 1 as others,
                                row_number() over (
                                    partition by p.load order by r.reason = 'WAITS_FOR_HELD_FILE', p.file, r.id) as rank
                            from pair p join lateral (
                                select id, reason, message from ops.rejection r where r.load_id = p.held
                                order by id limit 1) r on true)
                        select load, file, months, message as why, others from ranked where rank = 1 order by load
                        """).param("run", run).query(Waiting.class).list().stream()
                .map(this::hold)
                .toList();
    }

    private Finding hold(Waiting waiting) {
        String others = waiting.others == 0 ? "" : " and " + waiting.others + " more";
        String message = "waits for " + waiting.file + others + ", held and perhaps of " + waiting.months
                + " too, of which a half would be published: " + waiting.why;
        return new Finding.Hold(waiting.load, List.of(Rejection.ofFile(Reason.WAITS_FOR_HELD_FILE, message)));
    }
}
