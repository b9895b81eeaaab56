package org.customsetl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;

/** Wrong settings are refused before anything starts, with the key, the reason and the way out. */
class ServeSettingsTest {

    @TempDir
    static Path folder;

    private final Terminal terminal = new Terminal();

    @BeforeAll
    static void makeInbox() throws IOException {
        Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(folder.resolve("file"), "");
    }

    private int serve(String settings) throws IOException {
        Path file = folder.resolve("serve.properties");
        String inbox =
                settings.contains("customs-etl.inbox") ? "" : "customs-etl.inbox=" + folder.resolve("inbox") + "\n";
        String port = settings.contains("server.port") ? "" : "server.port=0\n";
        Files.writeString(file, inbox + port + settings.replace("FOLDER", folder.toString()) + "\n");
        return terminal.run("", "serve", "--config", file.toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "customs-etl.nightly.cron=0 2 * * *       | customs-etl.nightly.cron is '0 2 * * *'",
                "customs-etl.nightly.cron=0 0 26 * * *    | customs-etl.nightly.cron is '0 0 26 * * *'",
                "customs-etl.nightly.cron=0 0 2 30 2 *    | customs-etl.nightly.cron is '0 0 2 30 2 *', which is on no day",
                "customs-etl.nightly.zone=Peking          | customs-etl.nightly.zone is 'Peking', which is no time zone; write Asia/Shanghai",
                "customs-etl.nightly.wait=a while         | customs-etl.nightly.wait is 'a while', which is no time; write 90s, 15m or 2h",
                "customs-etl.nightly.poll=0s              | customs-etl.nightly.poll is '0s'; write at least 50ms",
                "customs-etl.quiet=-1s                    | customs-etl.quiet is '-1s'",
                "customs-etl.lease=10ms                   | customs-etl.lease is '10ms'; write at least 1000ms",
                "customs-etl.keep-vintages=few            | customs-etl.keep-vintages is 'few'",
                "customs-etl.expected=gacc-place          | customs-etl.expected has 'gacc-place'; write a dataset and the day",
                "customs-etl.expected=gacc-place=32       | customs-etl.expected has 'gacc-place=32'",
                "customs-etl.expected=a=1, a=2            | customs-etl.expected names a twice",
                "customs-etl.webhook.url=example.org      | customs-etl.webhook.url is no address of a server; write https://host/path",
                "customs-etl.webhook.events=failed, late  | customs-etl.webhook.events has 'late'; write some of failed, held",
                "customs-etl.webhook.tries=0              | customs-etl.webhook.tries is '0'; write a number from 1 to 10",
                "customs-etl.webhook.authorization=secret | customs-etl.webhook.authorization is a secret and is read from the environment only; set CUSTOMS_ETL_WEBHOOK_AUTHORIZATION",
                "customs-etl.inbox=FOLDER/nowhere         | nowhere; make it, or name another",
                "customs-etl.layouts=FOLDER/file          | customs-etl.layouts is '",
                "customs-etl.data=FOLDER/file             | which is a file; name a folder",
                "customs-etl.report=FOLDER/nowhere/r.html | nowhere/r.html', where this user cannot write a file",
                "customs-etl.report=FOLDER                | where this user cannot write a file",
                "customs-etl.console.pasword=x           | customs-etl.console.pasword is no setting; docs/configuration.md lists",
                "customs-etl.console.user=ann             | customs-etl.console.user is set and customs-etl.console.password is not",
                "customs-etl.console.password=12345678    | customs-etl.console.password is set and customs-etl.console.user is not",
                "server.address=0.0.0.0                   | server.address is 0.0.0.0, so the console can be reached from other machines",
                "customs-etl.nightly.corn=0 0 2 * * *     | customs-etl.nightly.corn is no setting; docs/configuration.md lists",
                "server.port=http                         | server.port is 'http'; write a number from 0 to 65535",
                "server.address=nowhere.invalid           | server.address is 'nowhere.invalid', which is no address of this machine",
                "spring.lifecycle.timeout-per-shutdown-phase=1 | spring.lifecycle.timeout-per-shutdown-phase is '1'",
                "logging.structured.format.console=xml    | logging.structured.format.console is 'xml'; write ecs, logstash or gelf",
            })
    void aWrongSettingIsRefusedWithItsKeyAndTheReason(String setting, String sentence) throws IOException {
        assertThat(serve(setting)).isEqualTo(2);
        assertThat(terminal.err())
                .startsWith("customs-etl: ")
                .contains(sentence)
                .doesNotContain("\tat ");
        assertThat(terminal.err().lines()).hasSize(1);
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void aPasswordOfTheConsoleThatIsTooShortIsRefusedAndNotSaid() throws IOException {
        assertThat(serve("customs-etl.console.user=ann\ncustoms-etl.console.password=1234567"))
                .isEqualTo(2);
        assertThat(terminal.err())
                .isEqualTo(
                        "customs-etl: customs-etl.console.password has fewer than 8 characters; write a longer one, or"
                                + " its bcrypt hash\n");
    }

    @Test
    void aPortThatIsInUseIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(serve("server.port=" + taken.getLocalPort())).isEqualTo(2);
            assertThat(terminal.err())
                    .contains("server.port is " + taken.getLocalPort(), "cannot be listened on", "(--port)");
        }
    }

    @Test
    void aFileOfSettingsThatIsNotThereIsNamed() {
        assertThat(terminal.run(
                        "", "serve", "--config", folder.resolve("none.yaml").toString()))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("there is no file", "none.yaml");
    }

    @Test
    void aFileOfSettingsThatIsNoYamlIsNamedWithTheLine() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.yaml"), "server:\n  port: 0\n inbox: [\n");
        assertThat(terminal.run("", "serve", "--config", file.toString())).isEqualTo(2);
        assertThat(terminal.err()).startsWith(file + ", line 3 is no YAML: ").doesNotContain("\tat ");
    }

    /** The log would say it in twenty lines of its own, before a setting is looked at. */
    @Test
    void aFormatOfTheLogThatThereIsNotIsRefusedBeforeTheLogBegins() {
        System.setProperty("logging.structured.format.console", "xml");
        try {
            assertThat(terminal.run("", "serve", "--port", "0")).isEqualTo(2);
        } finally {
            System.clearProperty("logging.structured.format.console");
        }
        assertThat(terminal.err())
                .isEqualTo("customs-etl: logging.structured.format.console is 'xml'; write ecs, logstash or gelf, or"
                        + " nothing for plain lines\n");
    }

    @Test
    void helpNamesTheMostImportantSettings() {
        assertThat(terminal.run("", "serve", "--help")).isZero();
        assertThat(terminal.out())
                .contains("CUSTOMS_ETL_NIGHTLY_CRON", "CUSTOMS_ETL_EXPECTED", "CUSTOMS_ETL_WEBHOOK_URL");
    }

    /** docs/configuration.md is the one table of them. */
    @ParameterizedTest
    @CsvSource({"application.yaml", "application-serve.yaml"})
    void everySettingOfOursStandsInTheTable(String file) throws IOException {
        String table = Files.readString(Path.of("docs/configuration.md"));
        new YamlPropertySourceLoader()
                .load(file, new ClassPathResource(file)).stream()
                        .flatMap(source -> Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames()))
                        .filter(key -> key.startsWith("customs-etl."))
                        .forEach(key -> assertThat(table).contains("| `" + key + "`"));
    }
}
