package org.customsetl.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What docs/layouts.md prints: each block of code that a comment before it names. */
public final class LayoutsDocument {

    private static final Path PATH = Path.of("docs/layouts.md");
    private static final Pattern BLOCK =
            Pattern.compile("<!-- ([a-z ]+?)(?:: (.+?))? -->\n```\\w*\n(.*?)```\n", Pattern.DOTALL);

    private LayoutsDocument() {}

    /**
     * A block of code.
     *
     * @param kind what the comment calls it
     * @param name what it says behind the colon, or ""
     */
    public record Block(String kind, String name, String text) {}

    /** All blocks of a kind, in their order. */
    public static List<Block> blocks(String kind) {
        return BLOCK.matcher(text())
                .results()
                .map(LayoutsDocument::block)
                .filter(block -> block.kind.equals(kind))
                .toList();
    }

    private static Block block(MatchResult match) {
        return new Block(match.group(1), match.group(2) == null ? "" : match.group(2), match.group(3));
    }

    static String text() {
        try {
            return Files.readString(PATH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
