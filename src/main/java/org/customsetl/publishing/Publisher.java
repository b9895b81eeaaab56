package org.customsetl.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.customsetl.aggregation.Totals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Prepares new vintages and publishes them. A vintage of a month names the loads it stands on: those of the current
 * vintage, less the ones that a new load supersedes, plus the new ones.
 */
public final class Publisher {

    private final JdbcClient jdbc;
    private final Totals totals;
    private final Clock clock;
    private final Pointer pointer;

    /** @param jdbc the warehouse */
    public Publisher(JdbcClient jdbc, Totals totals, Clock clock) {
        this.jdbc = jdbc;
        this.totals = totals;
        this.clock = clock;
        this.pointer = new Pointer(jdbc);
    }

    /** A vintage in preparation. */
    private record Prepared(
            long id, LocalDate month, @Nullable String reason) {}

    /**
     * Prepares a vintage with its totals for every month that the loads of a run touch, by what they bring or by what
     * they correct. No view shows it yet.
     *
     * @return how many months
     */
    public int prepare(long run, @Nullable String reason) {
        totals.noteLoads(run);
        List<LocalDate> touched =
                jdbc.sql("""
                        select m.month from ops.load l join ops.load_month m on m.load_id = l.id
                        where l.run_id = :run and l.status = 'loaded'
                        union
                        select c.month from ops.load l
                        join ops.superseded_load s on s.load_id = l.id
                        join ops.vintage_load v on v.load_id = s.superseded_id
                        join ops.current_vintage c on c.vintage_id = v.vintage_id
                        where l.run_id = :run and l.status = 'loaded'
                        order by month
                        """).param("run", run).query(LocalDate.class).list();
        for (LocalDate month : touched) {
            totals.compute(create(run, month, reason), month);
        }
        return touched.size();
    }

    private long create(long run, LocalDate month, @Nullable String reason) {
        long vintage = jdbc.sql("""
                        insert into ops.vintage (month, number, run_id, reason)
                        select :month, coalesce(max(number), 0) + 1, :run, :reason from ops.vintage where month = :month
                        returning id
                        """)
                .param("month", month)
                .param("run", run)
                .param("reason", reason)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into ops.vintage_load (vintage_id, load_id)
                        select :vintage, v.load_id from ops.current_vintage c
                        join ops.vintage_load v on v.vintage_id = c.vintage_id
                        where c.month = :month and v.load_id not in (
                            select s.superseded_id from ops.superseded_load s
                            join ops.load n on n.id = s.load_id where n.run_id = :run and n.status = 'loaded')
                        union
                        select :vintage, l.id from ops.load l
                        join ops.load_month m on m.load_id = l.id and m.month = :month
                        where l.run_id = :run and l.status = 'loaded' and not exists (
                            -- the same bytes stay published under another name: nothing may count twice
                            select from ops.current_vintage c
                            join ops.vintage_load v on v.vintage_id = c.vintage_id
                            join ops.load k on k.id = v.load_id
                            where k.sha256 = l.sha256 and k.id not in (
                                select s.superseded_id from ops.superseded_load s
                                join ops.load n on n.id = s.load_id where n.run_id = :run and n.status = 'loaded'))
                        """)
                .param("vintage", vintage)
                .param("month", month)
                .param("run", run)
                .update();
        return vintage;
    }

    /** Publishes everything that a run prepared, all months at once: moves the pointer, in the caller's transaction. */
    public void publish(long run) {
        OffsetDateTime now = pointer.moment(OffsetDateTime.now(clock));
        List<Prepared> prepared = jdbc.sql(
                        "select id, month, reason from ops.vintage where run_id = :run and published_at is null")
                .param("run", run)
                .query(Prepared.class)
                .list();
        for (Prepared vintage : prepared) {
            jdbc.sql("update ops.vintage set published_at = :now where id = :id")
                    .param("now", now)
                    .param("id", vintage.id)
                    .update();
            pointer.move(new Pointer.Move(vintage.month, vintage.id, run, vintage.reason), now);
        }
    }

    /** Removes what a run has prepared and not published. */
    public void discardUnpublished(long run) {
        totals.discardLoads(run);
        jdbc.sql("delete from ops.vintage where run_id = :run and published_at is null")
                .param("run", run)
                .update();
    }
}
