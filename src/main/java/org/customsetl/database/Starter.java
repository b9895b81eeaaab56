package org.customsetl.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Brings a home's server to answer: joins it, takes it over or starts it. Only under the start lock. */
final class Starter {

    /** What may pass by itself: a dead server's processes that still end, a port that was taken meanwhile. */
    private static final Pattern PASSING =
            Pattern.compile("still in use|lock file|could not bind|could not create any");

    private static final Duration PASSING_PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final String WRONG_PASSWORD = "28";

    private final ServerHome home;
    private final Users users;
    private final Durability durability;
    private final Deadline deadline;
    private final Deadline passing = Deadline.in(PASSING_PATIENCE);

    Starter(ServerHome home, Users users, Durability durability, Deadline deadline) {
        this.home = home;
        this.users = users;
        this.durability = durability;
        this.deadline = deadline;
    }

    /** A server that answers, and who watches it. */
    record Started(Server server, Watchdog watchdog) {}

    Started serve() throws IOException {
        while (true) {
            Instant since = Instant.now();
            Optional<Postmaster> running = Postmaster.find(home);
            Watchdog watchdog = findOrLaunch(running.isPresent());
            int port = running.isPresent() ? running.get().port() : freePort();
            OptionalLong pid = watchdog.greet(users, running, port, deadline);
            // No answer: it was already stopping its server when this user came, and now is gone.
            if (pid.isPresent()) {
                Server server = new Server(port, Cluster.password(home));
                if (answers(server, pid.getAsLong())) {
                    return new Started(server, watchdog);
                }
                giveUpUnlessPassing(since);
            }
        }
    }

    private Watchdog findOrLaunch(boolean running) throws IOException {
        Optional<Watchdog> watchdog = Watchdog.find(home);
        if (!running && watchdog.isEmpty()) {
            Machine.claim(home, users);
        }
        if (running && watchdog.isPresent()) {
            return watchdog.get();
        }
        RunAs runAs = RunAs.chooseFor(home);
        ServerBinaries binaries = ServerBinaries.in(home);
        Cluster.prepare(home, binaries, runAs, durability);
        if (!running) {
            ServerLog.trim(home);
            Postmaster.removeMisleadingFile(home);
        }
        return watchdog.isPresent() ? watchdog.get() : Watchdog.launch(home, runAs, binaries, durability);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    private boolean answers(Server server, long pid) throws IOException {
        String state = "is not ready";
        // By the home, not the cluster: at first it is still the watchdog's twin.
        while (Processes.isAlive(pid, home.path())) {
            if (Postmaster.find(home).filter(Postmaster::ready).isPresent()) {
                try {
                    server.answer();
                    return true;
                } catch (SQLException e) {
                    failIfRefused(e);
                    state = "says: " + e.getMessage();
                }
            }
            deadline.pause("the server in " + home.path() + " (process " + pid + ") " + state);
        }
        return false;
    }

    private void failIfRefused(SQLException e) {
        if (String.valueOf(e.getSQLState()).startsWith(WRONG_PASSWORD)) {
            throw new DatabaseUnavailableException("The server in " + home.path() + " refuses the password in "
                    + home.password() + ": " + e.getMessage()
                    + ". Put the right file back, or start with an empty directory by --data.");
        }
    }

    private void giveUpUnlessPassing(Instant since) {
        String complaint = ServerLog.complaint(home, since);
        if (passing.isOver() || !PASSING.matcher(complaint).find()) {
            throw new DatabaseUnavailableException("PostgreSQL does not start in " + home.path() + ". It says: "
                    + complaint + ". More is in " + home.log()
                    + ". Choose another directory with --data, or use a server of yours with --db-url.");
        }
        Deadline nextTry = Deadline.in(BETWEEN_TRIES);
        while (!nextTry.isOver()) {
            deadline.pause(complaint);
        }
    }
}
