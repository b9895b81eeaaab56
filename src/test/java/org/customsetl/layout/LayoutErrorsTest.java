package org.customsetl.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.customsetl.trade.PublishedFigure.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is wrong with a layout is said with file, line, key and the choices, all of it at once. */
class LayoutErrorsTest {

    private static final KnownNames NAMES = new KnownNames() {
        @Override
        public List<String> placesCalled(String name) {
            return switch (name) {
                case "KGZ" -> List.of("吉尔吉斯斯坦 (KGZ)");
                case "朝阳区" -> List.of("朝阳区 (110105)", "朝阳区 (220104)");
                default -> List.of();
            };
        }

        @Override
        public List<String> nearestPlaces(String name) {
            return name.equals("喀什地") ? List.of("喀什地区 (653100)") : List.of();
        }

        @Override
        public boolean isMoneyUnit(String unit) {
            return unit.equals("万元");
        }

        @Override
        public boolean isUnit(String unit) {
            return unit.equals("吨");
        }

        @Override
        public boolean isCurrency(String code) {
            return code.equals("USD");
        }
    };

    private static final String GOOD = """
            id: %s
            title: A table
            kind: figures
            figures:
              subject: place
              place: KGZ
              label-headers: [地区]
              unit: 万元
              measures: {net-weight: [净重]}
            """;

    @TempDir
    Path folder;

    record Case(
            @com.fasterxml.jackson.annotation.JsonProperty("case")
            String name,

            String yaml,
            List<String> problems) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(LayoutErrorsTest.class.getResourceAsStream("bad-layouts.yaml"))) {
            return YAMLMapper.shared().readValue(in, new TypeReference<List<Case>>() {}).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everythingThatIsWrongIsSaidWithItsLine(Case bad) throws IOException {
        Files.writeString(folder.resolve("bad.yaml"), bad.yaml);
        assertThat(problems()).hasSameSizeAs(bad.problems);
        for (int i = 0; i < bad.problems.size(); i++) {
            assertThat(problems().get(i)).startsWith("bad.yaml, " + bad.problems.get(i));
        }
    }

    @Test
    void theMistakesOfAllFilesAreSaidAtOnce() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "id: a\n");
        Files.writeString(folder.resolve("b.yaml"), "kind: b\n");
        assertThat(problems())
                .contains("a.yaml, line 1: the key 'title' is missing")
                .anyMatch(problem -> problem.startsWith("b.yaml, line 1: 'b' is no kind"));
    }

    @Test
    void anIdTwiceNamesBothFiles() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), GOOD.formatted("same"));
        Files.writeString(folder.resolve("b.yaml"), "# a comment\n" + GOOD.formatted("same"));
        assertThat(problems()).containsExactly("b.yaml, line 2: the id 'same' is that of a.yaml too");
    }

    @Test
    void aFileInAnotherCharsetIsSaidToBeNoUtf8() throws IOException {
        Files.write(folder.resolve("gb.yaml"), GOOD.formatted("x").getBytes(Charset.forName("GB18030")));
        assertThat(problems())
                .containsExactly("gb.yaml, line 1: the file is not written in UTF-8; save it again as UTF-8");
    }

    @Test
    void aFolderThatIsNotThereOrHoldsNoLayoutIsSaid() {
        assertThat(problems()).singleElement().asString().startsWith("there is no layout (*.yaml) in the folder");
        folder = folder.resolve("none");
        assertThat(problems()).singleElement().asString().startsWith("there is no folder");
    }

    @Test
    void aBlankFileIsNoLayoutYetAndNoMistake() throws Exception {
        Files.writeString(folder.resolve("blank.layout.yaml"), "");
        Files.writeString(folder.resolve("planned.layout.yaml"), "# to be written\n");
        Layouts shipped = Layouts.shipped();
        assertThat(shipped.beside(folder.resolve("a.csv"))).isSameAs(shipped);
    }

    @Test
    void aGoodLayoutIsReadWithItsFingerprintAndAByteOrderMarkDoesNotMatter() throws Exception {
        byte[] bytes = ("\uFEFF" + GOOD.formatted("mine")).getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("mine.yaml"), bytes);
        Files.writeString(folder.resolve("dataset.yaml"), "flow: M");
        Layouts layouts = Layouts.shippedAnd(folder, NAMES);
        assertThat(layouts.file("mine")).hasValueSatisfying(layout -> {
            assertThat(layout.source()).isEqualTo(LayoutFile.Source.CALL);
            assertThat(layout.sha256()).isEqualTo(LayoutFile.sha256(bytes));
            assertThat(Objects.requireNonNull(layout.spec().figures()).measures())
                    .containsOnlyKeys(Measure.NET_WEIGHT);
        });
        assertThat(layouts.remark("mine")).isEmpty();
        assertThat(layouts.all()).hasSize(Layouts.shipped().all().size() + 1);
    }

    @Test
    void aLayoutTakesThePlaceOfTheOneFurtherAwayAndThatIsSaid() throws Exception {
        Files.writeString(folder.resolve("mine.yaml"), GOOD.formatted("city-table"));
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("own.layout.yaml"), GOOD.formatted("city-table"));
        Layouts called = Layouts.shippedAnd(folder, NAMES);
        assertThat(called.remark("city-table"))
                .hasValue("layout city-table is the one in mine.yaml of --layouts, in place of the one that the"
                        + " program ships");
        Layouts beside = called.beside(data.resolve("a.csv"));
        assertThat(beside.remark("city-table"))
                .hasValue("layout city-table is the one in own.layout.yaml beside the file, in place of the one in"
                        + " mine.yaml of --layouts");
        assertThat(beside.all()).hasSize(Layouts.shipped().all().size());
        assertThat(called.beside(folder.resolve("a.csv"))).isSameAs(called);
    }

    private List<String> problems() {
        return catchThrowableOfType(BadLayoutsException.class, () -> Layouts.shippedAnd(folder, NAMES))
                .problems();
    }
}
