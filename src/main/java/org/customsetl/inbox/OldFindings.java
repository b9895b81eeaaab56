package org.customsetl.inbox;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What runs that ended long ago found and did not publish: files that they left alone, notes, and readings of files that
 * were rejected, held or abandoned. The latest reading of a file stays, with why it came to nothing, and so does what
 * other readings refer to.
 */
public final class OldFindings {

    private static final int RUNS_A_PIECE = 20;
    private static final int LOADS_A_PIECE = 50;
    private static final String NOTHING_CAME_OF_IT = "status in ('rejected', 'held', 'abandoned')";

    private final JdbcClient jdbc;

    /** @param jdbc the warehouse */
    public OldFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Deletes a piece of the files that were left alone and of the notes, in the caller's transaction.
     *
     * @return whether there may be more
     */
    public boolean pruneNotes(OffsetDateTime before) {
        boolean moreFiles = of("skipped_file", before);
        boolean moreNotes = of("run_note", before);
        return moreFiles || moreNotes;
    }

    private boolean of(String table, OffsetDateTime before) {
        List<Long> runs = jdbc.sql("select distinct n.run_id from ops." + table + " n join ops.run r on r.id = n.run_id"
                        + " where r.ended_at < :before order by n.run_id limit :piece")
                .param("before", before)
                .param("piece", RUNS_A_PIECE)
                .query(Long.class)
                .list();
        if (!runs.isEmpty()) {
            jdbc.sql("delete from ops." + table + " where run_id in (:runs)")
                    .param("runs", runs)
                    .update();
        }
        return runs.size() == RUNS_A_PIECE;
    }

    /**
     * Deletes a piece of the readings that nothing came of, with their rejections, in the caller's transaction.
     *
     * @return whether there may be more
     */
    public boolean pruneReadings(OffsetDateTime before) {
        return jdbc.sql(
                                "delete from ops.load where id in (select l.id from ops.load l join ops.run r on r.id = l.run_id"
                                        + " where r.ended_at < :before and l." + NOTHING_CAME_OF_IT + """
                                 and exists (select from ops.load n
                                    where n.dataset = l.dataset and n.name = l.name and n.id > l.id)
                                and not exists (select from ops.vintage_load v where v.load_id = l.id)
                                and not exists (select from ops.load c where c.corrects = l.id)
                                and not exists (select from ops.supersession s where s.superseded_id = l.id)
                                and not exists (select from ops.accepted_goods g where l.id in (g.other_id, g.stated_by))
                                and not exists (select from ops.other_name o where o.load_id = l.id)
                                and not exists (select from ops.rolled_back b where b.load_id = l.id)
                                order by l.id limit :piece)
                                """)
                        .param("before", before)
                        .param("piece", LOADS_A_PIECE)
                        .update()
                == LOADS_A_PIECE;
    }

    /** Readings that nothing came of and that still have lines or figures, which they never should. */
    public List<Long> withRemains() {
        return jdbc.sql("select id from ops.load l where " + NOTHING_CAME_OF_IT
                        + " and exists (select from ops.load_month m where m.load_id = l.id) order by id limit :piece")
                .param("piece", LOADS_A_PIECE)
                .query(Long.class)
                .list();
    }
}
