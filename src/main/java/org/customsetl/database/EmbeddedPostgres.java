package org.customsetl.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A PostgreSQL server of our own in a directory that stays. The first process that wants it starts it, others join it,
 * and it stops when the last of them is gone, however that one ended.
 *
 * <p>Every user process holds one end of a FIFO, which the kernel closes when the process dies; a watchdog, a small shell
 * script in a session of its own, reads the other end and stops the server at its end of file.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Map<Path, Use> IN_USE = new HashMap<>();

    private final Use use;
    private boolean closed;

    private EmbeddedPostgres(Use use) {
        this.use = use;
    }

    /**
     * Starts the server of this data directory, or joins the one that runs there.
     *
     * @param dataDirectory is made if it is missing; the server keeps to a folder {@code postgresql} in it
     * @throws DatabaseUnavailableException if that is not possible, with the reason and the way out
     */
    public static EmbeddedPostgres start(Path dataDirectory) {
        return start(dataDirectory, Durability.SAFE);
    }

    static EmbeddedPostgres start(Path dataDirectory, Durability durability) {
        ServerHome home = ServerHome.in(dataDirectory);
        synchronized (IN_USE) {
            Use use = IN_USE.get(home.path());
            if (use == null) {
                use = new Use(home.path(), open(home, durability));
                IN_USE.put(home.path(), use);
            }
            use.count++;
            return new EmbeddedPostgres(use);
        }
    }

    private static ServerSession open(ServerHome home, Durability durability) {
        try {
            return ServerSession.open(home, durability);
        } catch (IOException e) {
            throw new DatabaseUnavailableException(
                    "The embedded PostgreSQL in " + home.path() + " cannot be used: " + e.getMessage()
                            + ". Check the disk and the directory, choose another one with --data,"
                            + " or use a server of yours with --db-url.",
                    e);
        }
    }

    /** Where JDBC finds the warehouse, without the password. */
    public String jdbcUrl() {
        return server().jdbcUrl(Server.DATABASE);
    }

    /** The owner of the warehouse. */
    public String user() {
        return Server.USER;
    }

    /** The owner's password; never to be logged. */
    public String password() {
        return server().password();
    }

    /**
     * Whether the server that was started or joined has ended without being asked to. It does not come back: whoever needs
     * the database starts another one, at another port.
     *
     * @return what has happened and the way out; empty while it runs
     */
    public Optional<String> ending() {
        return use.session.serves()
                ? Optional.empty()
                : Optional.of("The embedded PostgreSQL in " + use.home + " has ended (its log, in "
                        + use.home.resolve("log") + ", says why). Nothing of a run under way is published; start this"
                        + " again, and the next start repairs what it left");
    }

    Server server() {
        return use.session.server();
    }

    /** Lets go of the server; if nobody else uses it, it has stopped when this returns. */
    @Override
    public void close() {
        synchronized (IN_USE) {
            if (closed) {
                return;
            }
            closed = true;
            if (--use.count == 0) {
                IN_USE.remove(use.home);
                use.session.close();
            }
        }
    }

    /** This process's one session with a server, shared by all who asked for it here. */
    private static final class Use {
        private final Path home;
        private final ServerSession session;
        private int count;

        private Use(Path home, ServerSession session) {
            this.home = home;
            this.session = session;
        }
    }
}
