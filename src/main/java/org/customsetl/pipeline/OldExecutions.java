package org.customsetl.pipeline;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Batch's metadata of runs that ended long ago. Batch's own repository would delete them one by one, and by moments of the
 * machine's clock and zone; here the run's end tells.
 */
@Component
class OldExecutions {

    private static final int PIECE = 200;

    /** From the leaves to the root, as the foreign keys want it. */
    private static final List<String> PARTS = List.of(
            "step_execution_context where step_execution_id in ("
                    + "select step_execution_id from batch.batch_step_execution where job_execution_id in (:old))",
            "step_execution where job_execution_id in (:old)",
            "job_execution_context where job_execution_id in (:old)",
            "job_execution_params where job_execution_id in (:old)");

    private final JdbcClient jdbc;

    OldExecutions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Deletes a piece of them, in the caller's transaction.
     *
     * @return whether there may be more
     */
    boolean prune(OffsetDateTime before) {
        List<Long> old = jdbc.sql("""
                        select p.job_execution_id from batch.batch_job_execution_params p
                        join ops.run r on r.id = case when p.parameter_name = 'run' then p.parameter_value::bigint end
                        where r.ended_at < :before order by 1 limit :piece
                        """)
                .param("before", before)
                .param("piece", PIECE)
                .query(Long.class)
                .list();
        if (!old.isEmpty()) {
            PARTS.forEach(part -> delete(part, old));
            List<Long> instances = jdbc.sql("delete from batch.batch_job_execution where job_execution_id in (:old)"
                            + " returning job_instance_id")
                    .param("old", old)
                    .query(Long.class)
                    .list();
            delete(
                    "job_instance i where job_instance_id in (:old) and not exists ("
                            + "select from batch.batch_job_execution e where e.job_instance_id = i.job_instance_id)",
                    instances);
        }
        return old.size() == PIECE;
    }

    private void delete(String part, List<Long> old) {
        jdbc.sql("delete from batch.batch_" + part).param("old", old).update();
    }
}
