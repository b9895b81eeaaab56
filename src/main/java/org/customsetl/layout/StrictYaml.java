package org.customsetl.layout;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.core.JacksonException;

/** Reads a YAML file into a record, or says everything that is wrong with it, each with its line. */
final class StrictYaml {

    private StrictYaml() {}

    /**
     * What came of a reading.
     *
     * @param value the record, or {@code null} where the file is blank or something is wrong
     * @param lines the line of each key, by its path
     */
    record Reading<T>(@Nullable T value, List<YamlProblem> problems, Map<String, Integer> lines) {

        private static <T> Reading<T> failed(int line, String sentence) {
            return new Reading<>(null, List.of(new YamlProblem(line, sentence)), Map.of());
        }

        /** Whether the file says nothing: comments alone, or less. */
        boolean isBlank() {
            return value == null && problems.isEmpty();
        }

        /** The line of a key; the first one where the key is not there. */
        int line(String path) {
            return lines.getOrDefault(path, 1);
        }
    }

    /** Reads a file's bytes, which have to be UTF-8. */
    static <T> Reading<T> read(byte[] bytes, Class<T> type) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replace("\uFEFF", "");
        } catch (CharacterCodingException e) {
            return Reading.failed(1, "the file is not written in UTF-8; save it again as UTF-8");
        }
        try {
            LoadSettings settings = LoadSettings.builder().build();
            Optional<Node> root = new Compose(settings).composeString(text);
            boolean blank = root.isEmpty() || root.get().getTag().equals(Tag.NULL);
            return blank ? new Reading<>(null, List.of(), Map.of()) : bind(text, root.get(), type);
        } catch (MarkedYamlEngineException e) {
            // Where something began that never ends says more than where the file ends.
            Optional<Mark> mark = e.getContextMark().or(e::getProblemMark);
            String context = e.getContext() == null ? "" : e.getContext() + ", ";
            return Reading.failed(
                    mark.map(Mark::getLine).orElse(0) + 1, "this is no YAML: " + context + e.getProblem());
        } catch (YamlEngineException e) {
            return Reading.failed(1, "this is no YAML: " + e.getMessage());
        }
    }

    private static <T> Reading<T> bind(String text, Node root, Class<T> type) {
        YamlShape shape = new YamlShape();
        shape.check(root, type);
        if (!shape.problems().isEmpty()) {
            return new Reading<>(null, YamlProblem.sorted(shape.problems()), shape.lines());
        }
        try {
            return new Reading<>(LayoutYaml.MAPPER.readValue(text, type), List.of(), shape.lines());
        } catch (JacksonException e) {
            // A type with a reader of its own: it says itself what is wrong, and Jackson at which key.
            int line = Math.max(
                    shape.lines().getOrDefault(path(e), 1),
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr());
            return Reading.failed(line, String.valueOf(e.getOriginalMessage()));
        }
    }

    /** The path to the value that an exception is about, as far as a line is known for it. */
    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : e.getPath()) {
            String key = reference.getPropertyName();
            if (key == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(key);
            }
        }
        return path.toString();
    }
}
