package org.customsetl.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read equals what was written, whatever is written. */
class RandomWorkbooksTest {

    private static final int WORKBOOKS = 10_000;

    @TempDir
    Path folder;

    @Test
    void ten_thousand_random_workbooks_are_read_as_they_were_written() {
        Optional<String> failure = IntStream.range(0, WORKBOOKS)
                .parallel()
                .mapToObj(this::check)
                .filter(Objects::nonNull)
                .findAny();
        assertThat(failure).isEmpty();
    }

    /** What went wrong, or {@code null}. */
    private String check(int seed) {
        Random random = new Random(seed * 7919L);
        Path file = folder.resolve("book" + seed + (seed % 3 == 0 ? ".csv" : seed % 3 == 1 ? ".xls" : ".xlsx"));
        try {
            Contents written = seed % 3 == 0
                    ? new RandomCsv(random).write(file)
                    : new RandomExcel(random).write(file, seed % 3 == 1);
            Contents read = Contents.of(file);
            Files.delete(file);
            return read.equals(written) ? null : "seed " + seed + "\nwrote " + written + "\nread  " + read;
        } catch (IOException | RuntimeException e) {
            return "seed " + seed + ": " + e;
        }
    }
}
