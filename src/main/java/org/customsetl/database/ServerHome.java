package org.customsetl.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder the server keeps to, and the names in it.
 *
 * @param path absolute and free of symbolic links, so that every process that comes by another road finds the same name
 */
record ServerHome(Path path) {

    private static final String NAME = "postgresql";
    private static final String OTHERWISE =
            " Choose another directory with --data, or use a PostgreSQL server of yours with --db-url.";

    /** PostgreSQL cuts paths at 1024 bytes and adds names of its own to this one. */
    private static final int LONGEST_PATH_IN_BYTES = 850;

    /** PostgreSQL's initdb hands its own path to a shell in double quotes. */
    private static final Pattern UNQUOTED = Pattern.compile("[$`\"\\\\\n]");

    /** The home in this data directory, made if it is missing. */
    static ServerHome in(Path dataDirectory) {
        Path absolute = dataDirectory.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw new DatabaseUnavailableException(absolute + " is a file, not a directory." + OTHERWISE);
        }
        try {
            Files.createDirectories(dataDirectory);
            Path path = dataDirectory.toRealPath().resolve(NAME);
            if (!Files.exists(path)) {
                createPrivately(path);
            }
            ServerHome home = new ServerHome(path.toRealPath());
            home.check();
            return home;
        } catch (IOException e) {
            throw new DatabaseUnavailableException(
                    "The data directory " + absolute + " cannot be made or read: " + what(e) + "." + OTHERWISE, e);
        }
    }

    /** The messages of these exceptions are often only the path. */
    private static String what(IOException failure) {
        return failure instanceof AccessDeniedException
                ? "this user may not write there"
                : failure instanceof NoSuchFileException
                        ? "no directory can be made there"
                        : failure instanceof FileSystemException file && file.getReason() != null
                                ? file.getReason()
                                : failure.toString();
    }

    private static void createPrivately(Path path) throws IOException {
        try {
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException e) {
            // Another process was quicker: its directory is as good.
            if (!Files.isDirectory(path)) {
                throw e;
            }
        }
    }

    private void check() throws IOException {
        if (!Files.isDirectory(path)) {
            throw new DatabaseUnavailableException(path + " is no directory." + OTHERWISE);
        }
        if (!Files.isWritable(path) || !Files.isExecutable(path)) {
            throw new DatabaseUnavailableException("The directory " + path + " belongs to "
                    + Files.getOwner(path).getName() + " or is read-only: this user may not write there." + OTHERWISE);
        }
        if (path.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH_IN_BYTES) {
            throw new DatabaseUnavailableException(
                    "The directory " + path + " has a longer path than PostgreSQL can use." + OTHERWISE);
        }
        if (UNQUOTED.matcher(path.toString()).find()) {
            throw new DatabaseUnavailableException("PostgreSQL cannot be set up in " + path
                    + ", whose name has a character that a shell reads ($, `, \", \\ or the end of a line)."
                    + OTHERWISE);
        }
        if (!Files.exists(startLock()) && !isEmpty()) {
            throw new DatabaseUnavailableException(
                    "The directory " + path + " holds files that are not this program's." + OTHERWISE);
        }
    }

    private boolean isEmpty() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
            return !files.iterator().hasNext();
        }
    }

    /** Held while a server is being started or joined. */
    Path startLock() {
        return path.resolve("start.lock");
    }

    /** Held by every user, together, for as long as it uses the server. */
    Path useLock() {
        return path.resolve("use.lock");
    }

    /** Which machine's users the use lock is about. */
    Path machine() {
        return path.resolve("machine");
    }

    Path users() {
        return path.resolve("users");
    }

    Path acknowledgement() {
        return path.resolve("ack");
    }

    Path watchdogPid() {
        return path.resolve("watchdog.pid");
    }

    Path watchdogScript() {
        return path.resolve("watchdog.sh");
    }

    Path cluster() {
        return path.resolve("cluster");
    }

    Path postmasterPid() {
        return cluster().resolve("postmaster.pid");
    }

    Path password() {
        return path.resolve("password");
    }

    Path log() {
        return path.resolve("log");
    }

    /** What the server says before its log is open. */
    Path startLog() {
        return path.resolve("start.log");
    }

    /** Takes away a tree, as far as it goes. */
    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> found = Files.walk(tree)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
