package org.customsetl.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.customsetl.trade.Reason;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The key {@code rates} of a dataset.yaml. In these cases {@code |} stands for the end of a line. */
class StatedRatesTest {

    @TempDir
    Path folder;

    private Statement stated(String yaml) throws Exception {
        Files.writeString(folder.resolve("dataset.yaml"), yaml.replace("|", "\n") + "\n");
        return FileContext.of(folder.resolve("a.csv"), Statement.NONE, false).statement();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            value = {
                "'flow: M', NULL",
                "'rates: [customs-duty, ecb-monthly-mean]', 'source, customs-duty, ecb-monthly-mean'",
                "'rates:|  - pboc-monthly-mean|flow: M', 'source, pboc-monthly-mean'",
                "'rates: []', source",
                "'rates: [customs-duty]|files:|  a.csv: {rates: [list]}', 'source, list'",
                "'rates: [customs-duty]|files:|  b.csv: {rates: [list]}', 'source, customs-duty'",
                "'rates: [customs-duty]|files:|  a.csv: {rates: []}', source"
            })
    void theOrderHoldsForTheFolderAndAFilesOwnOneBeforeIt(String yaml, String order) throws Exception {
        assertThat(stated(yaml).rates() == null ? null : stated(yaml).rates().toString())
                .isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({
        "'flow: M|rates: [customs-duty, ecb]', 2, '''ecb'' is no source of rates; there are source, customs-statistical,'",
        "'rates:|  - customs-duty|  - source', 3, always comes first",
        "'rates: [list, list]', 1, stands twice",
        "'rates: ecb-monthly-mean', 1, rates are a list",
        "'flow: M|rates:|', 2, rates are blank",
        "'files:|  a.csv: {rates: [nonsense]}', 2, list:NAME"
    })
    void anUnknownSourceIsRefusedWithItsLineAndTheChoices(String yaml, int line, String sentence) {
        assertThatExceptionOfType(UnusableTableException.class)
                .isThrownBy(() -> stated(yaml))
                .satisfies(refused -> {
                    assertThat(refused.rejection().reason()).isEqualTo(Reason.BAD_STATEMENT);
                    assertThat(refused.getMessage())
                            .startsWith("dataset.yaml, line " + line + ": ")
                            .contains(sentence);
                });
    }
}
