package org.customsetl.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The embedded server of a data directory, looked at without using it: looking keeps nothing alive and starts nothing. */
public final class SeenServer {

    private final ServerHome home;

    /** The server of this data directory, whether it runs or not. */
    public SeenServer(Path data) {
        this.home = ServerHome.in(data);
    }

    /**
     * Looks by a connection of its own.
     *
     * @throws SQLException also if no server runs there
     */
    public Connection connect() throws SQLException {
        try {
            Postmaster running = postmaster().orElseThrow(() -> new SQLException("no server runs in " + home.path()));
            return new Server(running.port(), Cluster.password(home)).connect(Server.DATABASE);
        } catch (IOException | DatabaseUnavailableException e) {
            throw new SQLException("no server is to be seen in " + home.path(), e);
        }
    }

    /** Whether neither the server nor who watches it runs. */
    public boolean isGone() {
        return postmaster().isEmpty() && UserProcess.watchdog(home) == 0;
    }

    /** Ends all of its processes at once, as kill -9 does. */
    public void kill() {
        ProcessHandle first = ProcessHandle.of(postmaster().orElseThrow().pid()).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(first), first.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private Optional<Postmaster> postmaster() {
        try {
            return Postmaster.find(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
