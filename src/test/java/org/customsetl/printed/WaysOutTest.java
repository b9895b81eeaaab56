package org.customsetl.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.customsetl.layout.Statement;
import org.customsetl.layout.Statement.Accept;
import org.customsetl.sheet.UnreadableFileException;
import org.customsetl.trade.Flow;
import org.customsetl.trade.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Contradictions of names, titles, headers, notes, figures and statements against each other, and every way out that the
 * message names: done as it is printed, each ends that very contradiction.
 */
class WaysOutTest {

    private static final Pattern KEY = Pattern.compile("`(accept|period|flow|unit|place): ([^`]+)`");
    private static final Pattern CALL = Pattern.compile("`load --(accept|period|flow) (\\S+) FILE`");
    private static final Pattern ENTRY = Pattern.compile("`files: \\{FILE: \\{([^`]+)}}`");

    @TempDir
    Path folder;

    static Stream<Contradiction> all() {
        return Stream.of("variants", "files").flatMap(catalogue -> Contradiction.read(catalogue).stream());
    }

    static Stream<Contradiction> held() {
        return all().filter(contradiction -> contradiction.reason() != null && contradiction.says() == null);
    }

    static Stream<Contradiction> read() {
        return all().filter(contradiction -> contradiction.columns() != null);
    }

    static Stream<Contradiction> unsaid() {
        return all().filter(contradiction -> contradiction.says() != null);
    }

    @Test
    void everyVariantThatIsHeldBeforeTheGatesIsInTheMatrix() {
        assertThat(Contradiction.read("variants"))
                .extracting(Contradiction::id)
                .containsExactlyElementsOf(VariantsTest.variants().stream()
                        .filter(variant -> variant.outcome() == Variant.Outcome.HELD)
                        .filter(variant -> variant.beside() == null)
                        .map(Variant::id)
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("held")
    void theMessageNamesTheWaysOutAndEachSettlesIt(Contradiction contradiction) throws Exception {
        Path file = contradiction.write(folder);
        Rejection rejection = Standing.of(file, Statement.NONE).orElseThrow();
        assertThat(rejection.reason()).hasToString(contradiction.reason());
        List<String> printed = keys(rejection.wayOut());
        assertThat(printed).as(rejection.wayOut()).containsExactlyElementsOf(contradiction.waysOut());
        for (String way : Stream.concat(printed.stream(), matches(ENTRY, rejection))
                .distinct()
                .toList()) {
            contradiction.state(file, way);
            assertSettled(way, rejection, Standing.of(file, Statement.NONE));
        }
        Files.delete(file.resolveSibling("dataset.yaml"));
        contradiction.write(folder);
        for (Statement call : calls(rejection.wayOut(), printed)) {
            assertSettled(call.toString(), rejection, Standing.of(file, call));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("read")
    void whatOnlyLooksLikeAContradictionIsReadColumnByColumn(Contradiction contradiction)
            throws IOException, UnreadableFileException {
        Path file = contradiction.write(folder);
        assertThat(Standing.of(file, Statement.NONE)).isEmpty();
        assertThat(Standing.columns(file)).isEqualTo(contradiction.columns());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsaid")
    void aColumnOfWhichNobodyKnowsTheMonthsIsNotGuessedUnlessItsLayoutSays(Contradiction contradiction)
            throws IOException, UnreadableFileException {
        Path file = contradiction.write(folder);
        Rejection rejection = Standing.of(file, Statement.NONE).orElseThrow();
        assertThat(rejection.reason()).hasToString(contradiction.reason());
        assertThat(rejection.message()).contains(contradiction.says(), "`basis: month`", "`basis: year-to-date`");
        for (String basis : List.of("month", "year-to-date")) {
            Files.writeString(
                    file.resolveSibling("own.layout.yaml"),
                    shipped().replace("figures:", "figures:\n  basis: " + basis));
            assertThat(Standing.of(file, Statement.NONE)).isEmpty();
            assertThat(Standing.columns(file).get(2))
                    .matches(basis.equals("month") ? ".* 202[34]-03" : ".* (202[34])-01..\\1-03");
        }
    }

    private static String shipped() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                WaysOutTest.class.getResourceAsStream("/layouts/gacc-place-table.yaml"), "shipped")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** It loads, but for single rows perhaps, or waits for another reason. */
    private static void assertSettled(String way, Rejection before, Optional<Rejection> after) {
        if (after.isPresent() && after.get().row() == 0) {
            assertThat(after.get().reason().holds()).as("%s: %s", way, after).isTrue();
        }
        after.ifPresent(
                next -> assertThat(next.reason() == before.reason() && Objects.equals(next.sheet(), before.sheet()))
                        .as("%s: %s", way, next)
                        .isFalse());
    }

    private static List<String> keys(String wayOut) {
        Matcher matcher = KEY.matcher(wayOut);
        return matcher.results().map(key -> key.group(1) + ": " + key.group(2)).toList();
    }

    private static Stream<String> matches(Pattern pattern, Rejection rejection) {
        return pattern.matcher(rejection.wayOut()).results().map(found -> found.group(1));
    }

    /** The call that is printed, and the same for each of the keys that a call can state. */
    private static List<Statement> calls(String wayOut, List<String> keys) {
        Stream<String[]> printed =
                CALL.matcher(wayOut).results().map(call -> new String[] {call.group(1), call.group(2)});
        Stream<String[]> likewise = keys.stream()
                .map(key -> key.split(": "))
                .filter(key -> !key[0].equals("unit") && !key[0].equals("place"));
        return Stream.concat(printed, likewise)
                .map(WaysOutTest::call)
                .distinct()
                .toList();
    }

    private static Statement call(String[] option) {
        return switch (option[0]) {
            case "accept" ->
                Statement.of(
                        null,
                        null,
                        Arrays.stream(option[1].replaceAll("[\\[\\] ]", "").split(","))
                                .map(word -> Accept.valueOf(
                                        word.toUpperCase(java.util.Locale.ROOT).replace('-', '_')))
                                .toList());
            case "period" -> Statement.of(null, option[1], null);
            default -> Statement.of(Flow.valueOf(option[1]));
        };
    }
}
