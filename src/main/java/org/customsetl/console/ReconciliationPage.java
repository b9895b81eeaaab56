package org.customsetl.console;

import java.time.LocalDate;
import java.time.YearMonth;
import org.customsetl.reporting.Answer;
import org.customsetl.reporting.RunReport;
import org.customsetl.reporting.page.AnswerTable;
import org.customsetl.reporting.page.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Compiled against published: how many figures agree, and those that do not. */
@Controller
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ReconciliationPage {

    private static final int MOST = 200;

    private final RunReport report;
    private final Frames frames;

    ReconciliationPage(JdbcClient jdbc, Frames frames) {
        this.report = new RunReport(jdbc);
        this.frames = frames;
    }

    @GetMapping(path = "/reconciliation", produces = AgainPages.HTML)
    @ResponseBody
    String reconciliation(@RequestParam(defaultValue = "") String month, CsrfToken token) {
        YearMonth only = month.isBlank() ? null : MonthPath.parse(month);
        LocalDate day = only == null ? null : only.atDay(1);
        Answer verdicts = report.reconciled(day, day, null);
        Answer differing = report.reconciliation(day, day, null, false, MOST);
        return frames.of("Reconciliation", "核对", token).write(html -> {
            form(html, only);
            if (verdicts.isEmpty()) {
                html.element(
                        "p",
                        "No printed figure" + (only == null ? "" : " of " + only)
                                + " has a counterpart to compare it with.");
            } else if (differing.isEmpty()) {
                html.element("p", "Nothing differs by more than rounding explains.");
            }
            AnswerTable.write(
                    html, "verdicts", "Comparisons by kind and verdict", "核对结果", "mart.reconciliation", verdicts, MOST);
            AnswerTable.write(
                    html,
                    "differences",
                    "Figures that differ, the largest difference first"
                            + (differing.rows().size() < MOST ? "" : ": " + MOST),
                    "差异",
                    "customs-etl reconcile",
                    differing,
                    MOST);
        });
    }

    private static void form(Html html, @Nullable YearMonth month) {
        html.open("form", "method", "get", "action", "/reconciliation", "class", "filter")
                .open("p");
        html.open("label", "for", "month")
                .both("Month, as 2024-01", "月份")
                .close()
                .text(" ");
        html.single(
                "input",
                "id",
                "month",
                "name",
                "month",
                "pattern",
                "\\d{4}-\\d{2}",
                "size",
                "8",
                "value",
                month == null ? "" : month.toString());
        html.text(" ")
                .open("button", "type", "submit")
                .both("Show", "显示")
                .close()
                .close()
                .close();
    }
}
