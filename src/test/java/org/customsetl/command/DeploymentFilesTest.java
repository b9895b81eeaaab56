package org.customsetl.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What docs/deployment calls is what there is. */
class DeploymentFilesTest {

    private static final Path FOLDER = Path.of("docs", "deployment");

    @Test
    void theServiceCallsACommandThatThereIs() throws IOException {
        Matcher start = Pattern.compile("^ExecStart=\\S*java .*-jar \\S+ (.*)$", Pattern.MULTILINE)
                .matcher(text("customs-etl.service"));
        assertThat(start.find()).isTrue();
        understands(List.of(start.group(1).split(" ")));
    }

    @Test
    void theImageAndTheJobOfKubernetesCallCommandsThatThereAre() throws IOException {
        Matcher command = Pattern.compile("^CMD (.*)$", Pattern.MULTILINE).matcher(text("Containerfile"));
        assertThat(command.find()).isTrue();
        understands(texts(new YAMLMapper().readTree(command.group(1))));
        JsonNode job = new YAMLMapper().readTree(text("cronjob.yaml"));
        understands(texts(job.findValue("args")));
    }

    @Test
    void theImageHoldsTheJarThatMavenBuilds() throws IOException {
        assertThat(text("Containerfile")).contains("/src/target/customs-etl.jar");
        assertThat(text("customs-etl.service")).contains("/customs-etl.jar");
        assertThat(Files.readString(Path.of("customs-etl"))).contains("customs-etl.jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "cronjob.yaml"})
    void everySettingIsOneOfSpringsOrStandsInADocument(String file) throws IOException {
        String documents =
                Files.readString(Path.of("README.md")) + Files.readString(Path.of("docs", "configuration.md"));
        Matcher setting = Pattern.compile("CUSTOMS_ETL_[A-Z_]+").matcher(text(file) + text("Containerfile"));
        assertThat(setting.results().map(found -> found.group())).allMatch(documents::contains);
    }

    @Test
    void theDocumentNamesEveryFile() throws IOException {
        String document = Files.readString(Path.of("docs", "deployment.md"));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())).allMatch(document::contains);
        }
    }

    /** A file of secrets would be mounted with the host's owner and mode, and the image's user is somebody else. */
    @Test
    void thePasswordsOfComposeComeFromOneFileThatNoContainerHasToRead() throws IOException {
        JsonNode compose = new YAMLMapper().readTree(text("compose.yaml"));
        assertThat(compose.has("secrets")).isFalse();
        assertThat(compose.findValuesAsString("POSTGRES_PASSWORD"))
                .allMatch(value -> value.startsWith("${DATABASE_PASSWORD:?"));
        assertThat(compose.findValuesAsString("SPRING_DATASOURCE_PASSWORD"))
                .hasSize(1)
                .allMatch(value -> value.startsWith("${DATABASE_PASSWORD:?"));
        assertThat(compose.findValuesAsString("CUSTOMS_ETL_CONSOLE_PASSWORD"))
                .hasSize(1)
                .allMatch(value -> value.startsWith("${CONSOLE_PASSWORD:?"));
        assertThat(text("compose.yaml")).contains("docs/deployment/.env", "docs/deployment/inbox");
        assertThat(Files.readAllLines(Path.of(".gitignore")))
                .contains("docs/deployment/.env", "docs/deployment/inbox/");
    }

    /** The build context of the image is the project's folder; what it copies stays in a layer of the build. */
    @Test
    void secretsHistoryAndDataDoNotGetIntoTheImageAndEverythingOfTheSourceDoes() throws IOException {
        List<String> ignored = Files.readAllLines(Path.of(".dockerignore"));
        assertThat(ignored).contains(".git", "target", "inbox", "docs/deployment/inbox", "**/.customs-etl", "**/.env");
        assertThat(ignored.stream().filter(line -> line.startsWith("**/")))
                .as("none of them is a folder of the source")
                .allMatch(line -> line.matches("\\*\\*/(\\.customs-etl|\\.env|\\*\\.env|\\*-password)"));
        assertThat(text("Containerfile")).contains("COPY . .");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Containerfile", "customs-etl.service", "cronjob.yaml"})
    void chineseNamesOfFilesCanBeRead(String file) throws IOException {
        assertThat(text(file)).containsPattern("LC_ALL(=|, value: )C\\.UTF-8");
    }

    private static void understands(List<String> arguments) {
        assertThatCode(() -> new CommandLine(new CommandLineProgram()).parseArgs(arguments.toArray(String[]::new)))
                .doesNotThrowAnyException();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static String text(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file));
    }
}
