package org.customsetl.database;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the server says about itself, in files of bounded size. */
final class ServerLog {

    private static final long LARGEST_BYTES = 10_000_000;
    private static final int TAIL_BYTES = 20_000;
    private static final Pattern COMPLAINT =
            Pattern.compile("(FATAL|PANIC|ERROR|invalid |unrecognized |could not |error:|No space)");
    private static final int COMPLAINTS = 4;

    private ServerLog() {}

    /** Log files only begin anew while a server runs over midnight; between short runs this keeps them small. */
    static void trim(ServerHome home) throws IOException {
        Files.createDirectories(home.log());
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(home.log())) {
            for (Path log : logs) {
                if (Files.size(log) > LARGEST_BYTES) {
                    Files.delete(log);
                }
            }
        }
    }

    /** Why the server did not start, as far as it said so since then. */
    static String complaint(ServerHome home, Instant since) {
        try {
            StringBuilder said = new StringBuilder(tail(home.startLog()));
            if (said.indexOf("FATAL") >= 0) {
                return complaint(said.toString());
            }
            try (DirectoryStream<Path> logs = Files.newDirectoryStream(home.log())) {
                for (Path log : logs) {
                    if (Files.getLastModifiedTime(log).toInstant().isAfter(since.minus(Duration.ofSeconds(1)))) {
                        said.append('\n').append(tail(log));
                    }
                }
            }
            return complaint(said.toString());
        } catch (IOException e) {
            return "nothing that can be read (" + e + ")";
        }
    }

    /** The last lines that complain, or simply the last ones. */
    static String complaint(String said) {
        List<String> lines =
                said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<String> complaints = new ArrayList<>(
                lines.stream().filter(line -> COMPLAINT.matcher(line).find()).toList());
        List<String> chosen = complaints.isEmpty() ? lines : complaints;
        return String.join(" | ", chosen.subList(Math.max(0, chosen.size() - COMPLAINTS), chosen.size()));
    }

    private static String tail(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (var channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - TAIL_BYTES));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
