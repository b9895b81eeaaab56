package org.customsetl.reporting.export;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * Where an export goes: written into a folder beside it, and moved when it is whole. Closing it removes what was not.
 *
 * <p>An earlier export is replaced where that is asked for; a folder that holds anything else never is.
 */
final class Destination implements AutoCloseable {

    static final String NOTES = "NOTES.txt";

    private static final List<String> OURS = List.of(".csv", ".parquet");

    private final Path out;
    private final boolean oneFile;
    private final Path work;
    private final Thread ifStopped;

    private Destination(Path out, boolean oneFile, Path work) {
        this.out = out;
        this.oneFile = oneFile;
        this.work = work;
        this.ifStopped = new Thread(this::remove);
    }

    /** What keeps an export from being written there, in a sentence; nothing where all is well. */
    static Optional<String> complaint(Path out, boolean oneFile, boolean replace) {
        if (!Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (oneFile && Files.isDirectory(out)) {
            return Optional.of(out + " is a folder; name a file");
        }
        if (!oneFile && !Files.isDirectory(out)) {
            return Optional.of(out + " is a file; name a folder");
        }
        Optional<Path> content = oneFile ? Optional.of(out) : foreign(out, replace);
        if (content.isEmpty() || (oneFile && replace)) {
            return Optional.empty();
        }
        return Optional.of(
                replace
                        ? out + " holds " + content.get().getFileName() + ", which no export wrote; name another folder"
                        : out + " exists; replace it with --force, or name another");
    }

    /** A file that stands against replacing a folder: any, or one that is not of an export. */
    private static Optional<Path> foreign(Path folder, boolean replace) {
        boolean export = replace && Files.isRegularFile(folder.resolve(NOTES));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!export || !isOurs(file)) {
                    return Optional.of(file);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new ExportException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isOurs(Path file) {
        String name = String.valueOf(file.getFileName());
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && (name.equals(NOTES) || OURS.stream().anyMatch(name::endsWith));
    }

    /** @throws IOException if there is no folder to put it into, or no right to */
    static Destination prepare(Path out, boolean oneFile) throws IOException {
        Path place = out.toAbsolutePath().normalize();
        Path folder = place.getParent() == null ? place : place.getParent();
        Path work = Files.createTempDirectory(folder, "." + place.getFileName() + ".");
        Destination destination = new Destination(place, oneFile, work);
        Runtime.getRuntime().addShutdownHook(destination.ifStopped);
        Files.createDirectory(destination.result());
        Files.createDirectory(destination.temporary());
        return destination;
    }

    /** The folder that the export is written into. */
    Path result() {
        return work.resolve("export");
    }

    /** A folder for what is needed on the way. */
    Path temporary() {
        return work.resolve("temporary");
    }

    /** A file of the export: the one that is asked for, or one of the folder. */
    Path file(String view, ExportFormat format) {
        return result().resolve(oneFile ? String.valueOf(out.getFileName()) : view + format.extension());
    }

    /** The file of notes, where the format has no place for them. */
    Path notes(ExportFormat format) {
        return result().resolve(oneFile ? notesBeside(format) : NOTES);
    }

    private String notesBeside(ExportFormat format) {
        String name = String.valueOf(out.getFileName());
        boolean extended = name.toLowerCase(Locale.ROOT).endsWith(format.extension());
        return (extended ? name.substring(0, name.length() - format.extension().length()) : name) + "." + NOTES;
    }

    /** Puts the whole export in its place. */
    void publish() throws IOException {
        if (oneFile) {
            publishFiles();
        } else {
            publishFolder();
        }
    }

    private void publishFiles() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(result())) {
            for (Path file : files) {
                Files.move(
                        file, out.resolveSibling(String.valueOf(file.getFileName())), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private void publishFolder() throws IOException {
        Path before = work.resolve("before");
        boolean replaces = Files.exists(out);
        if (replaces) {
            Files.move(out, before);
        }
        try {
            Files.move(result(), out);
        } catch (IOException e) {
            if (replaces) {
                Files.move(before, out);
            }
            throw e;
        }
    }

    private void remove() {
        try {
            FileSystemUtils.deleteRecursively(work);
        } catch (IOException e) {
            // what cannot be deleted has a name that says what it was
        }
    }

    @Override
    public void close() {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(ifStopped);
        } catch (IllegalStateException e) {
            // it is running
        }
    }
}
