package org.customsetl.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.customsetl.inspection.Draft;
import org.customsetl.layout.Layouts;
import org.customsetl.layout.Statement;
import org.customsetl.pipeline.Loader;
import org.customsetl.warehouse.TestWarehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A draft of a printed table, with its questions answered, reads every figure that the layout made for it reads. */
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

    /** @param answers to the draft's questions that it cannot do without: whose figures, and what their columns cover */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            national-places             | subject: place; place: nation; levels: register | none
            cities                      | subject: place; parts: complete; 当期进出口            | basis: month
            main-commodities            | unit-headers: [计量单位]; levels: indentation     | place: nation
            kyrgyz-commodities          | label-headers: [Наименование показателей]       | place: KGZ
            kyrgyz-oblasts              | place: KGZ; levels: register                    | none
            across-cities-by-month      | subject: period; subject: place; parts: complete | none
            across-regions-by-partner   | subject: place; parts: of-total; ignored: [备注] | none
            across-regimes-by-place     | label-column: A; title-words: [贸易方式分市表]; subject: regime | basis: month
            across-commodities-by-place | subject: commodity-item; parts: complete        | none
            keys-partner-codes          | - {holds: code, headers: [国别代码]}             | place: nation; basis: month
            keys-section-chapter        | - {holds: whole, headers: [类]}; - {holds: code, headers: [编码]} | place: nation; basis: month
            keys-place-commodity        | - {holds: place, headers: [地区]}                | basis: month
            keys-year-month             | subject: period; - {holds: year, headers: [年]}  | none
            """)
    void aDraftWithItsQuestionsAnsweredReadsItsTable(String id, String says, String answers) throws Exception {
        Family family = Family.read(id);
        warehouse.forget();
        Path file = family.paper().write(folder);
        String draft =
                Draft.of(file, Statement.NONE, Layouts.shipped(), 1, Clock.fixed(TestWarehouse.NOW, ZoneOffset.UTC));
        assertThat(draft).contains(says.split("; "));
        Files.writeString(file.resolveSibling("drafted.layout.yaml"), answered(draft, answers));
        Files.writeString(file.resolveSibling("dataset.yaml"), "layout: my-table\n");
        Loader.Result result = warehouse.load(folder);
        assertThat(warehouse.rows("select sheet, \"row\", \"column\", reason_code, message from mart.rejection"))
                .isEmpty();
        assertThat(result.exitCode()).isZero();
        Lines.assertSame(said(Figures.published(warehouse)), said(family.expected()));
    }

    private static String answered(String draft, String answers) {
        return Stream.of(answers.split("; "))
                .filter(answer -> !answer.equals("none"))
                .reduce(
                        draft,
                        (text, answer) -> text.replaceFirst(
                                "(?m)^  (# [?] )?" + answer.replaceFirst(":.*", ":") + ".*$", "  " + answer));
    }

    private static List<Figure.Content> said(Figures figures) {
        return figures.all().stream().map(figure -> figure.content().loose()).toList();
    }
}
