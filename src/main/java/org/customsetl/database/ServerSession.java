package org.customsetl.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One process's use of a server, from starting or joining it to letting go. */
final class ServerSession {

    private static final Logger LOG = LoggerFactory.getLogger(ServerSession.class);
    /** Long enough for a server that was killed under a big load to read its log again. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration STOPPING = Duration.ofSeconds(30);
    private static final long LEAST_FREE_BYTES = 32_000_000;
    private static final long LEAST_FREE_BYTES_AT_FIRST = 250_000_000;

    private final ServerHome home;
    private final Durability durability;
    private final Users users;
    private final Starter.Started started;

    private ServerSession(ServerHome home, Durability durability, Users users, Starter.Started started) {
        this.home = home;
        this.durability = durability;
        this.users = users;
        this.started = started;
    }

    static ServerSession open(ServerHome home, Durability durability) throws IOException {
        requireSpace(home);
        Deadline deadline = Deadline.in(PATIENCE);
        try (FileChannel start = FileLocks.open(home.startLock())) {
            FileLocks.take(start, false, deadline, "another process is starting the server in " + home.path());
            Users users = Users.enter(home, deadline);
            try {
                return new ServerSession(
                        home, durability, users, new Starter(home, users, durability, deadline).serve());
            } catch (IOException | RuntimeException e) {
                users.close();
                throw e;
            }
        }
    }

    private static void requireSpace(ServerHome home) throws IOException {
        FileStore disk = Files.getFileStore(home.path());
        long least = Files.exists(home.cluster()) ? LEAST_FREE_BYTES : LEAST_FREE_BYTES_AT_FIRST;
        // A few file systems do not know their size and call it 0.
        if (disk.getTotalSpace() > 0 && disk.getUsableSpace() < least) {
            throw new DatabaseUnavailableException("The disk of " + home.path() + " is full: the database needs "
                    + least / 1_000_000 + " MB to begin with and has " + disk.getUsableSpace() / 1_000_000
                    + ". Make room, or choose a directory on another disk with --data.");
        }
    }

    Server server() {
        return started.server();
    }

    /** Whether the server of this session runs, and not another one that was started after it. */
    boolean serves() {
        try {
            return Postmaster.find(home)
                    .filter(found -> found.port() == server().port())
                    .isPresent();
        } catch (IOException e) {
            LOG.debug("Cannot see whether the server in {} runs", home.path(), e);
            return true;
        }
    }

    void close() {
        try {
            replaceDeadWatchdog();
            users.leave(this::awaitStop);
        } catch (IOException | RuntimeException e) {
            LOG.warn("The embedded PostgreSQL in {} may not have been let go cleanly", home.path(), e);
        }
    }

    /** Somebody killed it; without one the server would outlive its users. */
    private void replaceDeadWatchdog() throws IOException {
        if (started.watchdog().isAlive() || Postmaster.find(home).isEmpty()) {
            return;
        }
        Deadline deadline = Deadline.in(STOPPING);
        try (FileChannel start = FileLocks.open(home.startLock())) {
            FileLocks.take(start, false, deadline, "another process is starting the server in " + home.path());
            new Starter(home, users, durability, deadline).serve();
        }
    }

    /** So that a container, or a backup of the directory, that ends or begins with this process finds it at rest. */
    private void awaitStop() {
        Deadline deadline = Deadline.in(STOPPING);
        try {
            while (Watchdog.find(home).isPresent()) {
                deadline.pause("the server in " + home.path() + " to stop");
            }
        } catch (IOException e) {
            LOG.warn("Cannot see whether the embedded PostgreSQL in {} has stopped", home.path(), e);
        }
    }
}
