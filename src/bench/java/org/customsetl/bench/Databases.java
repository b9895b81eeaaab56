package org.customsetl.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.customsetl.bench.measure.Observed;

/** Data directories of embedded servers: an initialised one, and copies of it, so that none is initialised in a measure. */
final class Databases {

    private final Path folder;
    private final Path initialised;
    private final Path fresh;
    private final Path loaded;

    Databases(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.initialised = folder.resolve("initialised");
        this.fresh = folder.resolve("fresh");
        this.loaded = folder.resolve("loaded");
        delete(initialised);
        dropLoaded();
    }

    /** An initialised and empty warehouse; the one handed out before is gone. */
    Path fresh() throws Exception {
        delete(fresh);
        return copy(fresh);
    }

    /** The warehouse that stays within a run; empty when it is asked for first. */
    Path loaded() throws Exception {
        return hasLoaded() ? loaded : copy(loaded);
    }

    boolean hasLoaded() {
        return Files.exists(loaded);
    }

    void dropLoaded() throws IOException {
        delete(loaded);
    }

    private Path copy(Path target) throws Exception {
        if (Files.notExists(initialised)) {
            Observed.launcher(folder, initialised, List.of("runs"));
        }
        try (Stream<Path> files = Files.walk(initialised)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (Files.isDirectory(file) || Files.isRegularFile(file)) {
                    Files.copy(
                            file, target.resolve(initialised.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return target;
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
    }
}
