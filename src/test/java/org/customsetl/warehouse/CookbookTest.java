package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.customsetl.pipeline.RegisterImporter;
import org.customsetl.reporting.Analyst;
import org.customsetl.reporting.Answer;
import org.customsetl.reporting.AsOf;
import org.customsetl.reporting.TextTable;
import org.customsetl.samples.SampleFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every query of docs/cookbook.md answers as it is printed there, over a warehouse that was loaded as the page says. With
 * {@code -Dcookbook.write=true} the answers on the page are written anew first: read the difference.
 */
class CookbookTest {

    private static final Path PAGE = Path.of("docs/cookbook.md");
    private static final Path SAMPLES = Path.of("input-samples");

    private static final Pattern RECIPE = Pattern.compile(
            "(### [^\\n]*\\n)|<!-- query(?: as of: (\\S+))? -->\\n```sql\\n(.*?)```\\n<!-- result -->\\n```text\\n(.*?)```\\n",
            Pattern.DOTALL);

    private static TestWarehouse warehouse;

    @TempDir
    private static Path inbox;

    @BeforeAll
    static void loadAsThePageSays() throws IOException, SQLException {
        warehouse = TestWarehouse.open();
        Path declarations = inbox.resolve("xinjiang-declarations");
        for (String dataset : List.of("gacc-place", "hangzhou-cities", "xinjiang-declarations")) {
            copy(SAMPLES.resolve(dataset), inbox.resolve(dataset));
        }
        SampleFiles.writeFirstPublished2022(declarations);
        warehouse.now(Instant.parse("2024-02-02T02:00:00Z"));
        assertThat(warehouse.load(inbox).exitCode()).isEqualTo(3);
        assertThat(warehouse
                        .get(RegisterImporter.class)
                        .importFrom(SAMPLES.resolve("registers"), null)
                        .problems())
                .isEmpty();
        Files.copy(
                SAMPLES.resolve("xinjiang-declarations/2022.xlsx"),
                declarations.resolve("2022.xlsx"),
                StandardCopyOption.REPLACE_EXISTING);
        warehouse.now(Instant.parse("2024-03-01T02:00:00Z"));
        assertThat(warehouse.load(inbox).exitCode()).isZero();
        if (Boolean.getBoolean("cookbook.write")) {
            writeAnew();
        }
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    record Recipe(String title, @Nullable String asOf, String sql, String printed) {
        @Override
        public String toString() {
            return title + (asOf == null ? "" : ", as of " + asOf);
        }
    }

    static Stream<Recipe> recipes() throws IOException {
        String[] title = {""};
        return RECIPE.matcher(Files.readString(PAGE))
                .results()
                .map(found -> recipe(found, title))
                .filter(recipe -> !recipe.sql.isEmpty());
    }

    /** A heading is the title of what follows it. */
    private static Recipe recipe(MatchResult found, String[] title) {
        if (found.group(1) != null) {
            title[0] = found.group(1).substring(4).strip();
            return new Recipe(title[0], null, "", "");
        }
        return new Recipe(title[0], found.group(2), found.group(3), found.group(4));
    }

    private static String answer(@Nullable String asOf, String sql) throws SQLException {
        AsOf when = asOf == null ? AsOf.NOW : new AsOf(AsOf.moment(asOf), Map.of());
        Answer answer = new Analyst(warehouse.unpooled()).ask(sql, when);
        int rows = answer.rows().size();
        return String.join("\n", TextTable.lines(answer)) + "\n(" + rows + (rows == 1 ? " row)\n" : " rows)\n");
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aQueryAnswersAsThePagePrints(Recipe recipe) throws SQLException {
        assertThat(answer(recipe.asOf, recipe.sql)).isEqualTo(recipe.printed);
    }

    @Test
    void everyQueryOfThePageIsARecipe() throws IOException {
        String page = Files.readString(PAGE);
        long queries = page.lines().filter(line -> line.equals("```sql")).count();
        assertThat(recipes()).hasSize(Math.toIntExact(queries)).hasSizeGreaterThan(25);
        assertThat(recipes().map(Recipe::title).distinct()).hasSizeGreaterThanOrEqualTo(15);
    }

    private static void writeAnew() throws IOException, SQLException {
        Matcher matcher = RECIPE.matcher(Files.readString(PAGE));
        StringBuilder page = new StringBuilder();
        while (matcher.find()) {
            String whole = matcher.group();
            matcher.appendReplacement(
                    page,
                    Matcher.quoteReplacement(
                            matcher.group(1) != null
                                    ? whole
                                    : whole.substring(0, whole.indexOf("<!-- result -->"))
                                            + "<!-- result -->\n```text\n" + answer(matcher.group(2), matcher.group(3))
                                            + "```\n"));
        }
        Files.writeString(PAGE, matcher.appendTail(page));
    }
}
