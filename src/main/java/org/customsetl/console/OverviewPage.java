package org.customsetl.console;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.customsetl.pipeline.StaleMonths;
import org.customsetl.reporting.Answer;
import org.customsetl.reporting.RunReport;
import org.customsetl.reporting.page.AnswerTable;
import org.customsetl.reporting.page.Html;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page that an operator begins with: what runs, how every month stands, what ran, what was rejected, what differs. */
@Controller
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class OverviewPage {

    private static final int NEWEST_RUNS = 15;
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final StaleMonths stale;
    private final NowPage now;
    private final Frames frames;
    private final Clock clock;

    OverviewPage(JdbcClient jdbc, StaleMonths stale, NowPage now, Frames frames, Clock clock) {
        this.jdbc = jdbc;
        this.stale = stale;
        this.now = now;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(path = "/", produces = AgainPages.HTML)
    @ResponseBody
    String overview(CsrfToken token) {
        return frames.of("Customs console", "海关统计控制台", token).write(html -> {
            now.write(html);
            section(html, "months", "Months and datasets", "各月各数据集");
            MatrixTable.write(html, new MatrixQuery(jdbc).ask(stale.now()));
            html.close();
            List<RunRow> runs = RunRow.before(jdbc, null, NEWEST_RUNS);
            section(html, "newest", "Newest runs", "最近运行");
            RunTable.write(html, runs, OffsetDateTime.now(clock));
            html.open("p");
            Parts.link(html, "/runs", "All runs").close().close();
            rejections(html);
            reconciliation(html);
        });
    }

    private static void section(Html html, String id, String english, String chinese) {
        html.open("section", "aria-labelledby", id + "-heading");
        html.open("h2", "id", id + "-heading").both(english, chinese).close();
    }

    private void rejections(Html html) {
        section(html, "rejected", "Rejections", "拒绝记录");
        Long run = newest("ops.rejection r join ops.load l on l.id = r.load_id");
        if (run == null) {
            html.element("p", "Nothing was ever rejected.").close();
            return;
        }
        Answer reasons = new RunReport(jdbc).rejectionReasons(run);
        AnswerTable.write(
                html,
                "reasons",
                "Of run " + run + ", the newest that rejected something",
                "拒绝原因及处理办法",
                "mart.rejection where run = " + run,
                reasons,
                MOST);
        html.open("p");
        Parts.link(html, Parts.path("/rejections", "run", String.valueOf(run)), "Rows and files of run " + run);
        html.text(" · ");
        Parts.link(html, "/rejections", "All rejections, with filter and download")
                .close()
                .close();
    }

    private void reconciliation(Html html) {
        section(html, "compared-section", "Reconciliation", "核对");
        Long run = newest("ops.run_reconciliation c join ops.run l on l.id = c.run_id");
        if (run == null) {
            html.element("p", "No printed figure has been compared with anything yet.");
        } else {
            AnswerTable.write(
                    html,
                    "compared",
                    "Figures of the months of run " + run + ", as they were published",
                    "核对结果",
                    "mart.reconciliation",
                    new RunReport(jdbc).compared(run),
                    MOST);
        }
        html.open("p");
        Parts.link(html, "/reconciliation", "All comparisons of what is published, and the figures that differ");
        html.close().close();
    }

    private @org.jspecify.annotations.Nullable Long newest(String what) {
        boolean ofLoads = what.contains("ops.load");
        return jdbc.sql("select " + (ofLoads ? "l.run_id" : "l.id") + " from " + what + " order by 1 desc limit 1")
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
