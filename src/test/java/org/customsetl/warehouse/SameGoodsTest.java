package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.customsetl.pipeline.Loader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What two files of one dataset must have in common to be held back: the cases of {@code same-goods.yaml}. */
class SameGoodsTest {

    private static TestWarehouse warehouse;
    private static Loader.Result bothNew;
    private static Loader.Result onePublished;
    private static Loader.Result twoDatasets;

    @TempDir
    static Path folder;

    /** Two files, and what is found between them. */
    record Case(String id, String finds, @Nullable String says, List<String> one, List<String> other) {
        @Override
        public String toString() {
            return id;
        }
    }

    record Cases(Map<String, String> headers, List<Case> cases) {}

    private static Cases all() {
        try (InputStream yaml = Objects.requireNonNull(SameGoodsTest.class.getResourceAsStream("same-goods.yaml"))) {
            return new YAMLMapper().readValue(yaml, Cases.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Case> cases() {
        return all().cases.stream();
    }

    /** All cases in few runs: a dataset is a case, and datasets do not know each other. */
    @BeforeAll
    static void load() {
        warehouse = TestWarehouse.open();
        all().cases.forEach(found -> {
            write("new", found, "one.csv", found.one);
            write("new", found, "other.csv", found.other);
        });
        bothNew = warehouse.load(folder.resolve("new"));
        all().cases.forEach(found -> write("old", found, "one.csv", found.one));
        assertThat(warehouse.load(folder.resolve("old")).exitCode()).isZero();
        all().cases.forEach(found -> write("old", found, "other.csv", found.other));
        onePublished = warehouse.load(folder.resolve("old"));
        all().cases.forEach(found -> {
            write("apart", new Case("here " + found.id, "", null, List.of(), List.of()), "one.csv", found.one);
            write("apart", new Case("there " + found.id, "", null, List.of(), List.of()), "other.csv", found.other);
        });
        twoDatasets = warehouse.load(folder.resolve("apart"));
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    /** A file with a note beneath its table, so that no two have the same bytes. */
    private static void write(String run, Case found, String name, List<String> rows) {
        List<String> lines = new ArrayList<>(rows);
        lines.set(0, all().headers.getOrDefault(rows.get(0), rows.get(0)));
        lines.add("\"注：" + run + " " + found.id + "\"");
        String dataset = run + " " + found.id;
        Tables.csv(folder.resolve(run).resolve(dataset).resolve(name), lines.toArray(String[]::new));
    }

    private static List<String> statuses(Loader.Result result, String dataset) {
        return warehouse
                .jdbc()
                .sql("select name || ' ' || status from ops.load where run_id = ? and dataset = ? order by name")
                .params(result.run(), dataset)
                .query(String.class)
                .list();
    }

    /** What is said of the second file: why it is held, or what is remarked. */
    private static String said(Loader.Result result, String dataset) {
        return String.join(
                "\n",
                warehouse
                        .jdbc()
                        .sql("""
                        select message from mart.rejection
                        where run = :run and dataset = :dataset and file = 'other.csv'
                        union all
                        select unnest(s.notes) from ops.load_sheet s join ops.load l on l.id = s.load_id
                        where l.run_id = :run and l.dataset = :dataset and l.name = 'other.csv'
                        """)
                        .param("run", result.run())
                        .param("dataset", dataset)
                        .query(String.class)
                        .list());
    }

    private static void assertSaid(Case found, Loader.Result result, String dataset) {
        if (found.finds.equals("nothing")) {
            assertThat(said(result, dataset)).isEmpty();
        } else {
            assertThat(said(result, dataset)).contains(dataset + "/one.csv", found.says);
        }
    }

    private static List<String> published(String dataset) {
        return warehouse
                .jdbc()
                .sql("select distinct file from mart.trade_line where dataset = ? order by file")
                .param(dataset)
                .query(String.class)
                .list();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ofTwoNewFilesBothAreHeldOrBothArePublished(Case found) {
        String dataset = "new " + found.id;
        String status = found.finds.equals("held") ? "held" : "loaded";
        assertThat(statuses(bothNew, dataset)).containsExactly("one.csv " + status, "other.csv " + status);
        assertThat(published(dataset)).hasSize(status.equals("held") ? 0 : 2);
        assertSaid(found, bothNew, dataset);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ofOnePublishedAndOneNewFileTheNewOneIsHeld(Case found) {
        String dataset = "old " + found.id;
        String status = found.finds.equals("held") ? "held" : "loaded";
        assertThat(statuses(onePublished, dataset)).containsExactly("other.csv " + status);
        assertThat(published(dataset)).hasSize(status.equals("held") ? 1 : 2).contains("one.csv");
        assertSaid(found, onePublished, dataset);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void filesOfTwoDatasetsAreNotHeldAgainstEachOther(Case found) {
        String dataset = "apart there " + found.id;
        assertThat(statuses(twoDatasets, dataset)).containsExactly("other.csv loaded");
        assertThat(said(twoDatasets, dataset)).doesNotContain("one.csv");
    }

    @Test
    void theRunsSayThatSomethingIsHeld() {
        assertThat(List.of(bothNew.exitCode(), onePublished.exitCode(), twoDatasets.exitCode()))
                .containsExactly(5, 5, 0);
    }
}
