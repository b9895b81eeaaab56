package org.customsetl.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/**
 * The server process, as it says in its pid file.
 *
 * @param ready whether it takes connections
 */
record Postmaster(long pid, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The one that lives in this home; a pid file left by a dead one, even if its number now is somebody else's, is none. */
    static Optional<Postmaster> find(ServerHome home) throws IOException {
        return read(home).filter(found -> Processes.isAlive(found.pid, home.cluster()));
    }

    private static Optional<Postmaster> read(ServerHome home) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(home.postmasterPid(), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip()),
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("ready")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** PostgreSQL refuses to start beside a pid file whose number is alive, whoever has that number by now. */
    static void removeMisleadingFile(ServerHome home) throws IOException {
        Optional<Postmaster> dead = read(home).filter(found -> !Processes.isAlive(found.pid, home.cluster()));
        if (dead.isPresent()
                && ProcessHandle.of(dead.get().pid)
                        .filter(ProcessHandle::isAlive)
                        .isPresent()) {
            Files.delete(home.postmasterPid());
        }
    }
}
