package org.customsetl.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A process of its own, watched from outside until it ends.
 *
 * @param whole what it took from start to end
 * @param firstOutput seconds until it said something on standard error; those to its end where it never did
 * @param output what it said on standard output
 */
public record Observed(Sample whole, double firstOutput, String output) {

    private static final long LOOK_EVERY_MS = 10;
    private static final int MOST_SAID = 2_000;
    private static final double NANOS = 1e9;

    /** Java with these arguments behind the options of measuring. */
    public static Observed java(Path folder, @Nullable Path data, List<String> arguments) throws Exception {
        Path gc = folder.resolve("gc.log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(GcLog.option(gc));
        command.addAll(arguments);
        return watch(new ProcessBuilder(command), folder, data, gc);
    }

    /** The program by its launcher, as a user starts it, with the bar that a user sees. */
    public static Observed launcher(Path folder, Path data, List<String> arguments) throws Exception {
        Path gc = folder.resolve("gc.log");
        List<String> command = new ArrayList<>(List.of("./customs-etl"));
        command.addAll(arguments);
        command.addAll(List.of("--data", data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CUSTOMS_ETL_OPTS", GcLog.option(gc) + " -Dcustoms-etl.terminal=true");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return watch(builder, folder, data, gc);
    }

    private static Observed watch(ProcessBuilder builder, Path folder, @Nullable Path data, Path gc) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Files.deleteIfExists(gc);
        long start = System.nanoTime();
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        Watch watch = new Watch(process.pid(), data, err, start);
        try {
            while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                watch.look();
            }
        } finally {
            process.destroy();
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        check(process, builder.command(), out, err);
        return watch.observed(seconds, Files.exists(gc) ? GcLog.mostMb(gc) : 0, Files.readString(out));
    }

    private static void check(Process process, List<String> command, Path out, Path err) throws IOException {
        if (process.exitValue() != 0) {
            throw new IllegalStateException("exit code " + process.exitValue() + " of " + command + "\n"
                    + beginning(err) + beginning(out));
        }
    }

    private static String beginning(Path file) throws IOException {
        String text = Files.readString(file);
        return text.substring(0, Math.min(text.length(), MOST_SAID));
    }

    /** The figures of one process while it lives. */
    private static final class Watch {
        private final long pid;
        private final @Nullable ServerCpu server;
        private final Path err;
        private final long start;
        private double cpu;
        private long residentKb;
        private double firstOutput;

        Watch(long pid, @Nullable Path data, Path err, long start) {
            this.pid = pid;
            this.server = data == null ? null : new ServerCpu(data);
            this.err = err;
            this.start = start;
        }

        void look() throws IOException {
            cpu = Math.max(cpu, ProcFile.cpu(pid));
            residentKb = Math.max(residentKb, ProcFile.mostResidentKb(pid));
            if (server != null) {
                server.look();
            }
            if (firstOutput == 0 && Files.size(err) > 0) {
                firstOutput = (System.nanoTime() - start) / NANOS;
            }
        }

        Observed observed(double seconds, long heapMb, String output) {
            double servers = server == null ? 0 : server.seconds();
            Sample whole = new Sample(seconds, cpu + servers, residentKb >> 10, heapMb);
            return new Observed(whole, firstOutput == 0 ? seconds : firstOutput, output);
        }
    }
}
