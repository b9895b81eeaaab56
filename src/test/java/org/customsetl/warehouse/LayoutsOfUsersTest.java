package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.customsetl.pipeline.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts that users bring: beside their files, or in a folder that the call names. Every test has a dataset of its own. */
class LayoutsOfUsersTest {

    private static final String LAYOUT = """
            id: %s
            title: A table by trader
            kind: figures
            figures:
              subject: ownership
              place: region
              label-headers: [%s]
              basis: %s
              levels: indentation
              parts: complete
            """;

    @TempDir
    static Path called;

    private static TestWarehouse warehouse;
    private static int last;

    @TempDir
    Path folder;

    private String dataset;

    /** A word that heads the labels of this test's tables and of no other's. */
    private String header;

    @BeforeAll
    static void open() throws IOException {
        layout(called.resolve("other.yaml"), "never-met", "无此表头", "month");
        warehouse = TestWarehouse.open("--customs-etl.layouts=" + called);
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @BeforeEach
    void nextDataset() {
        dataset = "layouts" + ++last;
        header = "经营主体" + last;
    }

    private static Path layout(Path file, String id, String header, String basis) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, LAYOUT.formatted(id, header, basis));
    }

    private Path table(String name, int value) {
        return Tables.csv(
                folder.resolve(dataset).resolve(name),
                "上海市2024年3月进出口",
                "单位：万元人民币",
                header + ",出口,进口",
                "合计," + (value + 20) + ",70",
                "国有企业," + value + ",20",
                "私营企业,20,50");
    }

    private List<Map<String, Object>> readings() {
        return warehouse.rows(
                "select layout, layout_source, layout_sha256, rows_loaded from mart.sheet_reading"
                        + " where dataset = ? and current order by file, sheet_number",
                dataset);
    }

    private List<Object> periodsAndValues() {
        return warehouse
                .rows(
                        "select to_char(period_from, 'MM') || ' ' || value from mart.published_figure"
                                + " where dataset = ? and ownership_code is not null and flow = 'X' and label = '国有企业'",
                        dataset)
                .stream()
                .flatMap(row -> row.values().stream())
                .toList();
    }

    private static List<Object> skipped(Loader.Result result) {
        return warehouse.rows("select why from ops.skipped_file where run_id = ?", result.run()).stream()
                .map(row -> row.get("why"))
                .toList();
    }

    @Test
    void aLayoutBesideAFileReadsItAndTheAnalystSeesWhichOneItWas() throws IOException {
        table("a.csv", 10);
        assertThat(warehouse.load(folder).exitCode()).isEqualTo(3);
        Path yaml = layout(folder.resolve(dataset).resolve("my.layout.yaml"), "traders", header, "month");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(periodsAndValues()).containsExactly("03 100000");
        assertThat(readings())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("layout", "traders")
                        .containsEntry("layout_source", "folder")
                        .containsEntry("rows_loaded", 3L));
        assertThat(warehouse.value(
                        String.class,
                        "select yaml from mart.layout where sha256 = ?",
                        readings().get(0).get("layout_sha256")))
                .isEqualTo(Files.readString(yaml));
    }

    @Test
    void aLayoutHoldsForSubFoldersAndTheNearestOneOfAnIdDoes() throws IOException {
        table("2024/03/a.csv", 18);
        Path dataset = folder.resolve(this.dataset);
        layout(dataset.resolve("my.layout.yaml"), "traders", header, "month");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(periodsAndValues()).containsExactly("03 180000");
        layout(dataset.resolve("2024").resolve("own.layout.yaml"), "traders", header, "year-to-date");
        Loader.Result nearer = warehouse.load(folder);
        assertThat(nearer.exitCode()).isZero();
        assertThat(periodsAndValues()).containsExactly("01 180000");
        assertThat(notes(nearer))
                .contains("layout traders is the one in ../own.layout.yaml above the file, in place of the one in"
                        + " ../../my.layout.yaml above the file");
        Files.writeString(dataset.resolve("my.layout.yaml"), "id: traders\n");
        assertThat(warehouse.load(folder).exitCode()).isEqualTo(3);
        assertThat(warehouse.rows("select message from mart.rejection where dataset = ?", this.dataset))
                .anySatisfy(row -> assertThat(row.toString()).contains("../../my.layout.yaml, line 1: the key"));
    }

    private static List<Object> notes(Loader.Result result) {
        return warehouse
                .rows(
                        "select unnest(notes) as note from ops.load_sheet s join ops.load l on l.id = s.load_id"
                                + " where l.run_id = ?",
                        result.run())
                .stream()
                .map(row -> row.get("note"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder_statement", "layouts"})
    void otherWordsOfPrintedTablesMakeAFileNewToReadAsAnotherLayoutDoes(String column) throws IOException {
        table("a.csv", 19);
        Path yaml = column.equals("layouts")
                ? called.resolve("worded.yaml")
                : folder.resolve(dataset).resolve("my.layout.yaml");
        layout(yaml, "worded", header, "month");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(skipped(warehouse.load(folder))).hasSize(1);
        int changed = warehouse
                .jdbc()
                .sql("update ops.load set " + column + " = regexp_replace(" + column
                        + ", 'layout-words.yaml=[0-9a-f]{8}', 'layout-words.yaml=00000000') where dataset = ?"
                        + " and " + column + " like '%layout-words.yaml=%'")
                .param(dataset)
                .update();
        assertThat(changed).isEqualTo(1);
        assertThat(skipped(warehouse.load(folder)))
                .as("as if other words had been shipped")
                .isEmpty();
        assertThat(skipped(warehouse.load(folder))).hasSize(1);
        Files.delete(yaml);
    }

    @Test
    void aLayoutBesideAFileHoldsForNoOtherFolder() throws IOException {
        table("a.csv", 11);
        layout(folder.resolve("elsewhere").resolve("my.layout.yaml"), "traders", header, "month");
        assertThat(warehouse.load(folder).exitCode()).isEqualTo(3);
        assertThat(readings()).isEmpty();
    }

    @Test
    void aChangedLayoutMakesItsFilesCorrectionsAndTheSameOneIsNoWork() throws IOException {
        table("a.csv", 12);
        Path yaml = folder.resolve(dataset).resolve("my.layout.yaml");
        layout(yaml, "traders", header, "month");
        warehouse.load(folder);
        assertThat(skipped(warehouse.load(folder))).singleElement().asString().startsWith("already loaded");
        layout(yaml, "traders", header, "year-to-date");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(periodsAndValues()).containsExactly("01 120000");
        Files.delete(yaml);
        Loader.Result without = warehouse.load(folder);
        assertThat(without.exitCode()).isEqualTo(3);
        assertThat(periodsAndValues()).as("what was loaded before stays").containsExactly("01 120000");
    }

    @Test
    void aBadLayoutRejectsTheFilesBesideItAndNoOthers() throws IOException {
        table("a.csv", 13);
        Path bad = folder.resolve(dataset).resolve("my.layout.yaml");
        Files.writeString(bad, LAYOUT.formatted("traders", header, "weekly").replace("region", "Atlantis"));
        Path good = folder.resolve(dataset + "-good");
        Tables.csv(
                good.resolve("202403.csv"),
                "进出口,商品编码,贸易伙伴编码,净重,净重单位,金额,币制",
                "M,27011210,146,1000,千克," + (9000 + last) + ",CNY");
        Loader.Result result = warehouse.load(folder);
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(warehouse.rows(
                        "select dataset, reason_code, message from mart.rejection where run = ?", result.run()))
                .singleElement()
                .satisfies(
                        row -> assertThat(row)
                                .containsEntry("dataset", dataset)
                                .containsEntry("reason_code", "BAD_LAYOUT")
                                .containsEntry(
                                        "message",
                                        "my.layout.yaml, line 8: 'weekly' is no figures.basis; it can be month or year-to-date or year"));
        assertThat(warehouse.value(
                        BigDecimal.class,
                        "select sum(value) from mart.trade_line where dataset = ?",
                        dataset + "-good"))
                .isEqualByComparingTo(new BigDecimal(9000 + last));
    }

    @Test
    void aLayoutOfTheCallThatChangesIsAppliedToItsFilesAlone() throws IOException {
        table("a.csv", 14);
        Path other = Tables.csv(
                folder.resolve(dataset).resolve("202403.csv"),
                "进出口,商品编码,贸易伙伴编码,净重,净重单位,金额,币制",
                "M,27011210,146,1000,千克," + (9100 + last) + ",CNY");
        Path yaml = layout(called.resolve("changing.yaml"), "changing", header, "month");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(skipped(warehouse.load(folder))).hasSize(2);
        layout(yaml, "changing", header, "year-to-date");
        Loader.Result changed = warehouse.load(folder);
        assertThat(changed.exitCode()).isZero();
        assertThat(periodsAndValues()).containsExactly("01 140000");
        assertThat(warehouse.rows("select path from ops.skipped_file where run_id = ?", changed.run()))
                .containsExactly(Map.of("path", other.toString()));
        assertThat(readings().stream().map(row -> row.get("layout_source")))
                .containsExactlyInAnyOrder("shipped", "call");
        Files.delete(yaml);
    }

    @Test
    void aSheetThatNoLayoutFittedIsReadOnceTheCallHasOneForIt() throws IOException {
        SortedMap<Integer, List<Object>> known = Tables.sheet(
                List.of("统计年月", "进出口", "商品编码", "贸易伙伴编码", "净重", "净重单位", "金额", "币制"),
                List.of("202403", "M", "27011210", "146", "1000", "千克", "" + (9200 + last), "CNY"));
        SortedMap<Integer, List<Object>> unknown = Tables.sheet(
                List.of("上海市2024年3月进出口"),
                List.of("单位：万元人民币"),
                List.of(header, "出口", "进口"),
                List.of("国有企业", new BigDecimal(15), new BigDecimal(20)));
        Map<String, SortedMap<Integer, List<Object>>> sheets = new TreeMap<>(Map.of("a", known, "b", unknown));
        Tables.xlsx(folder.resolve(dataset).resolve("book.xlsx"), sheets);
        assertThat(warehouse.load(folder).exitCode()).isEqualTo(3);
        assertThat(skipped(warehouse.load(folder))).hasSize(1);
        Path yaml = layout(called.resolve("added.yaml"), "added", header, "month");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(periodsAndValues()).containsExactly("03 150000");
        assertThat(skipped(warehouse.load(folder))).hasSize(1);
        Files.delete(yaml);
    }

    @Test
    void aLayoutInPlaceOfAShippedOneIsSaidInARemark() throws IOException {
        table("a.csv", 16);
        layout(folder.resolve(dataset).resolve("my.layout.yaml"), "office-ownership", header, "month");
        Loader.Result result = warehouse.load(folder);
        assertThat(result.exitCode()).isZero();
        assertThat(warehouse.rows(
                        "select unnest(notes) as note from ops.load_sheet s join ops.load l on l.id = s.load_id"
                                + " where l.run_id = ?",
                        result.run()))
                .contains(Map.of(
                        "note",
                        "layout office-ownership is the one in my.layout.yaml beside the file, in place of the one that"
                                + " the program ships"));
    }

    @Test
    void aLayoutWithoutNamesThatTheOperatorStatesReadsATableThatIsCalledLikeAnother() throws IOException {
        Path file = table("a.csv", 17);
        Files.writeString(file, Files.readString(file).replace("进出口\n", "进出口商品企业性质总值表\n"));
        layout(file.resolveSibling("my.layout.yaml"), "traders", header, "month");
        Loader.Result held = warehouse.load(folder);
        assertThat(held.exitCode()).isEqualTo(5);
        Tables.csv(file.resolveSibling("dataset.yaml"), "layout: traders");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(periodsAndValues()).containsExactly("03 170000");
    }
}
