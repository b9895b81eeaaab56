package org.customsetl.ownership;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets a run write only while its process owns the warehouse. A process that was frozen and taken over may wake up at
 * any statement; what it then wants to write is refused.
 */
public final class Fence {

    private final JdbcClient jdbc;

    /** @param jdbc the warehouse */
    public Fence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Asks, in the caller's transaction, which a successor then waits for the end of.
     *
     * @throws LostOwnershipException if the run's process owns the warehouse no more
     */
    public void check(long run) {
        // A key share, not a share: the owner goes on saying that it lives while its transaction is open.
        boolean owned =
                jdbc.sql("""
                        select o.token from ops.run r join ops.ownership o on o.token = r.token
                        where r.id = :run and o.ended_at is null for key share of o
                        """).param("run", run).query(Long.class).optional().isPresent();
        if (!owned) {
            throw new LostOwnershipException(run);
        }
    }

    /** Whether the run's process said nothing for so long that another one took over, and ended its sessions. */
    public boolean isTakenOver(long run) {
        return jdbc.sql("""
                        select o.ended = 'expired' from ops.run r join ops.ownership o on o.token = r.token
                        where r.id = :run and o.ended_at is not null
                        """).param("run", run).query(Boolean.class).optional().orElse(false);
    }
}
