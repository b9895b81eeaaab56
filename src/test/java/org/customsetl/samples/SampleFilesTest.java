package org.customsetl.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The committed samples are what the generator writes. With {@code -Dsamples.write=FOLDER} it writes them first, and with
 * {@code -Dsamples.firstPublished=FOLDER} the first version of 2022.
 */
class SampleFilesTest {

    static final Path COMMITTED = Path.of("input-samples");

    @Test
    void committedFilesAreWhatTheGeneratorWrites(@TempDir Path folder) throws IOException {
        String samples = System.getProperty("samples.write", "");
        if (!samples.isEmpty()) {
            SampleFiles.write(Path.of(samples));
        }
        String firstPublished = System.getProperty("samples.firstPublished", "");
        if (!firstPublished.isEmpty()) {
            SampleFiles.writeFirstPublished2022(Path.of(firstPublished));
        }
        SampleFiles.write(folder);
        assertThat(filesIn(COMMITTED)).containsExactlyElementsOf(filesIn(folder));
        for (Path file : filesIn(folder)) {
            assertThat(content(COMMITTED.resolve(file)))
                    .as("%s is not what SampleFiles writes; see input-samples/README.md", file)
                    .isEqualTo(content(folder.resolve(file)));
        }
    }

    @Test
    void samplesAreSmall() throws IOException {
        for (Path file : filesIn(COMMITTED)) {
            assertThat(COMMITTED.resolve(file).toFile().length()).as("%s", file).isLessThan(300_000);
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(file -> !file.equals(Path.of("README.md")))
                    .sorted()
                    .toList();
        }
    }

    /** The bytes by part: another JDK may deflate the parts of an xlsx file otherwise. */
    private static Map<String, Integer> content(Path file) throws IOException {
        Map<String, Integer> parts = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file)) {
            if (!file.toString().endsWith(".xlsx")) {
                parts.put("", Arrays.hashCode(in.readAllBytes()));
                return parts;
            }
            ZipInputStream zip = new ZipInputStream(in);
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), Arrays.hashCode(zip.readAllBytes()));
            }
        }
        return parts;
    }
}
