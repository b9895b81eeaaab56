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

    /** Moves the pointer, in the caller's transaction. A clock that was put back makes no move earlier than the last. */
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
