package org.customsetl.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watchdog and a server that is none: what a real one does when its disk was full is seldom. */
class WatchdogScriptTest {

    @TempDir
    Path home;

    @Test
    void aServerThatDoesNotEndWhenItIsAskedToIsEndedAllTheSame() throws Exception {
        Path server = home.resolve("binaries/bin/postgres");
        Files.createDirectories(server.getParent());
        Files.writeString(server, "#!/bin/sh\ntrap '' INT TERM\nwhile :; do sleep 0.1; done\n");
        assertThat(server.toFile().setExecutable(true)).isTrue();
        assertThat(Commands.run(List.of("mkfifo", home.resolve("users").toString()))
                        .succeeded())
                .isTrue();
        Process watchdog = launch();
        long pid;
        try (RandomAccessFile user = new RandomAccessFile(home.resolve("users").toFile(), "rw")) {
            user.write((watchdog.pid() + " here 0 1\n").getBytes(StandardCharsets.US_ASCII));
            pid = Long.parseLong(answer().replace("here ", ""));
            assertThat(ProcessHandle.of(pid)).isPresent();
        }
        assertThat(watchdog.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
        assertThat(ProcessHandle.of(pid)).as("and its server has").isEmpty();
        assertThat(home.resolve("watchdog.pid")).doesNotExist();
    }

    private Process launch() throws IOException {
        Path script = home.resolve("watchdog.sh");
        Files.copy(Objects.requireNonNull(Watchdog.class.getResourceAsStream("watchdog.sh"), "watchdog.sh"), script);
        ProcessBuilder builder = new ProcessBuilder(
                "/bin/sh",
                script.toString(),
                home.toString(),
                home.resolve("binaries").toString());
        builder.environment().put("CUSTOMS_ETL_STOP_SECONDS", "1");
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private String answer() throws Exception {
        Path ack = home.resolve("ack");
        for (int i = 0; i < 500 && !Files.exists(ack); i++) {
            Thread.sleep(20); // real time: another process is waited for
        }
        return Files.readString(ack).strip();
    }
}
