package org.customsetl.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;

/** What the headers of a list may say, for drafting a layout of one. */
public final class ListHeaders {

    private static final Pattern WITH_UNIT = Pattern.compile("(.+?)[(\\[【](.+)[)\\]】]");
    private static final Map<Field, List<String>> HINTS = read();

    private ListHeaders() {}

    private static Map<Field, List<String>> read() {
        try (InputStream in =
                Objects.requireNonNull(ListHeaders.class.getResourceAsStream("/header-hints.yaml"), "shipped")) {
            return LayoutYaml.MAPPER.readValue(in, new TypeReference<Map<Field, List<String>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped hints cannot be read", e);
        }
    }

    /** The fields that a layout knows a header as, a unit in brackets behind it left out; empty for none. */
    public static List<Field> known(LayoutSpec spec, String header) {
        String folded = Words.folded(header);
        String bare = bare(header);
        return Stream.ofNullable(spec.columns())
                .flatMap(List::stream)
                .filter(column -> column.headers().stream()
                        .map(Words::folded)
                        .anyMatch(word -> word.equals(folded) || word.equals(bare)))
                .map(LayoutSpec.Column::field)
                .distinct()
                .toList();
    }

    /** The fields that a header may mean by its parts, the likeliest first. */
    public static List<Field> hinted(String header) {
        String folded = Words.folded(header);
        return HINTS.keySet().stream()
                .filter(field -> longest(field, folded) > 0)
                .sorted(Comparator.comparingInt((Field field) -> -longest(field, folded)))
                .toList();
    }

    private static int longest(Field field, String folded) {
        return HINTS.getOrDefault(field, List.of()).stream()
                .map(Words::folded)
                .filter(folded::contains)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** A header without the unit in brackets behind it, as printed. */
    public static String withoutUnit(String header) {
        Matcher unit = WITH_UNIT.matcher(Words.narrowed(header).strip());
        return unit.matches() ? unit.group(1).strip() : header.strip();
    }

    /** The unit in brackets behind a header, or "". */
    public static String unit(String header) {
        Matcher unit = WITH_UNIT.matcher(Words.folded(header));
        return unit.matches() ? unit.group(2) : "";
    }

    private static String bare(String header) {
        Matcher unit = WITH_UNIT.matcher(Words.folded(header));
        return unit.matches() ? unit.group(1) : Words.folded(header);
    }
}
