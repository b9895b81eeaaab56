package org.customsetl.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.customsetl.reporting.page.HtmlReport;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The script and the style sheets: that of the report, and what a console needs beside it. */
@Controller
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class Assets {

    static final String PATH = "/console/";

    @GetMapping(path = PATH + "report.css", produces = "text/css;charset=UTF-8")
    @ResponseBody
    String report() {
        return HtmlReport.style();
    }

    @GetMapping(path = PATH + "console.css", produces = "text/css;charset=UTF-8")
    @ResponseBody
    String style() {
        return read("console.css");
    }

    @GetMapping(path = PATH + "console.js", produces = "text/javascript;charset=UTF-8")
    @ResponseBody
    String script() {
        return read("console.js");
    }

    /** There is none; browsers ask for it beside the report, whose page names none. */
    @GetMapping("/favicon.ico")
    ResponseEntity<Void> icon() {
        return ResponseEntity.noContent().build();
    }

    private static String read(String name) {
        try (InputStream file = Objects.requireNonNull(Assets.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
