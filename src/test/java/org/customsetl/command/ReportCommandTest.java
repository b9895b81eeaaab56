package org.customsetl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.customsetl.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The report as users ask for it, and as a load leaves it. */
class ReportCommandTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @TempDir
    private Path folder;

    private final Terminal terminal = new Terminal();

    private int run(String... arguments) {
        return terminal.run(
                DATABASE.password(),
                Stream.concat(
                                Arrays.stream(arguments),
                                Stream.of("--db-url", DATABASE.url(), "--db-user", DATABASE.user()))
                        .toArray(String[]::new));
    }

    /** Loads a value that nobody loaded before, so that something is published. */
    private int load(String setting, int value, String... options) {
        Path inbox = folder.resolve("inbox");
        Terminal.list(inbox.resolve("d/list.csv"), Terminal.line("202401", value));
        System.setProperty(ReportFile.SETTING, setting);
        try {
            return run(Stream.concat(Stream.of("load", inbox.toString()), Arrays.stream(options))
                    .toArray(String[]::new));
        } finally {
            System.clearProperty(ReportFile.SETTING);
        }
    }

    @Test
    void aLoadThatPublishesLeavesAReportWhereTheSettingSays() {
        Path file = folder.resolve("out/report.html");
        assertThat(load(file.toString(), 101)).isZero();
        assertThat(terminal.out()).endsWith("The report is in " + file + System.lineSeparator());
        assertThat(file).content().contains("喀什地区", "d/list.csv");
        assertThat(load(file.toString(), 101)).isZero();
        assertThat(terminal.out()).contains("No month was published.").doesNotContain("The report is in");
        assertThat(load(file.toString(), 102, "--format", "json")).isZero();
        assertThat(JsonMapper.shared().readTree(terminal.out()).get("report").asString())
                .isEqualTo(file.toString());
    }

    @Test
    void aServerOfOnesOwnGetsNoneUnlessItIsAskedFor() {
        assertThat(load("", 103)).isZero();
        assertThat(terminal.out()).contains("Months published").doesNotContain("The report is in");
        assertThat(load("none", 104)).isZero();
        assertThat(terminal.out()).contains("Months published").doesNotContain("The report is in");
    }

    @Test
    void aReportThatCannotBeWrittenIsNoFailureOfTheLoad() {
        Path blocked = Terminal.list(folder.resolve("a-file/x.csv"));
        assertThat(load(blocked.resolve("report.html").toString(), 105)).isZero();
        assertThat(terminal.err())
                .contains("the months are published, but the report was not written (customs-etl.report)", "x.csv");
        assertThat(terminal.out()).contains("is done; nothing was rejected");
    }

    @Test
    void theCommandWritesItWhereItIsTold() {
        load("none", 106);
        Path file = folder.resolve("mine.html");
        assertThat(run("report", "--out", file.toString(), "--month", "2024-01"))
                .as(terminal.err())
                .isZero();
        assertThat(terminal.out()).isEqualTo("The report is in " + file + System.lineSeparator());
        assertThat(file).content().contains("January 2024");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "report --month 2024-01 --from 2024-01 | 2 | --month is one month",
                "report --from 2024-02 --to 2024-01 | 2 | --from 2024-02 is after --to 2024-01",
                "report --month soon | 2 | 'soon' is no month",
                "report --run 99999 --out x.html | 1 | there is no run 99999",
                "report --out / | 1 | is a folder; name a file"
            })
    void whatCannotBeIsSaidInASentence(String arguments, int exitCode, String sentence) {
        assertThat(run(arguments.split(" ", -1))).isEqualTo(exitCode);
        assertThat(terminal.err()).contains(sentence);
    }
}
