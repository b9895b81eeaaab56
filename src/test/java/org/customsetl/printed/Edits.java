package org.customsetl.printed;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is done to a table, as {@code variants/*.yaml} write it: a name and what it needs. Rows and columns are those of
 * the sheet as it stands at that moment.
 */
final class Edits {

    private Edits() {}

    static void apply(Paper paper, List<Map<String, Object>> edits) {
        for (Map<String, Object> edit : edits) {
            edit.forEach((name, about) -> apply(paper, name, about));
        }
    }

    private static void apply(Paper paper, String name, Object about) {
        switch (name) {
            case "file" -> paper.rename(text(about));
            case "write-as" -> paper.writeAs(text(about));
            case "encode" -> encode(paper, text(about));
            case "delimit" -> paper.delimitBy(text(about).charAt(0));
            case "sheet-name" -> paper.sheet().rename(text(about));
            case "hide-sheet" -> paper.sheets().get(number(about) - 1).hide();
            case "add-sheet" -> addSheet(paper, map(about));
            case "first-sheet" -> paper.sheets().add(0, paper.sheets().remove(number(about) - 1));
            default -> SheetEdits.apply(paper.sheet(), name, about);
        }
    }

    /** A charset, with " marked" behind it where a byte order mark stands before the text. */
    private static void encode(Paper paper, String charset) {
        paper.encode(Charset.forName(charset.replace(" marked", "")), charset.endsWith(" marked"));
    }

    /** The sheet of a family, under its own name or another, edited. */
    private static void addSheet(Paper paper, Map<String, Object> about) {
        Paper other = Family.read(text(about.get("of"))).paper();
        apply(other, list(about.getOrDefault("edits", List.of())));
        if (about.containsKey("name")) {
            other.sheet().rename(text(about.get("name")));
        }
        paper.sheets().add(other.sheet());
    }

    static String text(Object value) {
        return Objects.requireNonNull(value).toString();
    }

    static int number(Object value) {
        return new BigDecimal(value.toString()).intValueExact();
    }

    static Map<String, Object> map(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, part) -> map.put(key.toString(), part));
        return map;
    }

    static List<Map<String, Object>> list(Object value) {
        return ((List<?>) value).stream().map(Edits::map).toList();
    }
}
