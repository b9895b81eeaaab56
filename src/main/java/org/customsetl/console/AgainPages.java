package org.customsetl.console;

import org.customsetl.reporting.page.Html;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A month again: the dry run, what it shows, and the button that publishes it. */
@Controller
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AgainPages {

    static final String HTML = "text/html;charset=UTF-8";

    private final Reruns reruns;
    private final Frames frames;

    AgainPages(Reruns reruns, Frames frames) {
        this.reruns = reruns;
        this.frames = frames;
    }

    @GetMapping(path = "/again", produces = HTML)
    @ResponseBody
    String again(CsrfToken token) {
        Rerun rerun = reruns.current();
        return frames.of("A month again", "重新处理", token).write(html -> {
            if (rerun == null) {
                html.element("p", "No month was done again from here since the program started.");
            } else {
                rerun(html, rerun, token);
            }
            html.open("section", "aria-labelledby", "choose-heading");
            html.open("h2", "id", "choose-heading")
                    .both("Choose a month", "选择月份")
                    .close();
            AgainForm.choose(html, token);
            html.close();
        });
    }

    private static void rerun(Html html, Rerun rerun, CsrfToken token) {
        html.open(
                "p",
                "class",
                "empty",
                "role",
                "status",
                "id",
                "again-state",
                "data-state",
                rerun.state().name());
        html.text(rerun.sentence()).close();
        if (rerun.isWorking()) {
            html.open("p", "id", "now", "class", "note", "aria-live", "polite")
                    .text("This page goes on by itself; without a script, reload it.")
                    .close();
            return;
        }
        Seen seen = rerun.seen();
        if (seen != null) {
            html.open("section", "aria-labelledby", "seen-heading");
            html.open("h2", "id", "seen-heading");
            html.both(rerun.state() == Rerun.State.SEEN ? "What would change" : "What has changed", "变动")
                    .close();
            if (!seen.changesSomething()) {
                html.element("p", rerun.state() == Rerun.State.SEEN ? "Nothing would change." : "Nothing has changed.");
            }
            new SeenPage(html, seen).write(rerun.month());
            html.close();
        }
        if (rerun.state() == Rerun.State.SEEN && seen != null && seen.changesSomething()) {
            AgainForm.publish(html, token, rerun);
        }
        html.open("p");
        Parts.link(html, "/months/" + rerun.month(), rerun.month() + ", its vintages and files")
                .close();
    }

    @PostMapping("/months/{month}/dry-run")
    ResponseEntity<String> look(@PathVariable String month, @RequestParam(defaultValue = "false") boolean force) {
        reruns.look(MonthPath.parse(month), force);
        return seeOther("/again");
    }

    /** The same from the form that asks for the month. */
    @PostMapping("/again/dry-run")
    ResponseEntity<String> lookAt(@RequestParam String month, @RequestParam(defaultValue = "false") boolean force) {
        return look(month, force);
    }

    @PostMapping("/again/publish")
    ResponseEntity<String> publish(@RequestParam long number, @RequestParam(defaultValue = "") String reason) {
        reruns.publish(number, reason);
        return seeOther("/again");
    }

    private static ResponseEntity<String> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", path)
                .contentType(MediaType.TEXT_PLAIN)
                .body("");
    }
}
