package org.customsetl.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.customsetl.layout.Statement;
import org.customsetl.pipeline.Loader;
import org.customsetl.warehouse.TestWarehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables that lie or are damaged, each made from a family by a small change: it is read right, or held back for the
 * right reason. None publishes a wrong number.
 */
class VariantsTest {

    private static final List<String> CATALOGUE =
            List.of("names", "units", "columns", "rows", "cells", "files", "figures", "across");

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

    static List<Variant> variants() {
        return CATALOGUE.stream().flatMap(file -> Variant.read(file).stream()).toList();
    }

    @Test
    void theCatalogueHoldsAtLeastFortyVariantsEachWithANameOfItsOwn() {
        assertThat(variants()).hasSizeGreaterThan(40).extracting(Variant::id).doesNotHaveDuplicates();
    }

    @Test
    void whatIsHeldNamesItsReadings() {
        assertThat(variants())
                .filteredOn(variant -> variant.outcome() == Variant.Outcome.HELD)
                .allSatisfy(variant -> assertThat(variant.says()).isNotEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variants")
    void itIsReadRightOrHeldBackForTheRightReasonAndNoWrongNumberIsPublished(Variant variant) throws IOException {
        warehouse.forget();
        Paper paper = variant.paper();
        Path file = paper.write(folder);
        Family.read(variant.of()).layoutBeside(file);
        Variant.orEmpty(variant.beside()).forEach(other -> other.paper().write(folder));
        if (variant.state() != null) {
            Files.writeString(file.resolveSibling("dataset.yaml"), variant.state());
        }
        Loader.Result result = warehouse.load(folder);
        assertThat(result.message()).isEmpty();
        List<Map<String, Object>> rejections =
                warehouse.rows("select coalesce(mart.cell_name(column_number, row_number), '') as cell, reason, message"
                        + " from ops.rejection order by id");
        assertPublished(variant, rejections);
        assertOutcome(variant, rejections, file, result);
        if (variant.outcome() == Variant.Outcome.READ) {
            assertRows(paper, file);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "file-name-of-another-year | accept: title | accepted | where its readings disagree, title holds (accept)",
                "file-name-of-another-year | accept: [sheet-name, title]"
                        + " | accepted | where its readings disagree, sheet-name, else title holds (accept)",
                "header-of-another-month | period: 2024-08 | stated | period is 2024-08, as the dataset.yaml states",
                "flow-of-the-file-name-against-the-title | flow: M | stated | flow is M, as the dataset.yaml states",
                "unit-in-the-file-name | unit: 万元人民币 | stated | unit is 万元人民币, as the dataset.yaml states",
                "region-of-another-office | place: 上海市 | stated | place is 上海市, as the dataset.yaml states",
                "sheet-name-of-another-table | accept: title | accepted | where its readings disagree, title holds (accept)"
            })
    void whatTheOperatorStatesOfAHeldTableStaysWithItsVintage(String id, String way, String column, String says)
            throws IOException {
        Path file = held(id);
        Files.writeString(
                file.resolveSibling("dataset.yaml"), "files: {\"" + file.getFileName() + "\": {" + way + "}}");
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(ofVintages(column))
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence).endsWith("/" + file.getFileName() + ": " + says));
    }

    @Test
    void whatACallStatesOfAHeldTableStaysWithItsVintageAndTheNextRunAsksNoMore() throws IOException {
        Path file = held("file-name-of-another-year");
        Statement call = Statement.of(null, "2024-08", List.of(Statement.Accept.TITLE));
        assertThat(warehouse.load(call, file).exitCode()).isZero();
        assertThat(warehouse.load(folder).exitCode()).isZero();
        assertThat(ofVintages("stated"))
                .isNotEmpty()
                .allSatisfy(sentence ->
                        assertThat(sentence).endsWith(file.getFileName() + ": period is 2024-08, as the call states"));
        assertThat(ofVintages("accepted"))
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence)
                        .endsWith(file.getFileName() + ": where its readings disagree, title holds (accept)"));
    }

    /** A variant that was held; forgets all others. */
    private Path held(String id) throws IOException {
        warehouse.forget();
        Variant variant = variants().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        Path file = variant.paper().write(folder);
        Family.read(variant.of()).layoutBeside(file);
        assertThat(warehouse.load(folder).exitCode()).isEqualTo(5);
        return file;
    }

    private static List<String> ofVintages(String column) {
        return warehouse
                .jdbc()
                .sql("select unnest(" + column + ") from mart.vintage where current")
                .query(String.class)
                .list();
    }

    private static void assertPublished(Variant variant, List<Map<String, Object>> rejections) {
        List<Figure.Content> published = Figures.published(warehouse).all().stream()
                .map(Figure::content)
                .map(content -> variant.loose() ? content.loose() : content)
                .toList();
        List<Figure.Content> expected = variant.expected().stream()
                .map(content -> variant.loose() ? content.loose() : content)
                .toList();
        Lines.assertSame(published, expected, rejections);
    }

    private static void assertOutcome(
            Variant variant, List<Map<String, Object>> rejections, Path file, Loader.Result result) throws IOException {
        String messages = rejections.stream().map(Object::toString).collect(Collectors.joining("\n"));
        assertThat(Variant.orEmpty(variant.says()))
                .allSatisfy(words -> assertThat(messages).contains(words));
        switch (variant.outcome()) {
            case READ -> {
                assertThat(rejections.stream().map(row -> (row.get("cell") + " " + row.get("reason")).strip()))
                        .containsExactlyInAnyOrderElementsOf(Variant.orEmpty(variant.rejections()));
                assertThat(result.exitCode()).isEqualTo(rejections.isEmpty() ? 0 : 3);
            }
            case HELD -> assertWhole(variant, rejections, file, "held", result, 5);
            case REJECTED -> assertWhole(variant, rejections, file, "rejected", result, 3);
        }
        if (variant.note() != null) {
            assertThat(warehouse.value(
                            String.class, "select string_agg(array_to_string(notes, ' '), ' ') from ops.load_sheet"))
                    .contains(variant.note());
        }
    }

    private static void assertWhole(
            Variant variant,
            List<Map<String, Object>> rejections,
            Path file,
            String status,
            Loader.Result result,
            int exitCode)
            throws IOException {
        assertThat(rejections)
                .as("%s", rejections)
                .extracting(row -> row.get("reason"))
                .containsExactly(variant.reason());
        assertThat(warehouse.rows(
                        "select status from ops.load where path = ?",
                        file.toRealPath().toString()))
                .containsExactly(Map.of("status", status));
        assertThat(result.exitCode()).isEqualTo(exitCode);
    }

    /** Read = loaded + rejected + ignored is held by the database; what was read is held against what was written. */
    private static void assertRows(Paper paper, Path file) throws IOException {
        assertThat(warehouse.value(Long.class, """
                        select coalesce(sum(rows_read), 0) from ops.load_sheet
                        where load_id = (select id from ops.load where path = ?)
                        """, file.toRealPath().toString()))
                .isEqualTo(paper.sheets().stream()
                        .mapToLong(PaperSheet::filledRows)
                        .sum());
    }
}
