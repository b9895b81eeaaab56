package org.customsetl.console;

import java.util.function.Consumer;
import org.customsetl.reporting.page.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What all pages of the console have around them.
 *
 * @param english the title
 * @param chinese the title in Chinese
 * @param token for the form that logs out; {@code null} where nobody is logged in
 */
record Frame(String english, String chinese, @Nullable CsrfToken token) {

    private static final String[][] PLACES = {
        {"/", "Overview", "总览"},
        {"/runs", "Runs", "运行记录"},
        {"/rejections", "Rejections", "拒绝记录"},
        {"/reconciliation", "Reconciliation", "核对"},
        {"/again", "A month again", "重新处理"},
        {"/report", "Report", "报告"},
    };

    /** A page that says one thing. */
    static String sentence(String sentence) {
        return new Frame("Customs console", "海关统计控制台", null).write(html -> {
            html.element("p", sentence, "class", "empty");
            html.open("p").element("a", "Back to the overview", "href", "/").text(" · ");
            html.element("a", "A month again", "href", "/again").close();
        });
    }

    String write(Consumer<Html> body) {
        return write(body, true);
    }

    /** @param asks whether the page asks how things go on */
    String write(Consumer<Html> body, boolean asks) {
        Html html = new Html().doctype().open("html", "lang", "en");
        head(html, asks);
        html.open("body").element("a", "Skip to the contents", "class", "skip", "href", "#contents");
        html.open("header")
                .open("p", "class", "series")
                .both("Customs statistics", "海关统计")
                .close();
        html.open("h1").both(english, chinese).close();
        navigation(html);
        html.close();
        html.open("main", "id", "contents", "tabindex", "-1");
        body.accept(html);
        return html.close().close().close().toString();
    }

    private void head(Html html, boolean asks) {
        html.open("head").single("meta", "charset", "utf-8");
        html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.single("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", english + " – customs-etl");
        html.single("link", "rel", "icon", "href", "data:,");
        html.single("link", "rel", "stylesheet", "href", Assets.PATH + "report.css");
        html.single("link", "rel", "stylesheet", "href", Assets.PATH + "console.css");
        if (asks) {
            html.open("script", "src", Assets.PATH + "console.js", "defer", "").close();
        }
        html.close();
    }

    private void navigation(Html html) {
        html.open("nav", "aria-label", "Console").open("ul");
        for (String[] place : PLACES) {
            html.open("li").open("a", "href", place[0]);
            html.both(place[1], place[2]).close().close();
        }
        html.close();
        if (token != null) {
            html.open("form", "method", "post", "action", "/logout");
            Parts.hidden(html, token);
            html.element("button", "Log out", "type", "submit").close();
        }
        html.close();
    }
}
