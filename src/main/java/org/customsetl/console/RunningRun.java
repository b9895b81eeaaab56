package org.customsetl.console;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The run that is going on, in this process or another, as the database knows it.
 *
 * @param step what it is doing: discover, readFile, gate, total, reconcile, publish
 * @param filesDone of how many files it is known what becomes of them
 * @param rows how many rows were stored
 * @param file the newest file that it has begun
 */
record RunningRun(
        long run,
        String command,
        String arguments,
        OffsetDateTime startedAt,
        @Nullable String step,
        long files,
        long filesDone,
        long rows,
        @Nullable String file) {

    static Optional<RunningRun> of(JdbcClient jdbc) {
        return jdbc.sql("""
                        select r.id as run, r.command, r.arguments, r.started_at,
                            (select regexp_replace(s.step_name, ':.*', '') from batch.batch_step_execution s
                                join batch.batch_job_execution_params p on p.job_execution_id = s.job_execution_id
                                where p.parameter_name = 'run' and p.parameter_value = r.id::text
                                order by s.step_execution_id desc limit 1) as step,
                            count(l.id) as files, count(l.id) filter (where l.status <> 'registered') as files_done,
                            (select coalesce(sum(s.write_count), 0) from batch.batch_step_execution s
                                join batch.batch_job_execution_params p on p.job_execution_id = s.job_execution_id
                                where p.parameter_name = 'run' and p.parameter_value = r.id::text
                                and s.step_name like 'readFile:%') as rows,
                            (select n.dataset || '/' || n.name from ops.load n
                                where n.run_id = r.id and n.status = 'registered' order by n.id limit 1) as file
                        from ops.run r left join ops.load l on l.run_id = r.id
                        where r.status = 'running' and ops.a_run_lives()
                        group by r.id order by r.id desc limit 1
                        """).query(RunningRun.class).optional();
    }

    /** In a sentence. */
    String sentence() {
        String what = "Run " + run + " (" + command + (arguments.isEmpty() ? "" : " " + arguments) + ") ";
        return what
                + switch (step == null ? "" : step) {
                    case "read", "readFile" -> "reads its files";
                    case "gate" -> "holds its files against each other";
                    case "total" -> "adds up totals";
                    case "reconcile" -> "compares with what customs printed";
                    case "publish" -> "publishes";
                    default -> "looks for files";
                };
    }
}
