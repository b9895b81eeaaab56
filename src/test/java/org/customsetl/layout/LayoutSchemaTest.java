package org.customsetl.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors complete layouts by says what the program reads. */
class LayoutSchemaTest {

    private static final String TEXT = Layouts.schema();
    private static final JsonNode ROOT = JsonMapper.shared().readTree(TEXT);
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT, InputFormat.JSON);

    /** What the schema says against a layout. */
    static List<String> errors(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML).stream()
                .map(Error::toString)
                .toList();
    }

    static Stream<LayoutFile> shipped() {
        return Layouts.shipped().files().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedLayoutKeepsTheSchema(LayoutFile layout) {
        assertThat(errors(layout.yaml())).isEmpty();
    }

    @Test
    void aLayoutIsHeldAgainstTheSchema() {
        assertThat(errors("id: a\ntitle: A\nkind: figures\n")).isNotEmpty();
        assertThat(errors("id: a\ntitle: A\nkind: lines\ncolumns: [{field: weight, headers: [W]}]\n"))
                .isNotEmpty();
    }

    static Stream<LayoutErrorsTest.Case> mistakes() throws IOException {
        // What only the program knows: registers, what stands twice, aliases, fields without a column.
        Set<String> beyond = Set.of(
                "a key twice, the second one named",
                "a place by a name that several have, and a number for nil",
                "a place by a name that is nearly one",
                "a regular expression that does not compile",
                "an alias, which a reader of JSON would take for a word",
                "no YAML");
        return LayoutErrorsTest.cases().filter(mistake -> !beyond.contains(mistake.name()));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void theSchemaFindsTheMistakesThatTheProgramFinds(LayoutErrorsTest.Case mistake) {
        assertThat(errors(mistake.yaml())).isNotEmpty();
    }

    @Test
    void theSchemaHasTheKeysOfTheProgramEachWithADescription() {
        compare(ROOT, LayoutSpec.class, "layout");
    }

    @Test
    void theDocumentExplainsEveryKeyAndEveryFieldAndNoOther() {
        List<String> documented = Pattern.compile("^\\| ((?:`[a-z0-9.-]+`(?:, )?)+) \\|", Pattern.MULTILINE)
                .matcher(LayoutsDocument.text())
                .results()
                .flatMap(row -> Stream.of(row.group(1).replace("`", "").split(", ", -1)))
                .toList();
        Set<String> known = new LinkedHashSet<>();
        keys(LayoutSpec.class, "", known);
        known.addAll(YamlKeys.words(Field.class));
        assertThat(documented).containsExactlyInAnyOrderElementsOf(known);
    }

    private static void keys(Type type, String path, Set<String> keys) {
        if (type instanceof Class<?> record && record.isRecord()) {
            YamlKeys.of(record).forEach((key, component) -> {
                keys.add(path + key);
                keys(component.getGenericType(), path + key + ".", keys);
            });
        } else if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            keys(list.getActualTypeArguments()[0], path, keys);
        }
    }

    static Stream<LayoutsDocument.Block> documented() {
        return Stream.of("layout", "draft of").flatMap(kind -> LayoutsDocument.blocks(kind).stream());
    }

    @ParameterizedTest
    @MethodSource("documented")
    void everyLayoutOfTheDocumentKeepsTheSchema(LayoutsDocument.Block layout) {
        assertThat(errors(layout.text())).isEmpty();
    }

    private static void compare(JsonNode schema, Type type, String path) {
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (raw.isRecord()) {
            record(schema, raw, path);
        } else if (raw == List.class) {
            compare(resolved(schema.path("items")), ((ParameterizedType) type).getActualTypeArguments()[0], path);
        } else if (raw == Map.class
                && ((ParameterizedType) type).getActualTypeArguments()[0] instanceof Class<?> key
                && key.isEnum()) {
            assertThat(texts(schema.at("/propertyNames/enum"))).as(path).isEqualTo(words(key));
        } else if (raw.isEnum()) {
            assertThat(texts(schema.path("enum"))).as(path).isEqualTo(words(raw));
        }
    }

    private static void record(JsonNode schema, Class<?> type, String path) {
        Map<String, RecordComponent> keys = YamlKeys.of(type);
        assertThat(new LinkedHashSet<>(schema.path("properties").propertyNames()))
                .as("keys of " + path)
                .isEqualTo(new LinkedHashSet<>(keys.keySet()));
        assertThat(schema.path("additionalProperties").isBoolean()).as(path).isTrue();
        Set<String> needed = new LinkedHashSet<>();
        keys.forEach((key, component) -> {
            JsonNode own = schema.path("properties").path(key);
            JsonNode resolved = resolved(own);
            assertThat(own.path("description").asString("")
                            + resolved.path("description").asString(""))
                    .as("description of " + path + "." + key)
                    .isNotBlank();
            if (!YamlKeys.isOptional(component)) {
                needed.add(key);
            }
            compare(resolved, component.getGenericType(), path + "." + key);
        });
        assertThat(texts(schema.path("required"))).as("required of " + path).isEqualTo(needed);
    }

    private static JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : ROOT.at(reference.substring(1));
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static Set<String> words(Class<?> type) {
        return new LinkedHashSet<>(YamlKeys.words(type));
    }
}
