package org.customsetl.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the JVM writes with {@code -Xlog:gc}. */
final class GcLog {

    private static final Pattern BEFORE = Pattern.compile(" (\\d+)M->\\d+M\\(");

    private GcLog() {}

    /** The option that makes the JVM write it. */
    static String option(Path file) {
        return "-Xlog:gc:file=" + file + ":none:filecount=0";
    }

    /** The most that was on the heap when a collection began, in MB; 0 without one. */
    static long mostMb(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.flatMap(line -> BEFORE.matcher(line).results())
                    .mapToLong(found -> Long.parseLong(found.group(1)))
                    .max()
                    .orElse(0);
        }
    }
}
