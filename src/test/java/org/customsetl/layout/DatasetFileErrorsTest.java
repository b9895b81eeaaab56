package org.customsetl.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.customsetl.trade.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a dataset.yaml is said with its line, at any depth; {@code |} ends a line. */
class DatasetFileErrorsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "flow: M|period: 2024-01|flow: X, 'line 3: the key ''flow'' stands twice, first in line 1'",
        "files:|  a.csv: {flow: M}|  b.csv:|    perod: 2024, 'line 4: the key ''files.b.csv.perod'' is unknown; known are flow'",
        "files:|  a.csv:|    accept: footnote, 'line 3: ''footnote'' is no files.a.csv.accept; it can be column or title'",
        "drift: {places: thaw}, 'line 1: ''thaw'' is no drift.places; it can be evolve or freeze or quarantine'",
        "files: [a.csv], 'line 1: ''files'' must be keys with values'",
        "'density-kg-per-litre: {2709: heavy}', 'line 1: ''density-kg-per-litre.2709'' must be a number'",
        "layout:, 'line 1: the key ''layout'' is blank; write its value, or leave the key out'"
    })
    void aMistakeIsNamedByLineAndKey(String yaml, String sentence) throws Exception {
        Files.writeString(folder.resolve("dataset.yaml"), yaml.replace("|", "\n") + "\n");
        UnusableTableException wrong =
                catchThrowableOfType(UnusableTableException.class, () -> DatasetFile.about(folder.resolve("a.csv")));
        assertThat(wrong.rejection().reason()).isEqualTo(Reason.BAD_STATEMENT);
        assertThat(wrong.getMessage()).startsWith("dataset.yaml, " + sentence);
    }

    @Test
    void aBlankOneStatesNothingAndOneFileMayStandForAListOfThem() throws Exception {
        Path yaml = folder.resolve("dataset.yaml");
        Files.writeString(yaml, "# nothing yet\n");
        assertThat(DatasetFile.about(folder.resolve("a.csv")).folder()).isEqualTo(Statement.NONE);
        Files.writeString(yaml, "files: {a.csv: {supersedes: b.csv}, c.csv: {supersedes: [d.csv, e.csv]}}\n");
        assertThat(DatasetFile.about(folder.resolve("a.csv")).own().supersedes())
                .containsExactly("b.csv");
        assertThat(DatasetFile.about(folder.resolve("c.csv")).own().supersedes())
                .containsExactly("d.csv", "e.csv");
    }
}
