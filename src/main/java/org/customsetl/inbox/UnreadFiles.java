package org.customsetl.inbox;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that a run found and cannot read, registered as loads, so that they are missed by nobody. */
public final class UnreadFiles {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param jdbc the warehouse */
    public UnreadFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A file that is registered as a load rejected as a whole.
     *
     * @param load the load's number
     * @param publishedBefore whether an earlier reading of the file is published
     */
    public record Refused(long load, boolean publishedBefore) {}

    /** Registers a file that cannot be read. */
    public Refused refuse(long run, UnreadableFile file) {
        Long before = publishedBefore(file);
        long load = jdbc.sql("""
                        insert into ops.load (run_id, dataset, name, path, real_path, statement, folder_statement,
                            about_file, status, corrects, read_at)
                        values (:run, :dataset, :name, :path, :path, '', '', false, 'rejected', :corrects, :now)
                        returning id
                        """)
                .param("run", run)
                .param("dataset", file.dataset())
                .param("name", file.name())
                .param("path", file.path().toString())
                .param("corrects", before)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        return new Refused(load, before != null);
    }

    private @Nullable Long publishedBefore(UnreadableFile file) {
        return jdbc.sql("""
                        select l.id from ops.current_vintage c
                        join ops.vintage_load v on v.vintage_id = c.vintage_id
                        join ops.load l on l.id = v.load_id
                        where l.path = :path or (l.dataset = :dataset and l.name = :name)
                        order by l.id desc limit 1
                        """)
                .param("path", file.path().toString())
                .param("dataset", file.dataset())
                .param("name", file.name())
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
