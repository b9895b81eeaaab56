package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.customsetl.inspection.Draft;
import org.customsetl.layout.Layouts;
import org.customsetl.layout.LayoutsDocument;
import org.customsetl.layout.LayoutsDocument.Block;
import org.customsetl.layout.Statement;
import org.customsetl.reporting.Analyst;
import org.customsetl.reporting.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/layouts.md tells a reader to do does what it says. */
class LayoutsDocumentTest {

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

    private void write(String kind) {
        for (Block block : LayoutsDocument.blocks(kind)) {
            Tables.csv(folder.resolve(block.name()), block.text().stripTrailing());
        }
    }

    @Test
    void theDraftIsTheOneThatTheDocumentShows() throws Exception {
        write("file");
        assertThat(LayoutsDocument.blocks("draft of"))
                .isNotEmpty()
                .allSatisfy(draft -> assertThat(Draft.of(
                                folder.resolve(draft.name()),
                                Statement.NONE,
                                Layouts.shipped(),
                                null,
                                Clock.fixed(TestWarehouse.NOW, ZoneOffset.UTC)))
                        .isEqualTo(draft.text()));
    }

    @Test
    void theTablesLoadByTheLayoutsAndTheQueriesAnswerAsPrinted() throws Exception {
        write("file");
        assertThat(warehouse.load(folder).exitCode()).as("without the layouts").isEqualTo(3);
        write("layout");
        assertThat(warehouse.load(folder).exitCode()).as("with the layouts").isZero();
        List<Block> queries = LayoutsDocument.blocks("query");
        List<Block> results = LayoutsDocument.blocks("result");
        assertThat(queries).isNotEmpty().hasSameSizeAs(results);
        Analyst analyst = new Analyst(warehouse.get(DataSource.class));
        for (int i = 0; i < queries.size(); i++) {
            assertThat(csv(analyst.ask(queries.get(i).text())))
                    .isEqualTo(results.get(i).text());
        }
    }

    private static String csv(Answer answer) {
        return answer.rows().stream()
                .map(row -> row.stream().map(cell -> Objects.toString(cell, "")).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", String.join(",", answer.columns()) + "\n", "\n"));
    }
}
