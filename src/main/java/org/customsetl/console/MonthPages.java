package org.customsetl.console;

import java.time.YearMonth;
import java.util.List;
import org.customsetl.pipeline.StaleMonths;
import org.customsetl.reporting.Answer;
import org.customsetl.reporting.DiffReport;
import org.customsetl.reporting.page.AnswerTable;
import org.customsetl.reporting.page.Html;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** A month: its vintages, what it stands on, what is held back from it, and the form that does it again. */
@Controller
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class MonthPages {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final StaleMonths stale;
    private final NowPage now;
    private final Frames frames;

    MonthPages(JdbcClient jdbc, StaleMonths stale, NowPage now, Frames frames) {
        this.jdbc = jdbc;
        this.stale = stale;
        this.now = now;
        this.frames = frames;
    }

    @GetMapping(path = "/months/{month}", produces = AgainPages.HTML)
    @ResponseBody
    String month(@PathVariable String month, CsrfToken token) {
        YearMonth asked = MonthPath.parse(month);
        MonthQuery query = new MonthQuery(jdbc, asked.atDay(1));
        List<MonthQuery.Vintage> vintages = query.vintages();
        return frames.of(asked.toString(), asked.getYear() + "年" + asked.getMonthValue() + "月", token)
                .write(html -> {
                    now.write(html);
                    state(html, asked, vintages, query);
                    section(html, "again", "Do it again", "重新处理");
                    AgainForm.look(html, token, asked);
                    html.close();
                    held(html, query);
                    MonthTable.vintages(html, vintages);
                    MonthTable.files(html, query.files());
                    changes(html, asked, vintages);
                });
    }

    private static void section(Html html, String id, String english, String chinese) {
        html.open("section", "aria-labelledby", id + "-heading");
        html.open("h2", "id", id + "-heading").both(english, chinese).close();
    }

    private void state(Html html, YearMonth month, List<MonthQuery.Vintage> vintages, MonthQuery query) {
        String shown = vintages.stream()
                .filter(MonthQuery.Vintage::current)
                .findFirst()
                .map(vintage -> "Vintage " + vintage.vintage() + " is shown.")
                .orElse("Nothing of this month is published.");
        html.open("p", "class", "empty", "id", "month-state").text(shown);
        if (query.isQueued()) {
            html.text(" It is queued to be done again.");
        }
        if (stale.now().contains(month)) {
            html.text(" It is stale: registers, layouts or rates that its files were read with have changed since.");
        }
        html.close();
    }

    private static void held(Html html, MonthQuery query) {
        Answer held = query.held();
        AnswerTable.write(
                html, "held", "Held back from it until somebody decides", "待定", "customs-etl rejects", held, MOST);
    }

    /** What the vintage that is shown changed against the one before it. */
    private void changes(Html html, YearMonth month, List<MonthQuery.Vintage> vintages) {
        int shown = vintages.stream()
                .filter(MonthQuery.Vintage::current)
                .mapToInt(MonthQuery.Vintage::vintage)
                .sum();
        boolean comparable =
                vintages.stream().anyMatch(vintage -> vintage.vintage() < shown && vintage.prunedAt() == null);
        if (!comparable) {
            return;
        }
        DiffReport diff = new DiffReport(jdbc, month, null, null);
        section(html, "changes", "What it changed against the vintage before", "变动");
        String command = "customs-etl diff --month " + month;
        AnswerTable.write(
                html, "cells", "Changed cells by place", "各地区变动", command, diff.cells(DiffReport.By.PREFECTURE), MOST);
        AnswerTable.write(html, "figures", "Changed printed figures", "公布数变动", command, diff.figures(), MOST);
        AnswerTable.write(html, "diff-files", "Files that only one stands on", "文件", command, diff.files(), MOST);
        html.close();
    }
}
