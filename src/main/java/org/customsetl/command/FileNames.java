package org.customsetl.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Names of files that this Java cannot hold. Java reads names in the encoding of the locale that it was started in, and a
 * Chinese name that this has no letters for can be seen, but not opened.
 */
final class FileNames {

    private static final String SETTING = "sun.jnu.encoding";
    private static final char LOST = '\uFFFD';

    private FileNames() {}

    /**
     * Refuses to begin where there are such names.
     *
     * @param paths files, and folders that are looked through at any depth; what is not there has none
     * @throws picocli.CommandLine.ParameterException with the way out
     */
    static void check(@Nullable CommandSpec command, List<Path> paths) {
        String encoding = System.getProperty(SETTING, "UTF-8");
        if (!holdsChinese(encoding)) {
            first(paths).ifPresent(path -> {
                throw Arguments.wrong(command, complaint(path, encoding));
            });
        }
    }

    /**
     * The same for an inbox. One that only a config file names is not known before the program runs.
     *
     * @param inbox what the call says, {@code null} for nothing
     */
    static void checkInbox(@Nullable CommandSpec command, @Nullable String inbox) {
        String folder = inbox == null ? System.getenv().getOrDefault("CUSTOMS_ETL_INBOX", "") : inbox;
        check(command, List.of(Path.of(folder.isBlank() ? "inbox" : folder)));
    }

    private static String complaint(Path path, String encoding) {
        return "'" + path
                + "' has letters in its name that this Java cannot read, since it was started in a locale without"
                + " them (" + SETTING + " is " + encoding
                + "); set LC_ALL=C.UTF-8 in its environment and do the same again";
    }

    static boolean holdsChinese(String encoding) {
        return Charset.isSupported(encoding)
                && Charset.forName(encoding).canEncode()
                && Charset.forName(encoding).newEncoder().canEncode('统');
    }

    private static Optional<Path> first(List<Path> paths) {
        return paths.stream().flatMap(path -> lost(path).stream()).findFirst();
    }

    private static Optional<Path> lost(Path path) {
        if (isLost(path) || !Files.isReadable(path)) {
            return Optional.of(path).filter(FileNames::isLost);
        }
        try (Stream<Path> all = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(FileNames::isLost).findFirst();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty(); // said, with its reason, by the run
        }
    }

    /** The machine's letters come out as these where the encoding has none for them. */
    private static boolean isLost(Path path) {
        return path.toString().indexOf(LOST) >= 0;
    }
}
