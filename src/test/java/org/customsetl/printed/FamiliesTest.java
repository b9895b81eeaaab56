package org.customsetl.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.customsetl.pipeline.Loader;
import org.customsetl.warehouse.TestWarehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every family of printed tables, from a file of its shape to what analysts see of each of its cells. */
class FamiliesTest {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "national-places",
                "cities",
                "hs-chapters",
                "main-commodities",
                "partners",
                "office-commodities-2019",
                "office-commodities-2021",
                "office-commodities-2024",
                "office-regime-2019",
                "office-regime-2021",
                "office-regime-2024",
                "office-ownership-2019",
                "office-ownership-2021",
                "office-ownership-2024",
                "kyrgyz-commodities",
                "kyrgyz-oblasts",
                "across-cities-by-month",
                "across-regions-by-partner",
                "across-regimes-by-place",
                "across-commodities-by-place",
                "keys-partner-codes",
                "keys-section-chapter",
                "keys-place-commodity",
                "keys-year-month"
            })
    void everyCellIsPublishedAsPrintedAndNormalisedAndEveryRowIsAccountedFor(String id) {
        Family family = Family.read(id);
        Paper paper = family.paper();
        warehouse.forget();
        family.layoutBeside(paper.write(folder));
        Loader.Result result = warehouse.load(folder);
        assertThat(warehouse.rows("select sheet, \"row\", \"column\", reason_code, message from mart.rejection"))
                .isEmpty();
        assertThat(result.exitCode()).isZero();
        Lines.assertSame(Figures.published(warehouse).all(), family.expected().all());
        Lines.assertSame(Check.published(warehouse), CheckRule.expected(family));
        assertRows(family, paper.sheet());
    }

    private static void assertRows(Family family, PaperSheet sheet) {
        int loaded = family.rows().size();
        assertThat(warehouse.rows("""
                        select layout, rows_read, rows_loaded, rows_rejected, rows_ignored from ops.load_sheet
                        where sheet_number = 1
                        """))
                .containsExactly(Map.of(
                        "layout",
                        family.layout(),
                        "rows_read",
                        (long) sheet.filledRows(),
                        "rows_loaded",
                        (long) loaded,
                        "rows_rejected",
                        0L,
                        "rows_ignored",
                        (long) sheet.filledRows() - loaded));
        assertThat(warehouse.rows("select why, rows from ops.ignored_rows where sheet_number = 1").stream()
                        .collect(Collectors.toMap(row -> row.get("why"), row -> row.get("rows"))))
                .isEqualTo(new TreeMap<>(family.ignored()));
    }
}
