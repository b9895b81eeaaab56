package org.customsetl.console;

import java.util.LinkedHashMap;
import java.util.Map;
import org.customsetl.reporting.page.Html;
import org.customsetl.reporting.page.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What is going on at this moment, for people and for the script of the pages, which asks again and again. */
@Controller
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class NowPage {

    private final JdbcClient jdbc;
    private final Reruns reruns;
    private final LocalProgress local;

    NowPage(JdbcClient jdbc, Reruns reruns, LocalProgress local) {
        this.jdbc = jdbc;
        this.reruns = reruns;
        this.local = local;
    }

    /**
     * Internal: for the script of the pages, and changed with it.
     *
     * @return {@code sentence}: what is going on; {@code running}: whether anything is; {@code again}: how far the newest
     *     month is that was done again from here, "" for none; {@code stamp}: another one when pages show something else
     */
    @GetMapping(path = "/now.json", produces = "application/json")
    @ResponseBody
    Map<String, Object> now() {
        RunningRun running = RunningRun.of(jdbc).orElse(null);
        Rerun rerun = reruns.current();
        Map<String, Object> now = new LinkedHashMap<>();
        now.put("running", running != null || (rerun != null && rerun.isWorking()));
        now.put("sentence", sentence(running));
        now.put("again", rerun == null ? "" : rerun.number() + " " + rerun.state());
        now.put("stamp", stamp());
        return now;
    }

    /** As a line that the script keeps up to date. */
    void write(Html html) {
        html.open("p", "id", "now", "class", "now", "role", "status", "data-stamp", stamp());
        html.text(sentence(RunningRun.of(jdbc).orElse(null))).close();
    }

    private String sentence(@Nullable RunningRun running) {
        if (running == null) {
            return "Nothing is running.";
        }
        String files = running.files() == 0
                ? ""
                : ", " + Numbers.count(running.filesDone()) + " of " + Numbers.count(running.files()) + " files";
        String rows = running.rows() == 0 ? "" : ", " + Numbers.count(running.rows()) + " rows stored";
        return running.sentence() + files + rows + file(running) + ".";
    }

    /** This process knows the file that it reads; of another one the database knows which is next. */
    private String file(RunningRun running) {
        return local.current()
                .map(file -> "; now " + file.label() + ", " + Numbers.count(file.rows()) + " rows of it")
                .orElse(running.file() == null ? "" : "; now " + running.file());
    }

    private String stamp() {
        return jdbc.sql("select coalesce(max(id), 0) || '/' || count(*) filter (where ended_at is null) from ops.run")
                .query(String.class)
                .single();
    }
}
