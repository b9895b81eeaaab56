package org.customsetl.layout;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Holds a YAML document against the record that it is to become: keys against components, values against their types,
 * words against enums. Says everything that is wrong, and remembers in which line each key stands.
 */
final class YamlShape {

    private final List<YamlProblem> problems = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** What is wrong. */
    List<YamlProblem> problems() {
        return problems;
    }

    /** The line of each key, by its path: {@code figures.place}, {@code columns[0].field}. */
    Map<String, Integer> lines() {
        return lines;
    }

    /** Looks at the whole document. */
    void check(Node root, Class<?> type) {
        lines.put("", line(root));
        check(root, type, "");
    }

    private void check(Node node, Type type, String path) {
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (!seen.add(node)) {
            // Jackson would read an alias as a word, in silence.
            wrong(path, "the alias at '" + shown(path) + "' is not understood; write out what it stands for");
        } else if (LayoutYaml.readsItself(raw)) {
            items(node, path);
        } else if (node.getTag().equals(Tag.NULL) && !path.isEmpty()) {
            wrong(path, "the key '" + shown(path) + "' is blank; write its value, or leave the key out");
        } else if (raw.isRecord()) {
            keys(node, raw, path);
        } else if (raw == List.class) {
            items(node, argument(type, 0), path);
        } else if (raw == Map.class) {
            entries(node, argument(type, 0), argument(type, 1), path);
        } else if (raw.isEnum()) {
            word(node, raw, path);
        } else {
            scalar(node, raw, path);
        }
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    private void keys(Node node, Class<?> type, String path) {
        Map<String, RecordComponent> known = YamlKeys.of(type);
        Map<String, Node> found = tuples(node, path, "keys with values, such as `" + first(known) + ": …`");
        if (found == null) {
            return;
        }
        found.forEach((key, value) -> {
            RecordComponent component = known.get(key);
            String inner = inner(path, key);
            if (component == null) {
                wrong(
                        inner,
                        "the key '" + shown(inner) + "' is unknown; known are " + String.join(", ", known.keySet()));
            } else {
                check(value, YamlKeys.typeOf(component, value), inner);
            }
        });
        known.forEach((key, component) -> {
            if (!found.containsKey(key) && !YamlKeys.isOptional(component)) {
                wrong(path, (path.isEmpty() ? "" : "in '" + shown(path) + "' ") + "the key '" + key + "' is missing");
            }
        });
    }

    private static String inner(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String first(Map<String, RecordComponent> known) {
        return known.keySet().iterator().next();
    }

    private void entries(Node node, Type keyType, Type valueType, String path) {
        Map<String, Node> found = tuples(node, path, "keys with values");
        if (found == null) {
            return;
        }
        found.forEach((key, value) -> {
            String inner = inner(path, key);
            if (key.equals("?")) {
                wrong(inner, "a key of '" + shown(path) + "' is no word");
            }
            if (keyType instanceof Class<?> raw && raw.isEnum() && !isOneOf(key, raw)) {
                wrong(inner, "the key '" + shown(inner) + "' is unknown; known are " + choices(raw, ", "));
            }
            check(value, valueType, inner);
        });
    }

    /** The entries of a mapping by key, each key's line remembered; {@code null} where the node is no mapping. */
    private @Nullable Map<String, Node> tuples(Node node, String path, String expected) {
        if (!(node instanceof MappingNode mapping)) {
            wrong(path, (path.isEmpty() ? "the file" : "'" + shown(path) + "'") + " must be " + expected);
            return null;
        }
        Map<String, Node> found = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            String inner = inner(path, key);
            if (found.put(key, tuple.getValueNode()) != null) {
                problems.add(new YamlProblem(
                        line(tuple.getKeyNode()),
                        "the key '" + shown(inner) + "' stands twice, first in line " + lines.get(inner)));
            } else {
                lines.put(inner, line(tuple.getKeyNode()));
            }
        }
        return found;
    }

    private void items(Node node, Type itemType, String path) {
        if (!(node instanceof SequenceNode sequence)) {
            wrong(path, "'" + shown(path) + "' must be a list, such as [a, b]");
            return;
        }
        for (int index = 0; index < sequence.getValue().size(); index++) {
            Node item = sequence.getValue().get(index);
            String inner = path + "[" + index + "]";
            lines.put(inner, line(item));
            if (item.getTag().equals(Tag.NULL)
                    || (item instanceof ScalarNode scalar && scalar.getValue().isBlank())) {
                wrong(inner, "'" + shown(path) + "' has a blank entry");
            } else {
                check(item, itemType, inner);
            }
        }
    }

    /** Remembers the lines of a list that is read elsewhere. */
    private void items(Node node, String path) {
        if (node instanceof SequenceNode sequence) {
            for (int index = 0; index < sequence.getValue().size(); index++) {
                lines.put(path + "[" + index + "]", line(sequence.getValue().get(index)));
            }
        }
    }

    private void word(Node node, Class<?> type, String path) {
        if (!(node instanceof ScalarNode scalar)) {
            wrong(path, "'" + shown(path) + "' must be " + choices(type, " or "));
        } else if (!isOneOf(scalar.getValue(), type)) {
            wrong(path, "'" + scalar.getValue() + "' is no " + shown(path) + "; it can be " + choices(type, " or "));
        }
    }

    private static boolean isOneOf(String word, Class<?> type) {
        return YamlKeys.words(type).stream().anyMatch(word::equalsIgnoreCase);
    }

    private static String choices(Class<?> type, String joint) {
        return String.join(joint, YamlKeys.words(type));
    }

    private void scalar(Node node, Class<?> type, String path) {
        boolean single = node instanceof ScalarNode;
        String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (type == String.class && (!single || text.isBlank())) {
            wrong(path, "'" + shown(path) + "' must be a text");
        } else if (type == String.class && path.endsWith("pattern")) {
            pattern(text, path);
        } else if ((type == boolean.class || type == Boolean.class) && !text.matches("true|false")) {
            wrong(path, "'" + shown(path) + "' must be true or false");
        } else if ((type == BigDecimal.class || type == int.class || type == Integer.class) && !isNumber(text)) {
            wrong(path, "'" + shown(path) + "' must be a number");
        }
    }

    private void pattern(String text, String path) {
        try {
            Pattern.compile(text, Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            wrong(
                    path,
                    "'" + shown(path) + "' is no regular expression: " + e.getDescription() + " at character "
                            + (e.getIndex() + 1) + " of " + text);
        }
    }

    private static boolean isNumber(String text) {
        return text.matches("[-+]?\\d+(\\.\\d+)?");
    }

    private void wrong(String path, String sentence) {
        problems.add(new YamlProblem(lines.getOrDefault(path, 1), sentence));
    }

    /** A path for people: the line tells which entry of a list is meant. */
    private static String shown(String path) {
        return path.replaceAll("\\[\\d+]", "");
    }

    private static int line(Node node) {
        Optional<Mark> mark = node.getStartMark();
        return mark.map(Mark::getLine).orElse(0) + 1;
    }
}
