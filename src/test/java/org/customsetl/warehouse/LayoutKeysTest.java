package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.customsetl.pipeline.Loader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What keys of layouts make of small printed tables, cell by cell; without its key each such table is refused. */
class LayoutKeysTest {

    private static final String FIGURES = """
            select cell, concat_ws(' ', label, kind, level, coalesce(parent_row, 0), coalesce(place_code, '-'), flow,
                measure, to_char(period_from, 'YYYY-MM') || '..' || to_char(period_to, 'YYYY-MM'),
                coalesce(value::text, 'nil'), normalised_unit) as said
            from mart.published_figure
            """;
    private static final String CHECKS = """
            select cell || ' ' || kind || ' ' || printed || ' = ' || computed || ' ' || holds as said
            from mart.total_check where kind = 'parts' order by "row", "column"
            """;

    private static TestWarehouse warehouse;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        warehouse = TestWarehouse.open();
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    /**
     * A table with a layout of its own.
     *
     * @param figures by cell: label, kind, level, parent row, place, flow, measure, months, value, unit
     * @param checks totals held against their parts
     * @param says what the rejection says, where it is refused
     * @param remark what the sheet's remarks say
     */
    record Case(
            @JsonProperty("case") String name,
            String file,
            List<String> lines,
            String layout,
            @Nullable Map<String, String> figures,
            @Nullable List<String> checks,
            @Nullable List<String> says,
            @Nullable List<String> remark) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(LayoutKeysTest.class.getResourceAsStream("layout-keys.yaml"))) {
            return YAMLMapper.shared().readValue(in, new TypeReference<List<Case>>() {}).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aTableIsReadAsItsLayoutSaysOrRefusedWithTheWayOut(Case table) {
        warehouse.forget();
        Path file = Tables.csv(folder.resolve("keys").resolve(table.file), table.lines.toArray(String[]::new));
        Tables.csv(file.resolveSibling("my.layout.yaml"), table.layout);
        Loader.Result result = warehouse.load(folder);
        List<Object> rejections = said("select message as said from mart.rejection");
        assertThat(rejections).hasSameSizeAs(orEmpty(table.says));
        assertThat(orEmpty(table.says))
                .allSatisfy(words -> assertThat(rejections.toString()).contains(words));
        assertThat(result.exitCode() == 0).isEqualTo(rejections.isEmpty());
        if (table.figures != null) {
            assertThat(warehouse.rows(FIGURES).stream()
                            .collect(Collectors.toMap(row -> row.get("cell"), row -> row.get("said"))))
                    .containsExactlyInAnyOrderEntriesOf(Map.copyOf(table.figures));
        }
        if (table.checks != null) {
            assertThat(said(CHECKS)).isEqualTo(table.checks);
        }
        String notes = said("select array_to_string(notes, ' ') as said from ops.load_sheet")
                .toString();
        assertThat(orEmpty(table.remark)).allSatisfy(words -> assertThat(notes).contains(words));
    }

    private static List<Object> said(String sql) {
        return warehouse.rows(sql).stream().map(row -> row.get("said")).toList();
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
