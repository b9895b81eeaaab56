package org.customsetl.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A {@link DatabaseUser} seen from outside, and the processes that serve it. */
final class UserProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;
    private static final int LEFT_BEHIND_PATIENCE_MILLIS = 10_000;

    private final Process process;
    private final BufferedReader out;
    private final Writer in;

    private UserProcess(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.in = process.outputWriter(StandardCharsets.UTF_8);
    }

    static UserProcess start(Path data, String... prefix) throws IOException {
        return start(data, System.getenv("PATH"), List.of(prefix));
    }

    static UserProcess start(Path data, String searchPath, List<String> prefix) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx200m", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), DatabaseUser.class.getName()));
        command.add(data.toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(new File("target", "user-process.err"));
        builder.environment().put("PATH", searchPath);
        return new UserProcess(builder.start());
    }

    /** Waits for the server; answers its URL. */
    String awaitReady() throws IOException {
        String line = String.valueOf(out.readLine());
        assertThat(line).startsWith("ready ");
        return line.split(" ", -1)[1];
    }

    String ask(String sql) throws IOException {
        in.write(sql + "\n");
        in.flush();
        return String.valueOf(out.readLine());
    }

    String nextLine() throws IOException {
        return String.valueOf(out.readLine());
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Lets it end by itself. */
    int end() throws IOException, InterruptedException {
        in.close();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    void kill() throws InterruptedException {
        // By the handle: the process itself would close its streams too.
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    static void awaitNothingLeft(Path data) throws IOException, InterruptedException {
        ServerHome home = ServerHome.in(data);
        await(() -> watchdog(home) == 0 && server(home) == 0);
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LEFT_BEHIND_PATIENCE_MILLIS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            Thread.sleep(20);
        }
    }

    /** The watchdog's process, or 0. */
    static long watchdog(ServerHome home) {
        try {
            return Watchdog.find(home).map(Watchdog::pid).orElse(0L);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The server's process, or 0. */
    static long server(ServerHome home) {
        try {
            return Postmaster.find(home).map(Postmaster::pid).orElse(0L);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static void kill(long pid) throws InterruptedException {
        assertThat(pid).isPositive();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        // Whoever has to collect it may take its time; it does not run any more.
        Thread.sleep(50);
    }
}
