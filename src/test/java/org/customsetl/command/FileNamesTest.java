package org.customsetl.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.customsetl.CustomsEtl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code java -jar} in a locale that has no Chinese letters. */
class FileNamesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8, true", "GB18030, true", "GBK, true", "ANSI_X3.4-1968, false", "ISO-8859-1, false", "none, false"
    })
    void someEncodingsHoldChinese(String encoding, boolean holds) {
        assertThat(FileNames.holdsChinese(encoding)).isEqualTo(holds);
    }

    @Test
    void aChineseNameInALocaleWithoutItsLettersIsRefusedBeforeADatabaseStarts() throws Exception {
        assumeTrue(FileNames.holdsChinese(System.getProperty("sun.jnu.encoding", "")), "this JVM cannot make the file");
        Files.createDirectories(folder.resolve("inbox/lists"));
        Files.writeString(folder.resolve("inbox/lists/喀什.csv"), "");
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CustomsEtl.class.getName(),
                        "load",
                        "--inbox",
                        folder.resolve("inbox").toString(),
                        "--data",
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        program.environment().keySet().removeIf(List.of("LANG", "LC_CTYPE")::contains);
        program.environment().put("LC_ALL", "POSIX");
        Process running = program.start();
        assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("said"))).contains("this Java cannot read", "LC_ALL=C.UTF-8");
        assertThat(running.exitValue()).isEqualTo(2);
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
