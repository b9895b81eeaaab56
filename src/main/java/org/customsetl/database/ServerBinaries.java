package org.customsetl.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked.
 *
 * @param path the folder that has {@code bin}, {@code lib} and {@code share}
 */
record ServerBinaries(Path path) {

    private static final String PREFIX = "binaries-";

    /** The programs that this jar brings for this machine, unpacked into the home unless they are there already. */
    static ServerBinaries in(ServerHome home) throws IOException {
        URL archive = archive();
        Path unpacked = home.path().resolve(PREFIX + fingerprint(archive));
        if (!Files.exists(unpacked)) {
            deleteOthers(home);
            Path whole = Files.createTempDirectory(home.path(), PREFIX + "unpacking-");
            try (InputStream in = archive.openStream()) {
                unpack(in, whole);
            }
            Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rwxr-xr-x"));
            // The name appears when the content is whole.
            Files.move(whole, unpacked, StandardCopyOption.ATOMIC_MOVE);
        }
        return new ServerBinaries(unpacked);
    }

    private static URL archive() {
        String system = Commands.onLinux() ? "linux" : "darwin";
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String name = "postgres-" + system + "-" + (machine.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
        return Optional.ofNullable(ServerBinaries.class.getClassLoader().getResource(name))
                .orElseThrow(() -> new DatabaseUnavailableException("This build brings no PostgreSQL for "
                        + System.getProperty("os.name") + " on " + machine + " (" + name
                        + "). Build it on this kind of machine, or use a server of yours with --db-url."));
    }

    /** Tells one archive from another without reading it. */
    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        long fingerprint = connection instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
        return Long.toHexString(fingerprint);
    }

    /** What earlier versions of this program, or an interrupted start, have left. */
    private static void deleteOthers(ServerHome home) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(home.path(), PREFIX + "*")) {
            for (Path other : others) {
                ServerHome.delete(other);
            }
        }
    }

    private static void unpack(InputStream in, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException(
                            "the archive of PostgreSQL names a file outside of itself: " + entry.getName());
                }
                unpack(tar, entry, file);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }

    String program(String name) {
        return path.resolve("bin").resolve(name).toString();
    }

    /** The first number of the version: clusters of another one cannot be read. */
    String majorVersion() throws IOException {
        // The catalogue's first line reads "# PostgreSQL 17".
        Path catalogue = path.resolve("share").resolve("postgresql").resolve("postgres.bki");
        try (var lines = Files.lines(catalogue)) {
            return lines.findFirst().orElse("").replaceAll("[^0-9]", "");
        }
    }
}
