package org.customsetl.reporting.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table in a box of its own that scrolls where the screen is too narrow, and that the keyboard reaches. The caller writes
 * head and rows in between.
 */
final class Grid implements AutoCloseable {

    /** Names of places and months stay on one line. */
    private static final int LONGEST_UNBROKEN = 14;

    private final Html html;

    private Grid(Html html) {
        this.html = html;
    }

    /**
     * @param id of the page, a word
     * @param caption in English
     * @param chinese the same, or ""
     * @param source the view or command that has these numbers
     */
    static Grid begin(Html html, String id, String caption, String chinese, String source) {
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", id + "-caption");
        html.open("table", "id", id).open("caption", "id", id + "-caption");
        html.open("span", "class", "title").both(caption, chinese).close();
        html.open("span", "class", "source")
                .text("Source 来源: ")
                .element("code", source)
                .close();
        html.close();
        return new Grid(html);
    }

    /** One line of heads; those of numbers begin with a tab. */
    Grid heads(List<String> heads) {
        html.open("thead").open("tr");
        heads.forEach(head -> head(head, 1, 1));
        html.close().close().open("tbody");
        return this;
    }

    /** A head over so many columns and lines; that of numbers begins with a tab. */
    void head(String words, int columns, int lines) {
        boolean number = words.startsWith("\t");
        html.open(
                "th",
                "scope",
                columns > 1 ? "colgroup" : "col",
                "class",
                columns > 1 ? "group" : number ? "number" : "text",
                "colspan",
                String.valueOf(columns),
                "rowspan",
                String.valueOf(lines));
        String[] languages = (number ? words.substring(1) : words).split("\\|", 2);
        html.both(languages[0], languages.length > 1 ? languages[1] : "").close();
    }

    void place(Place place) {
        html.open("th", "scope", "row", "class", place.isRegion() ? "place region" : "place");
        place.write(html);
        html.close();
    }

    void number(String words) {
        number(words, null);
    }

    /** @param kind the class that shades it */
    void number(String words, @Nullable String kind) {
        html.element("td", words, "class", kind == null ? "number" : "number " + kind);
    }

    /** Words of the database: whatever direction they are written in, they stay in their place. */
    void words(String words) {
        html.open("td", "class", words.length() <= LONGEST_UNBROKEN ? "short" : "long");
        html.element("bdi", words).close();
    }

    @Override
    public void close() {
        html.close().close().close();
    }
}
