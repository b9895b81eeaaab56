package org.customsetl.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Guards a data directory that several machines or containers can see. A process number means nothing outside of its own
 * one, so PostgreSQL would take a server that runs in another for dead and start a second one on the same files.
 */
final class Machine {

    private static final Duration STOPPING = Duration.ofSeconds(10);

    private Machine() {}

    /** Makes sure that no server runs on these files elsewhere. Only when none runs here. */
    static void claim(ServerHome home, Users users) throws IOException {
        String here = name();
        String last = Files.exists(home.machine()) ? Files.readString(home.machine()) : here;
        if (!here.equals(last)) {
            if (!users.wereAlone()) {
                throw new DatabaseUnavailableException("The database in " + home.path()
                        + " is being used from another machine or container (" + last
                        + "). Wait until it is done there, or let both use one server with --db-url.");
            }
            awaitStop(home);
        }
        Files.writeString(home.machine(), here);
    }

    /** Its users are gone, but its server may need a moment more; after that it is taken for crashed with its machine. */
    private static void awaitStop(ServerHome home) {
        Deadline deadline = Deadline.in(STOPPING);
        while (Files.exists(home.postmasterPid()) && !deadline.isOver()) {
            deadline.pause("a server elsewhere to stop");
        }
    }

    private static String name() throws IOException {
        Path host = Path.of("/proc/sys/kernel/hostname");
        Path processes = Path.of("/proc/self/ns/pid");
        if (!Files.isReadable(host) || !Files.isSymbolicLink(processes)) {
            return "here";
        }
        return Files.readString(host).strip() + " " + Files.readSymbolicLink(processes);
    }
}
