package org.customsetl.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a process that is meant from one that has its number by now. */
final class Processes {

    private static final int LOOKS = 20;
    private static final int BETWEEN_LOOKS_MILLIS = 5;

    private Processes() {}

    /** Whether a process of this number lives and was started for this path. */
    static boolean isAlive(long pid, Path startedFor) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> isStartedFor(process, startedFor))
                .isPresent();
    }

    private static boolean isStartedFor(ProcessHandle process, Path path) {
        if (Commands.onLinux()) {
            byte[] name = path.toString().getBytes(StandardCharsets.UTF_8);
            return commandLine(process.pid()).contains(new String(name, StandardCharsets.ISO_8859_1));
        }
        // Where nothing is known, a live process counts.
        return process.info()
                .commandLine()
                .map(line -> line.contains(path.toString()))
                .orElse(true);
    }

    /** Byte for byte, so that no locale can change it. */
    private static String commandLine(long pid) {
        Path file = Path.of("/proc", Long.toString(pid), "cmdline");
        try {
            String line = Files.readString(file, StandardCharsets.ISO_8859_1);
            // None has who has ended and was not yet collected by its parent, but also, for a moment, who is becoming
            // another program.
            for (int look = 1; line.isEmpty() && look < LOOKS; look++) {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
                line = Files.readString(file, StandardCharsets.ISO_8859_1);
            }
            return line;
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
