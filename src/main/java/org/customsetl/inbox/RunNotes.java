package org.customsetl.inbox;

import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person should know of a run that is about none of its sheets. Owns table {@code ops.run_note}. */
public final class RunNotes {

    private final JdbcClient jdbc;

    /** @param jdbc the warehouse */
    public RunNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes something for the run's report. */
    public void add(long run, Path about, String note) {
        jdbc.sql("insert into ops.run_note (run_id, about, note) values (:run, :about, :note)")
                .param("run", run)
                .param("about", about.toString())
                .param("note", note)
                .update();
    }
}
