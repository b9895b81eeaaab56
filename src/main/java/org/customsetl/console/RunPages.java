package org.customsetl.console;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.customsetl.reporting.Answer;
import org.customsetl.reporting.RunReport;
import org.customsetl.reporting.page.AnswerTable;
import org.customsetl.reporting.page.Html;
import org.customsetl.reporting.page.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** All runs, a page at a time, and what each of them did. */
@Controller
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class RunPages {

    private static final int A_PAGE = 50;
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final NowPage now;
    private final Frames frames;
    private final Clock clock;

    RunPages(JdbcClient jdbc, NowPage now, Frames frames, Clock clock) {
        this.jdbc = jdbc;
        this.now = now;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(path = "/runs", produces = AgainPages.HTML)
    @ResponseBody
    String runs(@RequestParam(required = false) @Nullable Long before, CsrfToken token) {
        List<RunRow> runs = RunRow.before(jdbc, before, A_PAGE);
        return frames.of("Runs", "运行记录", token).write(html -> {
            now.write(html);
            RunTable.write(html, runs, OffsetDateTime.now(clock));
            if (runs.size() == A_PAGE) {
                html.open("p");
                String oldest = String.valueOf(runs.get(runs.size() - 1).id());
                Parts.link(html, Parts.path("/runs", "before", oldest), "Earlier runs")
                        .close();
            }
        });
    }

    @GetMapping(path = "/runs/{run}", produces = AgainPages.HTML)
    @ResponseBody
    String run(@PathVariable long run, CsrfToken token) {
        RunRow row = RunRow.of(jdbc, run);
        return frames.of("Run " + run, "运行 " + run, token).write(html -> {
            RunTable.write(html, List.of(row), OffsetDateTime.now(clock));
            if (row.reason() != null) {
                html.element("p", "Reason: " + row.reason());
            }
            parts(html, run);
            rejections(html, row);
        });
    }

    private void parts(Html html, long run) {
        RunReport report = new RunReport(jdbc);
        table(html, "held", "Held back until somebody decides", "待定", report.held(run));
        table(html, "published", "Months that it published", "已发布月份", report.published(run));
        table(html, "files", "Files and sheets", "文件与工作表", report.files(run));
        table(html, "skipped", "Files left alone", "未处理的文件", report.skipped(run));
        table(html, "notes", "Remarks", "备注", report.notes(run));
        table(html, "new-names", "Names that neither layout nor register knows", "未登记的名称", report.newNames(run));
        table(html, "compared", "Compared with what customs printed", "核对结果", report.compared(run));
        table(html, "reasons", "Rejected, by reason", "拒绝原因", report.rejectionReasons(run));
    }

    private static void table(Html html, String id, String caption, String chinese, Answer answer) {
        AnswerTable.write(html, id, caption, chinese, "customs-etl load --format json", answer, MOST);
    }

    private static void rejections(Html html, RunRow run) {
        if (run.rejections() > 0) {
            html.open("p");
            String all = Parts.path("/rejections", "run", String.valueOf(run.id()));
            Parts.link(html, all, "Its " + Numbers.count(run.rejections()) + " rejections")
                    .close();
        }
    }
}
