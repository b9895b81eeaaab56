package org.customsetl.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The server's files: made once, then only checked. */
final class Cluster {

    /** Written into postgresql.conf, where the owner of the data may change them. */
    private static final List<String> SETTINGS = List.of(
            "shared_buffers=128MB",
            "work_mem=32MB",
            "maintenance_work_mem=128MB",
            // One load writes hundreds of megabytes at once; a checkpoint for each of them would double the work.
            "max_wal_size=2GB",
            "checkpoint_timeout=15min",
            "wal_compression=on",
            // Nobody replicates from here.
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_logical_replication_workers=0",
            "huge_pages=off",
            "jit=off",
            "max_connections=50",
            "timezone=UTC",
            "log_timezone=UTC",
            // Seven files, one a weekday, each emptied when its day comes round again.
            "log_filename=postgresql-%a.log",
            "log_truncate_on_rotation=on",
            "log_rotation_age=1d",
            "log_rotation_size=0",
            "log_checkpoints=off",
            "log_min_messages=warning");

    private Cluster() {}

    /** Makes the cluster if there is none; otherwise makes sure that these programs can read it. */
    static void prepare(ServerHome home, ServerBinaries binaries, RunAs runAs, Durability durability)
            throws IOException {
        if (!Files.exists(home.cluster())) {
            make(home, binaries, runAs, durability);
        }
        check(home, binaries);
    }

    private static void make(ServerHome home, ServerBinaries binaries, RunAs runAs, Durability durability)
            throws IOException {
        Path whole = home.path().resolve("cluster.new");
        ServerHome.delete(whole);
        Files.deleteIfExists(home.password());
        writePassword(home.password());
        runAs.settle(home);
        Commands.Outcome outcome = Commands.run(runAs.of(initdb(whole, home.password(), binaries, durability)));
        if (!outcome.succeeded()) {
            throw new IOException("initdb says: " + ServerLog.complaint(outcome.output()));
        }
        Files.move(whole, home.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> initdb(Path cluster, Path password, ServerBinaries binaries, Durability durability) {
        List<String> command = new ArrayList<>(List.of(binaries.program("initdb"), "--pgdata=" + cluster));
        command.addAll(List.of("--username=" + Server.USER, "--auth=scram-sha-256", "--pwfile=" + password));
        // Code point order and Unicode's letters from PostgreSQL itself: the same on every machine, whatever its
        // locale.
        command.addAll(List.of("--encoding=UTF8", "--locale=C", "--locale-provider=builtin"));
        command.addAll(List.of("--builtin-locale=C.UTF-8", "--text-search-config=simple"));
        command.addAll(List.of("--data-checksums", "--no-instructions"));
        if (durability == Durability.NONE) {
            command.add("--no-sync");
        }
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    private static void writePassword(Path file) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(random) + "\n", StandardOpenOption.WRITE);
    }

    private static void check(ServerHome home, ServerBinaries binaries) throws IOException {
        Path version = home.cluster().resolve("PG_VERSION");
        String theirs = Files.exists(version) ? Files.readString(version).strip() : "an unknown version";
        String ours = binaries.majorVersion();
        if (!theirs.equals(ours)) {
            throw new DatabaseUnavailableException("The database in " + home.cluster() + " was made by PostgreSQL "
                    + theirs + ", and this program brings PostgreSQL " + ours + ", which cannot read it."
                    + " Start with an empty directory by --data and load again, or open the old one with a server of"
                    + " its version and name that with --db-url.");
        }
        password(home);
    }

    static String password(ServerHome home) throws IOException {
        if (!Files.exists(home.password())) {
            throw new DatabaseUnavailableException(
                    "The file " + home.password() + " is missing, so nobody can log in to"
                            + " the database beside it. Put it back, or start with an empty directory by --data.");
        }
        return Files.readString(home.password()).strip();
    }
}
