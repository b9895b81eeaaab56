package org.customsetl.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.customsetl.CustomsEtl;
import org.jspecify.annotations.Nullable;

/** A process of the program: a real JVM. Whatever becomes of the test, none outlives it. */
final class Child implements AutoCloseable {

    /** The exit code of a process that was killed. */
    static final int KILLED = 128 + 9;

    /** What an answer on standard output begins with. */
    static final String ANSWER = "> ";

    private static final Path OUTPUTS = Path.of("target", "faults");
    private static final Set<Process> ALL = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ALL.forEach(Process::destroyForcibly)));
    }

    private final Process process;
    private final Path err;
    private final BufferedReader out;
    private final Writer in;

    private Child(Process process, Path err) {
        this.process = process;
        this.err = err;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.in = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** The program as a user types it: {@code load} of a folder. */
    static Child load(Place place, Path folder, String... settings) {
        List<String> arguments = new ArrayList<>(List.of("load", "--format", "json"));
        arguments.addAll(place.options());
        arguments.add(folder.toString());
        return start(place, CustomsEtl.class, arguments, settings);
    }

    /** A {@link LaunchingProcess}. */
    static Child launching(Place place, Path folder, int launchers, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(folder.toString(), Integer.toString(launchers)));
        arguments.addAll(place.settings());
        return start(place, LaunchingProcess.class, arguments, settings);
    }

    /** @param settings as {@code customs-etl.lease=1s} */
    private static Child start(Place place, Class<?> main, List<String> arguments, String... settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx300m", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-Dcustoms-etl.quiet=0s", "-Dcustoms-etl.report=none", "-Dcustoms-etl.keep-vintages=2"));
        for (String setting : settings) {
            command.add("-D" + setting);
        }
        try {
            Files.createDirectories(OUTPUTS);
            command.addAll(SharedClasses.in(OUTPUTS).arguments());
            command.add(main.getName());
            command.addAll(arguments);
            Path err = Files.createTempFile(OUTPUTS, "child", ".err");
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
            builder.environment().putAll(place.environment());
            Process process = builder.start();
            ALL.add(process);
            return new Child(process, err);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static long living() {
        return ALL.stream().filter(Process::isAlive).count();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Says a line to it. */
    void say(String line) {
        try {
            in.write(line + "\n");
            in.flush();
        } catch (IOException e) {
            throw new IllegalStateException(err(), e);
        }
    }

    /** What it answers. */
    String hear() {
        try {
            String line = nextLine();
            while (line != null && !line.startsWith(ANSWER)) {
                line = nextLine(); // what is logged
            }
            assertThat(line).as("what it says; on standard error: %s", err()).isNotNull();
            return line.substring(ANSWER.length());
        } catch (IOException e) {
            throw new IllegalStateException(err(), e);
        }
    }

    private @Nullable String nextLine() throws IOException {
        Patience.await("an answer", () -> hasSaidSomething() || !process.isAlive());
        return out.readLine();
    }

    private boolean hasSaidSomething() {
        try {
            return out.ready();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** kill -9; answers whether it still ran. */
    boolean kill() {
        // By the handle: the process itself would close its streams too.
        process.toHandle().destroyForcibly();
        return await() == KILLED;
    }

    /** SIGSTOP: not even its heart beats. */
    void freeze() {
        signal("-STOP");
    }

    /** SIGCONT: it goes on as if nothing had been. */
    void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            int exit = new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            assertThat(exit).isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its exit code. */
    int await() {
        try {
            boolean ended = process.waitFor(Patience.LONGEST.toSeconds(), TimeUnit.SECONDS);
            assertThat(ended)
                    .as("process %s ends; on standard error: %s", process.pid(), err())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it has written to standard error. */
    String err() {
        try {
            return Files.readString(err);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that it has said that nobody has heard yet, on both outputs; once it has ended. */
    String said() {
        return out.lines().collect(Collectors.joining("\n")) + err();
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
        await();
        ALL.remove(process);
        try {
            Files.delete(err);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
