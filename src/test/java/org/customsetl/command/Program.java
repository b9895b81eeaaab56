package org.customsetl.command;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.customsetl.CustomsEtl;

/**
 * The program in a process of its own, which is nobody special: also where the tests run as root, it may read only what
 * the rights of files and folders let it.
 */
record Program(int exitCode, String out, String err) {

    private static final int PATIENCE_SECONDS = 120;
    private static final List<String> WITHOUT_PRIVILEGES =
            List.of("setpriv", "--inh-caps=-all", "--ambient-caps=-all", "--bounding-set=-all");

    /** Whether this machine can run it so. */
    static boolean isPossible() {
        return !isRoot() || Files.isExecutable(Path.of("/usr/bin/setpriv"));
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    /** Runs one command line in a folder. */
    static Program run(Path folder, String password, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(isRoot() ? WITHOUT_PRIVILEGES : List.of());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx300m", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-Dsun.jnu.encoding=UTF-8", "-cp", absolute(System.getProperty("java.class.path"))));
        command.add(CustomsEtl.class.getName());
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("program", ".out");
        Path err = Files.createTempFile("program", ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", password);
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the program does not end: " + command);
        }
        return new Program(process.exitValue(), read(out), read(err));
    }

    private static String absolute(String classPath) {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(java.io.File.pathSeparator, -1)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(java.io.File.pathSeparator, entries);
    }

    private static String read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }
}
