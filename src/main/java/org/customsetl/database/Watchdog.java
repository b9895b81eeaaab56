package org.customsetl.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The process that stops the server when its last user is gone: {@code watchdog.sh}.
 *
 * @param pid its process
 */
record Watchdog(ServerHome home, long pid) {

    /** The one that watches this home, if it lives; it may be stopping its server just now. */
    static Optional<Watchdog> find(ServerHome home) throws IOException {
        try {
            String pid = Files.readString(home.watchdogPid()).strip();
            return pid.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Watchdog(home, Long.parseLong(pid))).filter(Watchdog::isAlive);
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Starts one, in a session of its own, so that no signal meant for its users reaches it. */
    static Watchdog launch(ServerHome home, RunAs runAs, ServerBinaries binaries, Durability durability)
            throws IOException {
        installScript(home);
        runAs.settle(home);
        List<String> command = new ArrayList<>(detached());
        List<String> watchdog =
                new ArrayList<>(List.of("/bin/sh", home.watchdogScript().toString()));
        watchdog.addAll(List.of(home.path().toString(), binaries.path().toString()));
        watchdog.addAll(serverArguments(home));
        watchdog.addAll(durability.serverArguments());
        command.addAll(runAs.of(watchdog));
        Process process = Commands.prepare(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        // Each command of the chain replaces the one before it: the number stays.
        return new Watchdog(home, process.pid());
    }

    private static List<String> detached() {
        if (Commands.find("setsid").isPresent()) {
            return List.of("setsid");
        }
        // macOS has no setsid, but Perl.
        return Commands.find("perl").isPresent()
                ? List.of("perl", "-MPOSIX=setsid", "-e", "setsid(); exec @ARGV or die")
                : List.of();
    }

    private static List<String> serverArguments(ServerHome home) {
        return List.of(
                "-c", "listen_addresses=127.0.0.1",
                // A socket's path may have no more than some hundred bytes.
                "-c", "unix_socket_directories=",
                "-c", "logging_collector=on",
                "-c", "log_directory=" + home.log());
    }

    private static void installScript(ServerHome home) throws IOException {
        Path whole = home.path().resolve("watchdog.sh.new");
        try (InputStream script =
                Objects.requireNonNull(Watchdog.class.getResourceAsStream("watchdog.sh"), "watchdog.sh")) {
            Files.copy(script, whole, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(whole, home.watchdogScript(), StandardCopyOption.ATOMIC_MOVE);
    }

    boolean isAlive() {
        return Processes.isAlive(pid, home.watchdogScript());
    }

    /**
     * Asks to be noticed: once it answers it cannot miss this user any more.
     *
     * @param server the server to look after, or nothing for a new one at that port
     * @return the server's process, or nothing if the watchdog died before it had heard the question
     */
    OptionalLong greet(Users users, Optional<Postmaster> server, int port, Deadline deadline) throws IOException {
        String nonce = UUID.randomUUID().toString();
        long known = server.map(Postmaster::pid).orElse(0L);
        users.say(pid + " " + nonce + " " + known + " " + port + "\n");
        boolean alive = true;
        while (alive) {
            // Asked before the answer is looked for: a last answer of a dying one counts.
            alive = isAlive();
            OptionalLong answer = answer(nonce);
            if (answer.isPresent()) {
                return answer;
            }
            deadline.pause("the server in " + home.path() + " is still being stopped by process " + pid);
        }
        return OptionalLong.empty();
    }

    private OptionalLong answer(String nonce) throws IOException {
        try {
            String[] answer = Files.readString(home.acknowledgement(), StandardCharsets.US_ASCII)
                    .strip()
                    .split(" ", 2);
            return answer.length == 2 && answer[0].equals(nonce)
                    ? OptionalLong.of(Long.parseLong(answer[1]))
                    : OptionalLong.empty();
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        }
    }
}
