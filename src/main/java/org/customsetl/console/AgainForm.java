package org.customsetl.console;

import java.time.YearMonth;
import org.customsetl.reporting.page.Html;
import org.springframework.security.web.csrf.CsrfToken;

/** The forms by which a month is done again. */
final class AgainForm {

    private static final int LONGEST_REASON = 500;

    private AgainForm() {}

    /** Any month. */
    static void choose(Html html, CsrfToken token) {
        html.open("form", "method", "post", "action", "/again/dry-run", "class", "again");
        Parts.hidden(html, token);
        html.open("p")
                .open("label", "for", "month")
                .both("Month, as 2024-01", "月份")
                .close();
        html.text(" ").single("input", "id", "month", "name", "month", "required", "", "pattern", "\\d{4}-\\d{2}");
        html.close();
        end(html);
    }

    /** One month. */
    static void look(Html html, CsrfToken token, YearMonth month) {
        html.open("form", "method", "post", "action", "/months/" + month + "/dry-run", "class", "again");
        Parts.hidden(html, token);
        end(html);
    }

    private static void end(Html html) {
        html.open("p").open("label");
        html.single("input", "type", "checkbox", "name", "force", "value", "true");
        html.text(" ")
                .both("Read its files again though nothing has changed", "强制重读")
                .close()
                .close();
        html.open("p").open("button", "type", "submit").both("Dry run", "试运行").close();
        html.element("span", " publishes nothing", "class", "note").close();
        html.close();
    }

    /** What was looked at. */
    static void publish(Html html, CsrfToken token, Rerun rerun) {
        html.open("section", "aria-labelledby", "publish-heading");
        html.open("h2", "id", "publish-heading")
                .both("Publish " + rerun.month(), "发布")
                .close();
        html.open("form", "method", "post", "action", "/again/publish", "class", "again");
        Parts.hidden(html, token);
        Parts.hidden(html, "number", String.valueOf(rerun.number()));
        html.open("p")
                .open("label", "for", "reason")
                .both("Reason, kept with the vintage", "原因")
                .close()
                .text(" ");
        html.single(
                "input",
                "id",
                "reason",
                "name",
                "reason",
                "maxlength",
                String.valueOf(LONGEST_REASON),
                "size",
                "60",
                "required",
                "");
        html.close();
        html.open("p")
                .open("button", "type", "submit")
                .both("Publish", "发布")
                .close()
                .close();
        html.close().close();
    }
}
