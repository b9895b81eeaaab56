package org.customsetl.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.customsetl.reporting.page.Html;
import org.customsetl.reporting.page.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Rejected rows and files, a page at a time, and all of them to take along. */
@Controller
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class RejectionPages {

    private static final int A_PAGE = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final PlatformTransactionManager transactions;
    private final Frames frames;

    RejectionPages(JdbcClient jdbc, JdbcTemplate template, PlatformTransactionManager transactions, Frames frames) {
        this.jdbc = jdbc;
        this.template = template;
        this.transactions = transactions;
        this.frames = frames;
    }

    @GetMapping(path = "/rejections", produces = AgainPages.HTML)
    @ResponseBody
    String rejections(
            @RequestParam(required = false) @Nullable Long run,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String file,
            @RequestParam(defaultValue = "1") int page,
            CsrfToken token) {
        RejectionFilter filter = RejectionFilter.of(run, reason, file);
        RejectionList list = new RejectionList(jdbc, filter);
        long count = list.count();
        long pages = Math.max(1, (count + A_PAGE - 1) / A_PAGE);
        long shown = Math.min(Math.max(1, page), pages);
        return frames.of("Rejections", "拒绝记录", token).write(html -> {
            form(html, filter, list.reasons());
            summary(html, filter, count);
            rows(html, list.page((shown - 1) * A_PAGE, A_PAGE));
            pages(html, filter, shown, pages);
        });
    }

    @GetMapping("/rejections.csv")
    void csv(
            @RequestParam(required = false) @Nullable Long run,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String file,
            @RequestParam(defaultValue = "false") boolean excel,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"rejections.csv\"");
        RejectionFilter filter = RejectionFilter.of(run, reason, file);
        new RejectionList(jdbc, filter).csv(transactions, template, excel, response.getOutputStream());
    }

    private static void form(Html html, RejectionFilter filter, List<String> reasons) {
        html.open("form", "method", "get", "action", "/rejections", "class", "filter");
        html.open("p").open("label", "for", "run").both("Run", "运行").close().text(" ");
        html.single(
                "input",
                "id",
                "run",
                "name",
                "run",
                "inputmode",
                "numeric",
                "pattern",
                "\\d*",
                "size",
                "6",
                "value",
                filter.run() == null ? "" : String.valueOf(filter.run()));
        html.text(" ")
                .open("label", "for", "reason")
                .both("Reason", "原因")
                .close()
                .text(" ");
        html.open("select", "id", "reason", "name", "reason").element("option", "any", "value", "");
        for (String reason : reasons) {
            if (reason.equals(filter.reason())) {
                html.element("option", reason, "value", reason, "selected", "");
            } else {
                html.element("option", reason, "value", reason);
            }
        }
        html.close()
                .text(" ")
                .open("label", "for", "file")
                .both("File contains", "文件")
                .close()
                .text(" ");
        html.single("input", "id", "file", "name", "file", "value", filter.file())
                .text(" ");
        html.open("button", "type", "submit").both("Show", "显示").close().close().close();
    }

    private static void summary(Html html, RejectionFilter filter, long count) {
        html.open("p", "id", "count").text(Numbers.count(count) + (count == 1 ? " rejection. " : " rejections. "));
        if (count > 0) {
            String raw = filter.path("/rejections.csv", null);
            Parts.link(
                            html,
                            raw + (raw.contains("?") ? "&" : "?") + "excel=true",
                            "Download as CSV, safe for Excel and other spreadsheets")
                    .text(" · ");
            Parts.link(html, raw, "as it stands, for programs (a spreadsheet would run formulas in it)");
        }
        html.close();
    }

    private static void rows(Html html, List<RejectionList.Rejection> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Parts.table(html, "rejections", "Rejected rows and files, the newest run first", "拒绝记录");
        Parts.heads(
                html, "Run", "运行", "File", "文件", "Sheet", "工作表", "Cell", "单元格", "Value", "原值", "Reason", "原因",
                "Message", "说明", "Way out", "处理办法");
        for (RejectionList.Rejection row : rows) {
            html.open("tr").open("td", "class", "short");
            Parts.link(html, "/runs/" + row.run(), String.valueOf(row.run())).close();
            Parts.words(html, row.file());
            Parts.words(html, row.sheet());
            Parts.words(html, row.place());
            Parts.words(html, row.rawValue());
            Parts.words(html, row.reasonCode());
            Parts.words(html, row.message());
            Parts.words(html, row.wayOut());
            html.close();
        }
        html.close().close().close();
    }

    private static void pages(Html html, RejectionFilter filter, long page, long pages) {
        if (pages == 1) {
            return;
        }
        html.open("nav", "aria-label", "Pages").open("p");
        if (page > 1) {
            Parts.link(html, filter.path("/rejections", String.valueOf(page - 1)), "Before")
                    .text(" ");
        }
        html.text("Page " + Numbers.count(page) + " of " + Numbers.count(pages) + " ");
        if (page < pages) {
            Parts.link(html, filter.path("/rejections", String.valueOf(page + 1)), "Next");
        }
        html.close().close();
    }
}
