package org.customsetl.quality;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the operator says are different goods although their keys are equal. Owns table {@code ops.accepted_goods}. */
final class AcceptedGoods {

    private final JdbcClient jdbc;

    AcceptedGoods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The load whose {@code same-goods: accept} lets a load of the run stand beside another one: its own; that of the
     * other one, if both are new; or that of a published one that said so of this very file, whose bytes have changed
     * since. An accepted file does not open the gate for whatever comes later.
     */
    Optional<Long> statedBy(long load, long other) {
        return jdbc.sql("""
                        select case when x.same_goods_accepted then x.id else y.id end
                        from ops.load x, ops.load y
                        where x.id = :load and y.id = :other
                        and (x.same_goods_accepted or (y.same_goods_accepted and (y.run_id = x.run_id or exists (
                            select from ops.accepted_goods g
                            join ops.load a on a.id = g.load_id
                            join ops.load b on b.id = g.other_id
                            where g.stated_by = y.id
                            and (x.dataset, x.name) in ((a.dataset, a.name), (b.dataset, b.name))))))
                        """)
                .param("load", load)
                .param("other", other)
                .query(Long.class)
                .optional();
    }

    /** Notes for the vintage of a month what was accepted: how many rows or figures, and by which load's statement. */
    void store(long load, long other, LocalDate month, long rows, long statedBy) {
        jdbc.sql("""
                        insert into ops.accepted_goods (load_id, other_id, month, rows, stated_by)
                        values (:load, :other, :month, :rows, :statedBy)
                        on conflict (load_id, other_id, month)
                            do update set rows = excluded.rows, stated_by = excluded.stated_by
                        """)
                .param("load", load)
                .param("other", other)
                .param("month", month.withDayOfMonth(1))
                .param("rows", rows)
                .param("statedBy", statedBy)
                .update();
    }
}
