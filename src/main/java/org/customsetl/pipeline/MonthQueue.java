package org.customsetl.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The months that are to be done again. What a process leaves undone stays to be done. Owns {@code ops.month_queue}. */
@Component
public class MonthQueue {

    private static final int PIECE = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    MonthQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A month that is to be done.
     *
     * @param month its first day
     * @param force whether its files are read again in any case
     * @param after the newest run when it was asked for: what was read since is new enough
     * @param seen the dry run that was looked at; {@code null} for none
     */
    public record Item(
            long id,
            LocalDate month,
            boolean force,
            long after,
            @Nullable String reason,
            @Nullable Long seen) {

        /** The month. */
        public YearMonth yearMonth() {
            return YearMonth.from(month);
        }
    }

    /** Adds months. One that waits already waits for both: the newer reason holds, and what is to be forced stays so. */
    public void add(Collection<YearMonth> months, boolean force, @Nullable String reason) {
        add(months, force, reason, null);
    }

    /**
     * Adds a month that somebody has looked at.
     *
     * @param seen the dry run
     */
    public void addSeen(YearMonth month, boolean force, @Nullable String reason, long seen) {
        add(List.of(month), force, reason, seen);
    }

    private void add(Collection<YearMonth> months, boolean force, @Nullable String reason, @Nullable Long seen) {
        for (YearMonth month : months) {
            jdbc.sql("""
                            insert into ops.month_queue as q (month, force, after, reason, asked_at, seen)
                            values (:month, :force, (select coalesce(max(id), 0) from ops.run), :reason, :now, :seen)
                            on conflict (month) where done_at is null
                            do update set force = q.force or excluded.force, after = excluded.after,
                                seen = excluded.seen, reason = coalesce(excluded.reason, q.reason)
                            """)
                    .param("month", month.atDay(1))
                    .param("force", force)
                    .param("reason", reason)
                    .param("seen", seen)
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        }
    }

    /** What is to be done, the newest month first. */
    public List<Item> open() {
        return jdbc.sql(
                        "select id, month, force, after, reason, seen from ops.month_queue where done_at is null order by month desc")
                .query(Item.class)
                .list();
    }

    boolean isOpen(Item item) {
        return jdbc.sql("select done_at is null from ops.month_queue where id = :id")
                .param("id", item.id)
                .query(Boolean.class)
                .single();
    }

    /** How the run ended that did one. */
    Loader.Result result(Item item) {
        return jdbc.sql("""
                        select r.id as run, r.exit_code, coalesce(r.message, '') as message
                        from ops.month_queue q join ops.run r on r.id = q.run_id where q.id = :id
                        """).param("id", item.id).query(Loader.Result.class).single();
    }

    /** Takes one out of the queue that cannot be done. */
    public void giveUp(Item item) {
        jdbc.sql("update ops.month_queue set done_at = :done where id = :id and done_at is null")
                .param("done", OffsetDateTime.now(clock))
                .param("id", item.id)
                .update();
    }

    /** Notes the run that did one, or, where it failed, that tried to. */
    void done(Item item, Loader.Result result) {
        jdbc.sql("update ops.month_queue set run_id = :run, done_at = :done where id = :id")
                .param("run", result.run())
                .param("done", result.exitCode() == 1 ? null : OffsetDateTime.now(clock))
                .param("id", item.id)
                .update();
    }

    /**
     * Forgets a piece of those that were done long ago, in the caller's transaction.
     *
     * @return whether there may be more
     */
    boolean prune(OffsetDateTime before) {
        return jdbc.sql("""
                        delete from ops.month_queue where id in (
                            select id from ops.month_queue where done_at < :before order by id limit :piece)
                        """).param("before", before).param("piece", PIECE).update() == PIECE;
    }
}
