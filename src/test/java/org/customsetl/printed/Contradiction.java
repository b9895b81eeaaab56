package org.customsetl.printed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * A file whose readings contradict each other, or only look like it: {@code ways/*.yaml}.
 *
 * @param id its name; of {@code variants.yaml} that of the variant
 * @param file where it lies beneath its dataset's folder
 * @param lines what stands in it
 * @param state what the operator has stated before, as the lines of a {@code dataset.yaml}
 * @param reason why it is held, or its row rejected; {@code null} where it is read
 * @param ways all ways out that the message names, in their order
 * @param says what the message says
 * @param columns what its columns hold, as {@code B X VALUE 2024-03}
 */
record Contradiction(
        String id,
        @Nullable String file,
        @Nullable List<String> lines,
        @Nullable String state,
        @Nullable String reason,
        @Nullable List<String> ways,
        @Nullable String says,
        @Nullable List<String> columns) {

    private static final Map<String, Variant> VARIANTS =
            VariantsTest.variants().stream().collect(Collectors.toMap(Variant::id, variant -> variant));

    static List<Contradiction> read(String catalogue) {
        try (InputStream in = Objects.requireNonNull(
                Contradiction.class.getResourceAsStream("ways/" + catalogue + ".yaml"), catalogue)) {
            return Family.YAML.readValue(in, new TypeReference<List<Contradiction>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes it beneath a folder. */
    Path write(Path folder) throws IOException {
        Path written = lines == null ? variant().paper().write(folder) : folder.resolve(Objects.requireNonNull(file));
        if (lines == null) {
            Family.read(variant().of()).layoutBeside(written);
        } else {
            Files.createDirectories(written.getParent());
            Files.write(written, lines);
        }
        Files.writeString(written.resolveSibling("dataset.yaml"), stated());
        return written;
    }

    /** States one more thing of the file, in the words of a way out. */
    void state(Path written, String way) throws IOException {
        String others = stated().lines()
                .filter(line -> !line.startsWith("files:"))
                .map(line -> line + "\n")
                .reduce("", String::concat);
        String entry = "files: {\"" + written.getFileName() + "\": {" + way + "}}\n";
        Files.writeString(written.resolveSibling("dataset.yaml"), others + entry);
    }

    private String stated() {
        String before = lines == null ? variant().state() : state;
        return before == null ? "" : before;
    }

    private Variant variant() {
        return Objects.requireNonNull(VARIANTS.get(id), id);
    }

    List<String> waysOut() {
        return ways == null ? List.of() : ways;
    }

    @Override
    public String toString() {
        return id;
    }
}
