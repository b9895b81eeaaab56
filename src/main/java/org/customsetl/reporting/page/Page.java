package org.customsetl.reporting.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The frame of the page: head, title, contents, sections, foot. */
record Page(
        FigureQuery.@Nullable Span span,
        Scope scope,
        @Nullable Long run,
        Instant now,
        String program) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    String write(List<Section> sections) {
        Html html = new Html().doctype().open("html", "lang", "en");
        head(html);
        html.open("body").element("a", "Skip to the contents", "class", "skip", "href", "#contents");
        title(html);
        html.open("main", "id", "contents", "tabindex", "-1");
        contents(html, sections);
        if (span == null) {
            html.open("p", "class", "empty");
            html.text(
                    isAll()
                            ? "Nothing is published yet. Load the first files: "
                            : "No month of this period is published. ");
            html.element("code", isAll() ? "customs-etl load FOLDER" : "customs-etl months")
                    .close();
        }
        sections.forEach(section -> section.write(html));
        html.close();
        foot(html);
        return html.close().close().toString();
    }

    private boolean isAll() {
        return scope.from() == null && scope.to() == null;
    }

    private void head(Html html) {
        String css = style();
        html.open("head").single("meta", "charset", "utf-8");
        html.single("meta", "http-equiv", "Content-Security-Policy", "content", policy(css));
        html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.single("meta", "name", "color-scheme", "content", "light dark");
        html.single("meta", "name", "generator", "content", program);
        html.element("title", "Foreign trade by place, " + period());
        html.style(css).close();
    }

    private void title(Html html) {
        html.open("header")
                .open("p", "class", "series")
                .both("Customs statistics", "海关统计")
                .close();
        html.open("h1").text("Foreign trade by region and prefecture ");
        html.element("span", "各地区进出口贸易统计", "lang", "zh-Hans", "class", "zh").close();
        html.open("p", "class", "period").both(period(), periodInChinese()).close();
        html.open("p", "class", "made")
                .text("Written " + MOMENT.format(now) + " by " + program
                        + (run == null ? "" : "; run " + run + " is told"));
        html.close();
        if (span != null && span.isCut()) {
            html.open("p", "class", "note");
            html.text("Tables show the newest " + FigureQuery.MOST_MONTHS + " months, from " + span.shownFrom()
                    + " on. Earlier ones: ");
            html.element("code", "customs-etl report --from " + span.first() + " --to …")
                    .close();
        }
        html.close();
    }

    private static void contents(Html html, List<Section> sections) {
        html.open("nav", "aria-labelledby", "contents-heading");
        html.open("h2", "id", "contents-heading").both("Contents", "目录").close().open("ol");
        for (Section section : sections) {
            html.open("li").open("a", "href", "#" + section.id());
            html.both(section.english(), section.chinese()).close().close();
        }
        html.close().close();
    }

    private void foot(Html html) {
        html.open("footer").open("p");
        html.text("Written by " + program
                + ". Every figure can be followed to the file, sheet, row and column that it is from: ");
        html.element("code", "customs-etl query \"select * from trade_line\"")
                .close()
                .close();
    }

    private String period() {
        return span == null ? words(scope.from(), scope.to()) : Periods.span(span.first(), span.last());
    }

    private static String words(@Nullable YearMonth from, @Nullable YearMonth to) {
        return from == null && to == null
                ? "no month yet"
                : "from " + (from == null ? "the first month" : from) + " to " + (to == null ? "the last" : to);
    }

    private String periodInChinese() {
        return span == null ? "" : Periods.spanInChinese(span.first(), span.last());
    }

    static String style() {
        try (InputStream css = Objects.requireNonNull(Page.class.getResourceAsStream("report.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a browser may do with the page: show it, in the one style sheet that it brings. */
    static String policy(String css) {
        return "default-src 'none'; style-src 'sha256-" + sha256(css) + "'; base-uri 'none'; form-action 'none'";
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
