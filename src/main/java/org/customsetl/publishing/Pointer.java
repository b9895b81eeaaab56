package org.customsetl.publishing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The pointer: which vintage of a month analysts see, with the log of its moves, from which views answer as of earlier
 * moments. Owns {@code ops.current_vintage} and {@code ops.pointer_move}.
 */
final class Pointer {

    private final JdbcClient jdbc;

    Pointer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One move, by a run and for a reason that the operator gave. */
    record Move(
            LocalDate month,
            long vintage,
            long run,
            @Nullable String reason) {}

    /**
     * The moment of what is published now. Where the clock was put back it is right after the last move of any month: what
     * was published later is later, and each vintage can still be asked for as of its time.
     */
    OffsetDateTime moment(OffsetDateTime now) {
        return jdbc.sql("""
                        select case when max(moved_at) > :now then max(moved_at) + interval '1 millisecond' else :now end
                        from ops.pointer_move
                        """).param("now", now).query(OffsetDateTime.class).single();
    }

    /** Moves the pointer, in the caller's transaction, at a {@link #moment} that is not before the last. */
    void move(Move move, OffsetDateTime now) {
        jdbc.sql("""
                        with last as (
                            update ops.pointer_move set moved_until = greatest(moved_at, :now)
                            where month = :month and moved_until = 'infinity' returning moved_until)
                        insert into ops.pointer_move (month, vintage_id, moved_at, run_id, reason)
                        select :month, :vintage, coalesce((select moved_until from last), :now), :run, :reason
                        """)
                .param("month", move.month)
                .param("vintage", move.vintage)
                .param("run", move.run)
                .param("reason", move.reason)
                .param("now", now)
                .update();
        jdbc.sql("""
                        insert into ops.current_vintage (month, vintage_id) values (:month, :vintage)
                        on conflict (month) do update set vintage_id = excluded.vintage_id
                        """).param("month", move.month).param("vintage", move.vintage).update();
    }
}
