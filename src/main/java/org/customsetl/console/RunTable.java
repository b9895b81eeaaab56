package org.customsetl.console;

import java.time.OffsetDateTime;
import java.util.List;
import org.customsetl.reporting.page.Html;
import org.customsetl.reporting.page.Numbers;

/** Runs as rows of a table. */
final class RunTable {

    private RunTable() {}

    /** @param now until when a run that is running has been running */
    static void write(Html html, List<RunRow> runs, OffsetDateTime now) {
        if (runs.isEmpty()) {
            html.open("p", "class", "note").text("Nothing has run yet. Load the first files: ");
            html.element("code", "customs-etl load FOLDER").close();
            return;
        }
        Parts.table(html, "runs", "Runs, the newest first", "运行记录");
        Parts.heads(
                html,
                "Run",
                "编号",
                "Command",
                "命令",
                "Started",
                "开始",
                "\tDuration",
                "用时",
                "Ended",
                "结果",
                "\tFiles",
                "文件",
                "\tRows",
                "入库行",
                "\tRejected",
                "拒绝",
                "Remark",
                "说明");
        runs.forEach(run -> row(html, run, now));
        html.close().close().close();
    }

    private static void row(Html html, RunRow run, OffsetDateTime now) {
        html.open("tr").open("th", "scope", "row");
        Parts.link(html, "/runs/" + run.id(), String.valueOf(run.id())).close();
        html.open("td", "class", "arguments").element("strong", run.command());
        html.text(" ").element("bdi", run.arguments()).close();
        html.open("td", "class", "short");
        Parts.time(html, run.startedAt()).close();
        OffsetDateTime end = run.endedAt() == null ? now : run.endedAt();
        Parts.number(html, run.status().equals("died") ? "" : Parts.duration(run.startedAt(), end));
        html.element("td", run.ending(), "class", "ending " + run.status() + " exit" + run.exitCode());
        Parts.number(html, Numbers.count(run.files()));
        Parts.number(html, Numbers.count(run.rows()));
        html.open("td", "class", "number");
        String count = Numbers.count(run.rejections());
        if (run.rejections() > 0) {
            Parts.link(html, Parts.path("/rejections", "run", String.valueOf(run.id())), count);
        } else {
            html.text(count);
        }
        html.close();
        Parts.words(html, run.message() == null ? run.reason() : run.message());
        html.close();
    }
}
