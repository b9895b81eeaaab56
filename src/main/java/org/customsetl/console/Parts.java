package org.customsetl.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.customsetl.reporting.page.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** What pages are made of. */
final class Parts {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'");

    private Parts() {}

    /** A path with a query: names and values in turns; a value that is null or empty is left out. */
    static String path(String path, @Nullable String... query) {
        StringBuilder address = new StringBuilder(path);
        char before = '?';
        for (int at = 0; at < query.length; at += 2) {
            String value = query[at + 1];
            if (value != null && !value.isEmpty()) {
                address.append(before).append(query[at]).append('=');
                address.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                before = '&';
            }
        }
        return address.toString();
    }

    static Html link(Html html, String href, String words) {
        return html.element("a", words, "href", href);
    }

    /** In UTC; the script writes it in the browser's zone and leaves UTC in the title. */
    static Html time(Html html, @Nullable OffsetDateTime moment) {
        if (moment == null) {
            return html;
        }
        OffsetDateTime utc = moment.withOffsetSameInstant(ZoneOffset.UTC);
        return html.element("time", UTC.format(utc), "datetime", utc.toInstant().toString(), "title", UTC.format(utc));
    }

    /** The token by which a form is known to be of a page of ours. */
    static void hidden(Html html, CsrfToken token) {
        hidden(html, token.getParameterName(), token.getToken());
    }

    static void hidden(Html html, String name, String value) {
        html.single("input", "type", "hidden", "name", name, "value", value);
    }

    /** As 2 h 05 min, 3 min 20 s, 4 s. */
    static String duration(OffsetDateTime from, OffsetDateTime to) {
        long seconds = Math.max(0, Duration.between(from, to).toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? seconds / 60 + " min " + two(seconds % 60) + " s"
                : seconds / 3600 + " h " + two(seconds / 60 % 60) + " min";
    }

    private static String two(long number) {
        return (number < 10 ? "0" : "") + number;
    }

    /** Begins a table that scrolls in a box of its own and that the keyboard reaches; three elements are open then. */
    static void table(Html html, String id, String caption, String chinese) {
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", id + "-caption");
        html.open("table", "id", id).open("caption", "id", id + "-caption");
        html.open("span", "class", "title").both(caption, chinese).close().close();
    }

    /** Heads of columns, English and Chinese in turns; those of numbers begin with a tab. Opens the rows. */
    static void heads(Html html, String... heads) {
        html.open("thead").open("tr");
        for (int at = 0; at < heads.length; at += 2) {
            boolean number = heads[at].startsWith("\t");
            html.open("th", "scope", "col", "class", number ? "number" : "text");
            html.both(number ? heads[at].substring(1) : heads[at], heads[at + 1])
                    .close();
        }
        html.close().close().open("tbody");
    }

    static void words(Html html, @Nullable String words) {
        html.open("td").element("bdi", words == null ? "" : words).close();
    }

    static void number(Html html, @Nullable Object number) {
        html.element("td", number == null ? "" : String.valueOf(number), "class", "number");
    }
}
