package org.customsetl.layout;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** How the components of a record and the constants of an enum are written in YAML: in lower case, with hyphens. */
final class YamlKeys {

    private YamlKeys() {}

    /** The components of a record by the keys that they are written as, in their order. */
    static Map<String, RecordComponent> of(Class<?> type) {
        Map<String, RecordComponent> keys = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            keys.put(name(component.getAccessor(), hyphenated(component.getName())), component);
        }
        return keys;
    }

    /** Whether a record's component may be left out. */
    static boolean isOptional(RecordComponent component) {
        return component.getType().isPrimitive() || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** What is expected of a record's component in YAML: its type, or where one value stands for a list of it, the item. */
    static Type typeOf(RecordComponent component, Node value) {
        JsonFormat format = component.getAccessor().getAnnotation(JsonFormat.class);
        boolean takesOne = format != null
                && Arrays.asList(format.with()).contains(JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY);
        return takesOne && value instanceof ScalarNode && component.getGenericType() instanceof ParameterizedType list
                ? list.getActualTypeArguments()[0]
                : component.getGenericType();
    }

    /** The words of an enum. */
    static List<String> words(Class<?> type) {
        List<String> words = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            words.add(word((Enum<?>) constant));
        }
        return words;
    }

    /** The word of a constant; of a single letter, as M for imports, the letter itself. */
    static String word(Enum<?> constant) {
        String name = constant.name();
        try {
            return name(
                    constant.getDeclaringClass().getField(name),
                    name.length() == 1 ? name : name.toLowerCase(Locale.ROOT).replace('_', '-'));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("every constant is a field", e);
        }
    }

    private static String name(AnnotatedElement element, String otherwise) {
        JsonProperty stated = element.getAnnotation(JsonProperty.class);
        return stated == null || stated.value().isEmpty() ? otherwise : stated.value();
    }

    private static String hyphenated(String javaName) {
        return javaName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
