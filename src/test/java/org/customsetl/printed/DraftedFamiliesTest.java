package org.customsetl.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.customsetl.inspection.Draft;
import org.customsetl.layout.Layouts;
import org.customsetl.layout.Statement;
import org.customsetl.pipeline.Loader;
import org.customsetl.warehouse.TestWarehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft of every family of printed tables, as it stands, reads what the layout made for it reads. */
class DraftedFamiliesTest {

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
    void aDraftReadsItsTableRightAway(String id) throws Exception {
        Family family = Family.read(id);
        warehouse.forget();
        Path file = family.paper().write(folder);
        String draft = Draft.of(
                file, Statement.NONE, Layouts.shipped(), 1, Clock.fixed(TestWarehouse.NOW, ZoneOffset.UTC));
        String idOfDraft = draft.lines().filter(l -> l.startsWith("id: ")).findFirst().orElseThrow().substring(4);
        Files.writeString(file.resolveSibling("drafted.layout.yaml"), draft);
        Files.writeString(file.resolveSibling("dataset.yaml"), "layout: " + idOfDraft + "\n");
        Loader.Result result = warehouse.load(folder);
        System.out.println("=== " + id + "\n" + draft + "\n" + warehouse.rows("select sheet, \"row\", \"column\", reason_code, message from mart.rejection"));
        assertThat(result.exitCode()).isZero();
        Lines.assertSame(said(Figures.published(warehouse)), said(family.expected()));
    }

    private static List<Figure.Content> said(Figures figures) {
        return figures.all().stream().map(figure -> figure.content().loose()).toList();
    }
}
