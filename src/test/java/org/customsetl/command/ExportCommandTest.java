package org.customsetl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.customsetl.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code export}: where it writes, what it refuses, and its exit codes. */
class ExportCommandTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @TempDir
    static Path inbox;

    @TempDir
    Path folder;

    private static final Terminal TERMINAL = new Terminal();

    private static int run(String... arguments) {
        return TERMINAL.run(
                DATABASE.password(),
                Stream.concat(
                                Arrays.stream(arguments),
                                Stream.of("--db-url", DATABASE.url(), "--db-user", DATABASE.user()))
                        .toArray(String[]::new));
    }

    private static int export(String format, Path out, String... more) {
        return run(Stream.concat(
                        Stream.of("export", "--from", "2024-01", "--to", "2024-02", "--format", format, out.toString()),
                        Arrays.stream(more))
                .toArray(String[]::new));
    }

    @BeforeAll
    static void loadTwice() {
        Path list = inbox.resolve("d/list.csv");
        Terminal.list(list, Terminal.line("202401", 100), Terminal.line("202402", 9));
        assertThat(run("load", inbox.toString())).as(TERMINAL.err()).isZero();
        Terminal.list(list, Terminal.line("202401", 120), Terminal.line("202402", 9));
        assertThat(run("load", inbox.toString())).as(TERMINAL.err()).isZero();
    }

    @Test
    void itSaysWhatItWritesAndWhere() {
        Path out = folder.resolve("t.xlsx");
        assertThat(export("xlsx", out)).as(TERMINAL.err()).isZero();
        assertThat(TERMINAL.out()).isEqualTo(out + System.lineSeparator());
        assertThat(TERMINAL.err())
                .contains("prefecture_month: 2 rows", "vintage: 4 rows")
                .doesNotContain("trade_line");
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
    }

    @ParameterizedTest
    @CsvSource({"'',120", "--vintage 2024-01=1,100"})
    void anEarlierVintageIsExportedToo(String options, String value) throws IOException {
        Path out = folder.resolve("r.csv");
        String[] more = options.isEmpty() ? new String[0] : options.split(" ", -1);
        assertThat(export(
                        "csv",
                        out,
                        Stream.concat(Stream.of("--view", "region_month"), Arrays.stream(more))
                                .toArray(String[]::new)))
                .as(TERMINAL.err())
                .isZero();
        assertThat(Files.readString(out)).contains("2024-01-01,").contains(",M," + value + ",");
        assertThat(Files.readString(folder.resolve("r.NOTES.txt")))
                .contains(inbox.relativize(inbox.resolve("list.csv")).toString());
    }

    @Test
    void whatIsThereIsReplacedOnlyWhereAskedFor() throws IOException {
        Path out = folder.resolve("t");
        assertThat(export("csv", out)).as(TERMINAL.err()).isZero();
        assertThat(export("csv", out, "--view", "vintage")).isEqualTo(2);
        assertThat(TERMINAL.err()).contains(out + " exists; replace it with --force");
        assertThat(out.resolve("region_month.csv")).exists();
        assertThat(export("csv", out, "--view", "vintage", "--force"))
                .as(TERMINAL.err())
                .isZero();
        assertThat(out.resolve("region_month.csv")).doesNotExist();
        Files.writeString(out.resolve("thesis.docx"), "mine");
        assertThat(export("csv", out, "--force")).isEqualTo(2);
        assertThat(TERMINAL.err()).contains("holds thesis.docx, which no export wrote");
        assertThat(out.resolve("vintage.csv")).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xlsx | t | 2 | name the workbook",
                "csv | t.csv | 2 | is one file, and there is one a view: name a folder, or one --view",
                "xlsx | no/t.xlsx | 1 | the folder that it is to lie in does not exist. Nothing is left of it",
                "word | t | 2 | Invalid value for option '--format'",
                "xlsx --bom | t.xlsx | 2 | --bom and --excel-safe are for --format csv",
                "csv --view no_view | t | 1 | there is no view no_view; there are",
                "csv --from 2024-03 | t | 2 | ",
                "csv --view rejection --view published_figure | t | 1 | there is nothing to export: no row of rejection"
            })
    void whatCannotBeIsASentence(String format, String out, int exitCode, String sentence) {
        String[] words = format.split(" ", -1);
        assertThat(export(words[0], folder.resolve(out), Arrays.copyOfRange(words, 1, words.length)))
                .as(TERMINAL.err())
                .isEqualTo(exitCode);
        assertThat(TERMINAL.err()).contains(sentence == null ? "" : sentence).doesNotContain("Exception");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aMonthBeforeTheFirstIsNoPeriod() {
        assertThat(run(
                        "export",
                        "--from",
                        "2024-03",
                        "--to",
                        "2024-01",
                        "--format",
                        "csv",
                        folder.resolve("t").toString()))
                .isEqualTo(2);
        assertThat(TERMINAL.err()).contains("--to 2024-01 is before --from 2024-03");
    }

    @Test
    void withoutTheRightToWriteThereItIsASentence() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue(Program.isPossible());
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assertThat(closed.toFile().setWritable(false)).isTrue();
        Program program = Program.run(
                folder,
                DATABASE.password(),
                "export",
                "--from",
                "2024-01",
                "--to",
                "2024-01",
                "--format",
                "parquet",
                closed.resolve("t").toString(),
                "--db-url",
                DATABASE.url(),
                "--db-user",
                DATABASE.user());
        assertThat(program.exitCode()).isEqualTo(1);
        assertThat(program.err()).contains("cannot be written: this user has no right to write there");
        assertThat(closed.toFile().setWritable(true)).isTrue();
        assertThat(closed).isEmptyDirectory();
    }
}
