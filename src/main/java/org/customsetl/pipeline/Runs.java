package org.customsetl.pipeline;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.customsetl.database.DatabaseTrouble;
import org.customsetl.ownership.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Begins and ends runs. Owns table {@code ops.run}. */
@Component
class Runs {

    private static final int FIRST_HELD = 5;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    Runs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long begin(Owner owner, LoadRequest request) {
        long run = begin(owner, request.command(), request.arguments(), request, request.reason());
        if (request.againOf() != null) {
            jdbc.sql("update ops.run set again_of = :of where id = :run")
                    .param("of", request.againOf())
                    .param("run", run)
                    .update();
        }
        return run;
    }

    /**
     * Begins a run of the owner.
     *
     * @param request what is asked for, to be kept as JSON
     */
    long begin(Owner owner, String command, String arguments, Object request, @Nullable String reason) {
        return jdbc.sql("""
                        insert into ops.run (token, command, arguments, request, reason, started_at, status)
                        values (:token, :command, :arguments, :request, :reason, :now, 'running') returning id
                        """)
                .param("token", owner.token())
                .param("command", command)
                .param("arguments", arguments)
                .param("request", JSON.writeValueAsString(request))
                .param("reason", reason)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    LoadRequest request(long run) {
        String request = jdbc.sql("select request from ops.run where id = :run")
                .param("run", run)
                .query(String.class)
                .single();
        return request(request);
    }

    /** What was asked for, as a run keeps it. */
    static LoadRequest request(String json) {
        return JSON.readValue(json, LoadRequest.class);
    }

    /**
     * Notes what a run found.
     *
     * @param lost whether an inbox had nothing of what was loaded from it; {@code null} where it was not looked through
     */
    void found(long run, int files, @Nullable Boolean lost) {
        jdbc.sql("update ops.run set files_found = :files, inbox_lost = :lost where id = :run")
                .param("files", files)
                .param("lost", lost)
                .param("run", run)
                .update();
    }

    /** Ends a run that has not ended: what another process found crashed stays so. */
    void end(long run, String status, int exitCode, @Nullable String message) {
        jdbc.sql("""
                        update ops.run set status = :status, exit_code = :exitCode, message = :message, ended_at = :now
                        where id = :run and status = 'running'
                        """)
                .param("status", status)
                .param("exitCode", exitCode)
                .param("message", message)
                .param("now", OffsetDateTime.now(clock))
                .param("run", run)
                .update();
    }

    /** Notes that a run failed; where that fails as well, the next run finds it crashed. */
    void failed(long run, RuntimeException why) {
        try {
            end(run, "failed", 1, DatabaseTrouble.sentence(why).orElse(String.valueOf(why.getMessage())));
        } catch (RuntimeException e) {
            why.addSuppressed(e);
        }
    }

    List<Long> running() {
        return jdbc.sql("select id from ops.run where status = 'running' order by id")
                .query(Long.class)
                .list();
    }

    /** Which files of a run are held back, in a sentence; {@code null} where none is. */
    @Nullable
    String heldBack(long run) {
        List<String> held = jdbc.sql(
                        "select dataset || '/' || name from ops.load where run_id = :run and status = 'held' order by 1")
                .param("run", run)
                .query(String.class)
                .list();
        String first = held.stream().limit(FIRST_HELD).collect(Collectors.joining(", "));
        return held.isEmpty()
                ? null
                : "held back: " + first
                        + (held.size() > FIRST_HELD ? " and " + (held.size() - FIRST_HELD) + " more" : "");
    }

    /** The exit code that the contract gives to what a run did. */
    int exitCode(long run) {
        return jdbc.sql("""
                        select case
                            when exists (select from ops.load where run_id = :run and status = 'held') then 5
                            when exists (select from ops.rejection r join ops.load l on l.id = r.load_id
                                         where l.run_id = :run) then 3
                            else 0 end
                        """).param("run", run).query(Integer.class).single();
    }
}
