package org.customsetl.inspection;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The YAML of a draft as it grows; what could not be told is a comment that begins with {@code # ?}. */
final class DraftText {

    /** What YAML takes for a text without quotes, whatever stands before and behind it. */
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N}/-]*(?: [\\p{L}\\p{N}/-]+)*");

    private static final Pattern OTHER = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

    private final StringBuilder text = new StringBuilder();

    /** A comment for whoever reads the draft. */
    DraftText comment(String sentence) {
        text.append("# ").append(oneLine(sentence)).append('\n');
        return this;
    }

    /** Something that a person has to fill in. */
    DraftText ask(int depth, String question) {
        text.append("  ".repeat(depth)).append("# ? ").append(oneLine(question)).append('\n');
        return this;
    }

    /** A key with a value. */
    DraftText put(int depth, String key, String value) {
        return line(depth, key + ": " + quoted(value));
    }

    /** A key with a value that a person has to look at. */
    DraftText put(int depth, String key, String value, String question) {
        return line(depth, key + ": " + quoted(value) + "  # ? " + oneLine(question));
    }

    /** A key with a list. */
    DraftText put(int depth, String key, List<String> values) {
        return line(depth, key + ": " + list(values));
    }

    /** A line as it stands. */
    DraftText line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
        return this;
    }

    static String list(List<String> values) {
        return values.stream().map(DraftText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String value) {
        String clean = oneLine(value);
        boolean plain = PLAIN.matcher(clean).matches() && !OTHER.matcher(clean).matches();
        // A text of JSON is one of YAML.
        return plain ? clean : JsonMapper.shared().writeValueAsString(clean);
    }

    /** Cells hold line breaks; words are compared without blanks anyway. */
    private static String oneLine(String value) {
        return value.replaceAll("\\s+", " ").strip();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
