package org.customsetl.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The class path of the program's processes, in jars and with an archive of the classes as one of them has loaded them:
 * hundreds of processes start in two thirds of the time.
 *
 * @param path the class path
 * @param archive the archive, which need not be there
 */
record SharedClasses(String path, Path archive) {

    private static SharedClasses made;

    /** Makes both, once in a process. */
    static synchronized SharedClasses in(Path folder) {
        if (made == null) {
            try {
                made = make(Files.createTempDirectory(folder, "classes").toAbsolutePath());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return made;
    }

    private static SharedClasses make(Path folder) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
            if (entry.isEmpty()) {
                continue;
            }
            Path place = Path.of(entry).toAbsolutePath();
            entries.add(
                    Files.isDirectory(place) ? jar(place, folder.resolve(entries.size() + ".jar")) : place.toString());
        }
        return new SharedClasses(String.join(java.io.File.pathSeparator, entries), folder.resolve("classes.jsa"));
    }

    private static String jar(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> found = Files.walk(classes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Path path : found.sorted().toList()) {
                String name = classes.relativize(path).toString();
                if (!name.isEmpty()) {
                    // Folders too: the program looks for what lies in them.
                    zip.putNextEntry(new ZipEntry(Files.isDirectory(path) ? name + "/" : name));
                    if (Files.isRegularFile(path)) {
                        Files.copy(path, zip);
                    }
                }
            }
        }
        return jar.toString();
    }

    /** What a process says to use the archive, or to make it where it is missing. */
    List<String> arguments() {
        return List.of(
                "-Xlog:disable",
                Files.exists(archive) ? "-XX:SharedArchiveFile=" + archive : "-XX:ArchiveClassesAtExit=" + archive,
                "-cp",
                path);
    }
}
