package org.customsetl.ownership;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Owners that ended long ago, by the runs that they did, or by themselves where they did none. */
public final class EndedOwners {

    private static final int PIECE = 1_000;

    private final JdbcClient jdbc;

    /** @param jdbc the warehouse */
    public EndedOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Forgets a piece of them, in the caller's transaction; their runs stay.
     *
     * @return whether there may be more
     */
    public boolean prune(OffsetDateTime before) {
        return jdbc.sql("""
                        delete from ops.ownership where token in (
                            select o.token from ops.ownership o
                            left join ops.run r on r.token = o.token
                            where o.ended_at is not null
                            group by o.token, o.ended_at
                            having coalesce(max(case when r.id is not null then coalesce(r.ended_at, 'infinity') end), o.ended_at) < :before
                            order by o.token limit :piece)
                        """).param("before", before).param("piece", PIECE).update() == PIECE;
    }
}
