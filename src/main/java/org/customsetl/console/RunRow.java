package org.customsetl.console;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A run as a list shows it.
 *
 * @param status as in {@code ops.run}; died: marked running while nobody loads
 * @param rows how many rows were loaded
 */
record RunRow(
        long id,
        String command,
        String arguments,
        @Nullable String reason,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        String status,
        @Nullable Integer exitCode,
        @Nullable String message,
        long files,
        long rows,
        long rejections) {

    private static final String SELECT = """
            select r.id, r.command, r.arguments, r.reason, r.started_at, r.ended_at,
                case when r.status = 'running' and not ops.a_run_lives() then 'died' else r.status end as status,
                r.exit_code, r.message, (select count(*) from ops.load l where l.run_id = r.id) as files,
                (select coalesce(sum(s.rows_loaded), 0) from ops.load l
                    join ops.load_sheet s on s.load_id = l.id where l.run_id = r.id) as rows,
                (select count(*) from ops.rejection x join ops.load l on l.id = x.load_id
                    where l.run_id = r.id) as rejections
            from ops.run r where\s""";

    /** The newest first; older than a run where its number is given. */
    static List<RunRow> before(JdbcClient jdbc, @Nullable Long run, int most) {
        return jdbc.sql(SELECT + "(?::bigint is null or r.id < ?::bigint) order by r.id desc limit ?")
                .params(Arrays.asList(run, run, most))
                .query(RunRow.class)
                .list();
    }

    /** @throws NothingThereException if there is no such run */
    static RunRow of(JdbcClient jdbc, long run) {
        return jdbc.sql(SELECT + "r.id = ?")
                .param(run)
                .query(RunRow.class)
                .optional()
                .orElseThrow(() -> new NothingThereException("There is no run " + run + "."));
    }

    /** How it ended, in words. */
    String ending() {
        return switch (status) {
            case "running" -> "running";
            case "died", "crashed" -> "its process died; nothing published";
            case "stopped" -> "stopped before it was done";
            default -> ending(exitCode);
        };
    }

    /** The exit code of the contract in words. */
    static String ending(@Nullable Integer exitCode) {
        return switch (exitCode == null ? -1 : exitCode) {
            case 0 -> "done, nothing rejected";
            case 1 -> "failed, nothing published";
            case 3 -> "done, some of it rejected";
            case 5 -> "done, something held back";
            default -> "unknown";
        };
    }
}
