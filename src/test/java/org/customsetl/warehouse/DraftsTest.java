package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.customsetl.inspection.Draft;
import org.customsetl.inspection.DraftImpossibleException;
import org.customsetl.layout.Layouts;
import org.customsetl.layout.Statement;
import org.customsetl.pipeline.Loader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A draft of a layout reads what it could tell, as it stands, and asks what it could not. */
class DraftsTest {

    private static final Clock CLOCK = Clock.fixed(TestWarehouse.NOW, ZoneOffset.UTC);

    private static TestWarehouse warehouse;
    private static int last;

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
     * A table that no layout fits.
     *
     * @param place what a person answers to the question whose figures these are
     * @param says lines of the draft
     * @param asks what the draft asks, in this order and nothing more
     * @param figures values by flow, first month and label
     * @param rates exchange rates by day and currency, in yuan for one unit
     */
    record Case(
            @JsonProperty("case") String name,
            String file,
            List<String> lines,
            @Nullable String delimiter,
            @Nullable String place,
            List<String> says,
            List<String> asks,
            @Nullable Map<String, String> figures,
            @Nullable List<String> rates,
            @JsonProperty("lines-loaded") @Nullable Integer linesLoaded,
            @Nullable String value) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(DraftsTest.class.getResourceAsStream("drafted.yaml"))) {
            return YAMLMapper.shared().readValue(in, new TypeReference<List<Case>>() {}).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aDraftOfATableWithRenamedHeadersLoadsItRightAway(Case table) throws Exception {
        String dataset = "draft" + ++last;
        Path file = Tables.csv(folder.resolve(dataset).resolve(table.file), table.lines.toArray(String[]::new));
        assertThat(warehouse.load(file).exitCode()).as("before").isEqualTo(3);
        String draft = draft(file, null);
        assertThat(draft).contains(table.says);
        List<String> asked = draft.lines()
                .filter(line -> line.contains("# ?") && !line.contains("a guess"))
                .toList();
        assertThat(asked.stream().filter(line -> !line.startsWith("# First draft")))
                .hasSameSizeAs(table.asks)
                .allMatch(line -> table.asks.stream().anyMatch(line::contains));
        String answered = table.place == null ? draft : draft.replace("place: region", "place: " + table.place);
        Files.writeString(file.resolveSibling("drafted.layout.yaml"), answered);
        Loader.Result result = warehouse.load(folder.resolve(dataset));
        assertThat(warehouse.rows(
                        "select message from ops.rejection r join ops.load l on l.id = r.load_id where run_id = ?",
                        result.run()))
                .isEmpty();
        assertThat(result.exitCode()).isZero();
        if (table.figures != null) {
            assertThat(figures(dataset)).containsAllEntriesOf(table.figures);
        } else if (table.rates != null) {
            assertThat(rates(result.run())).isEqualTo(table.rates);
        } else {
            assertThat(warehouse.rows(
                            "select count(*)::int as n, sum(value_cny)::int::text as v from mart.trade_line where dataset = ?",
                            dataset))
                    .containsExactly(Map.of("n", table.linesLoaded, "v", table.value));
        }
    }

    private static Map<String, String> figures(String dataset) {
        Map<String, String> figures = new HashMap<>();
        warehouse
                .rows(
                        "select flow || ' ' || extract(month from period_from) || ' ' || label as key, value"
                                + " from mart.published_figure where dataset = ? and measure = 'value' order by period_to",
                        dataset)
                .forEach(row -> figures.put(
                        row.get("key").toString(),
                        ((BigDecimal) row.get("value")).stripTrailingZeros().toPlainString()));
        return figures;
    }

    private static List<String> rates(long run) {
        return warehouse
                .jdbc()
                .sql("select concat_ws(' ', r.day, r.currency, trim_scale(r.cny_per_unit)) from fact.published_rate r"
                        + " join ops.load l on l.id = r.load_id where l.run_id = ? order by r.day, r.currency")
                .param(run)
                .query(String.class)
                .list();
    }

    /** Both tables head their labels alike; each draft names what only its own table has, so that both load. */
    @Test
    void draftsOfTablesThatAreHeadedAlikeSayWhatTellsThemApart() throws Exception {
        Path file = Tables.xlsx(
                folder.resolve("alike").resolve("2024-03.xlsx"),
                new java.util.TreeMap<>(Map.of(
                        "a",
                        Tables.sheet(
                                List.of("上海市", "单位：万元"),
                                List.of("贸易主体", "海运出口", "海运进口"),
                                List.of("国有企业", BigDecimal.ONE, BigDecimal.TEN)),
                        "b",
                        Tables.sheet(
                                List.of("上海市", "单位：万元"),
                                List.of("贸易主体", "陆运出口", "进口"),
                                List.of("国有企业", BigDecimal.ONE, BigDecimal.TEN)))));
        String first = draft(file, 1);
        String second = draft(file, 2);
        assertThat(first).contains("require-words: [海运出口, 海运进口]");
        assertThat(second).contains("require-words: [陆运出口]");
        Files.writeString(file.resolveSibling("a.layout.yaml"), answered(first, "sea"));
        assertThat(draft(file, null)).as("told from the layout at hand too").isEqualTo(second);
        Files.writeString(file.resolveSibling("b.layout.yaml"), answered(second, "land"));
        assertThat(warehouse.load(file).exitCode()).isZero();
        assertThat(warehouse.rows("select sheet, layout from mart.sheet_reading where dataset = 'alike' order by 1"))
                .containsExactly(Map.of("sheet", "a", "layout", "sea"), Map.of("sheet", "b", "layout", "land"));
    }

    private static String answered(String draft, String id) {
        return draft.replace("id: my-table", "id: " + id).replaceFirst("(?m)^  # \\? basis:.*$", "  basis: month");
    }

    private static String draft(Path file, @Nullable Integer sheet) throws DraftImpossibleException {
        return Draft.of(file, Statement.NONE, Layouts.shipped(), sheet, CLOCK);
    }

    @Test
    void whatCannotBeToldIsAskedAndNeverGuessed() throws Exception {
        Path file = Tables.csv(
                folder.resolve("a.csv"), "Некая таблица", "Показатель,Колонка,Вторая", "Первый,10,20", "Второй,30,45");
        assertThat(draft(file, null).lines().filter(line -> line.contains("# ?")))
                .anyMatch(line -> line.contains("no register knows the labels (Первый, Второй)"))
                .anyMatch(line -> line.contains("nothing names a region"))
                .anyMatch(line -> line.contains("column B is headed Колонка, which says nothing known"))
                .anyMatch(line -> line.contains("flows: {M: […], X: […]}"))
                .anyMatch(line -> line.contains("unit: 万元"));
    }

    @Test
    void theDraftIsOfTheFirstSheetThatNoLayoutFitsOrOfTheOneNamed() throws Exception {
        Path file = Tables.xlsx(
                folder.resolve("a.xlsx"),
                new java.util.TreeMap<>(Map.of(
                        "1 known",
                        Tables.sheet(
                                List.of("上海市2024年3月"),
                                List.of("单位：万元人民币"),
                                List.of("企业性质", "出口3月", "进口3月"),
                                List.of("国有企业", BigDecimal.ONE, BigDecimal.TEN)),
                        "2 unknown",
                        Tables.sheet(
                                List.of("上海市2024年3月"),
                                List.of("贸易主体", "出口3月", "进口3月"),
                                List.of("国有企业", BigDecimal.ONE, BigDecimal.TEN)))));
        assertThat(draft(file, null)).contains("sheet '2 unknown'", "label-headers: [贸易主体]");
        assertThat(draft(file, 1)).contains("sheet '1 known'", "label-headers: [企业性质]");
        assertThatThrownBy(() -> draft(file, 3)).hasMessage("there is no sheet 3; there are 2");
    }
}
