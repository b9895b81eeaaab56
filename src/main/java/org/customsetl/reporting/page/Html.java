package org.customsetl.reporting.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Writes HTML and the SVG in it. Every text and attribute is escaped here and nowhere else; elements close in order. */
public final class Html {

    private static final Set<String> BLOCKS = Set.of(
            "section", "table", "thead", "tbody", "tr", "figure", "svg", "ul", "ol", "dl", "main", "nav", "details");

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element, which stays open until {@link #close}.
     *
     * @param attributes names and values in turns; an attribute with the value "" is written without one
     */
    public Html open(String element, String... attributes) {
        tag(element, attributes);
        open.push(element);
        return this;
    }

    private void tag(String element, String... attributes) {
        text.append(BLOCKS.contains(element) ? "\n<" : "<").append(element);
        for (int attribute = 0; attribute < attributes.length; attribute += 2) {
            text.append(' ').append(attributes[attribute]);
            if (!attributes[attribute + 1].isEmpty()) {
                text.append("=\"").append(escaped(attributes[attribute + 1])).append('"');
            }
        }
        text.append('>');
    }

    /** An element of HTML that holds nothing and is not closed. */
    public Html single(String element, String... attributes) {
        tag(element, attributes);
        return this;
    }

    /** Closes the element that was opened last. */
    public Html close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that holds a text. */
    public Html element(String element, String content, String... attributes) {
        return open(element, attributes).text(content).close();
    }

    /** A text, escaped. */
    public Html text(String content) {
        text.append(escaped(content));
        return this;
    }

    /** English and Chinese side by side. */
    public Html both(String english, String chinese) {
        text(english);
        return chinese.isEmpty() ? this : text(" ").element("span", chinese, "lang", "zh-Hans", "class", "zh");
    }

    /** A style sheet of ours, which no value of the database is part of. */
    public Html style(String css) {
        text.append("<style>").append(css).append("</style>");
        return this;
    }

    /** What a browser needs to know before anything else. */
    public Html doctype() {
        text.append("<!doctype html>");
        return this;
    }

    private static String escaped(String raw) {
        StringBuilder safe = new StringBuilder(raw.length() + 16);
        raw.codePoints().forEach(sign -> {
            switch (sign) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n', '\t' -> safe.append(' ');
                default -> safe.appendCodePoint(isShown(sign) ? sign : 0xFFFD);
            }
        });
        return safe.toString();
    }

    /** Control signs, and halves of characters, are in no HTML. */
    private static boolean isShown(int sign) {
        return !Character.isISOControl(sign) && Character.getType(sign) != Character.SURROGATE;
    }

    /** The whole text; everything is closed. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return text.append('\n').toString();
    }
}
