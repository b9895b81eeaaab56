package org.customsetl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code customs-etl}, in a copy of the project whose build takes a second and whose program repeats. */
class LauncherTest {

    private static final String PROGRAM = """
            public class Program {
                public static void main(String[] args) throws Exception {
                    if (args[0].equals("wait")) {
                        System.out.println("waiting");
                        Thread.sleep(60_000);
                    }
                    System.out.println(java.nio.file.Path.of("").toAbsolutePath());
                    for (String arg : args) {
                        System.out.println("<" + arg + ">" + (!arg.isEmpty() && new java.io.File(arg).exists()));
                    }
                    System.out.println(Runtime.getRuntime().maxMemory() >> 20);
                    System.exit(42);
                }
            }
            """;

    private static final String BUILD = """
            #!/bin/sh
            echo "$*" >>builds
            sleep 1
            mkdir -p target && cp program.jar target/customs-etl.jar
            """;

    @TempDir
    Path folder;

    private Path root;
    private Path launcher;

    @BeforeEach
    void copyTheProject() throws IOException {
        root = Files.createDirectories(
                        folder.resolve("a project 海关").resolve("src").resolve("main"))
                .getParent()
                .getParent();
        Files.createFile(root.resolve("pom.xml"));
        launcher = Files.copy(Path.of("customs-etl"), root.resolve("customs-etl"));
        script(root.resolve("mvnw"), BUILD);
        script(launcher, Files.readString(launcher));
        buildProgram(root.resolve("program.jar"));
    }

    @Test
    void itBuildsOnceThenPassesDirectoryArgumentsAndExitCode() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("else where"));
        Files.createFile(elsewhere.resolve("海关 数据.xlsx"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), Path.of("..", "chain"));
        Files.createSymbolicLink(folder.resolve("chain"), launcher);

        Outcome first = run(elsewhere, link, Map.of("LC_ALL", "C"), "海关 数据.xlsx", "*", "", "a  b", "$HOME");
        assertThat(first.exitCode).isEqualTo(42);
        assertThat(first.output)
                .startsWith(
                        elsewhere.toRealPath().toString(), "<海关 数据.xlsx>true", "<*>false", "<>false", "<a  b>false");
        assertThat(first.errors).singleElement().asString().contains("building", "about a minute");

        Outcome second = run(elsewhere, link, Map.of("CUSTOMS_ETL_OPTS", "-Xmx64m -XX:+UseSerialGC"), "x");
        assertThat(second.exitCode).isEqualTo(42);
        assertThat(second.errors).isEmpty();
        assertThat(Integer.parseInt(second.output.get(2))).isLessThan(70);
        assertThat(builds()).containsExactly("-q -Dmaven.test.skip=true package");
    }

    @Test
    void manyFirstUsesAtOnceBuildOnce() throws Exception {
        List<Process> uses = new ArrayList<>();
        for (int use = 0; use < 3; use++) {
            uses.add(start(folder, launcher, Map.of(), "x").start());
        }
        for (Process use : uses) {
            assertThat(Outcome.of(use).exitCode).isEqualTo(42);
        }
        assertThat(builds()).hasSize(1);
    }

    @Test
    void aChangedSourceIsBuiltAndAStaleLockIsNoHindrance() throws Exception {
        run(folder, launcher, Map.of(), "x");
        Path source = Files.createFile(root.resolve("src").resolve("main").resolve("Changed.java"));
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1)));
        Path lock = Files.createDirectory(root.resolve("target").resolve("launcher.lock"));
        Files.writeString(lock.resolve("pid"), "999999999\n");
        assertThat(run(folder, launcher, Map.of(), "x").exitCode).isEqualTo(42);
        assertThat(builds()).hasSize(2);
        assertThat(lock).doesNotExist();
    }

    @Test
    void keptClassesThatAreStaleOrMissingChangeNothingThatIsSaid() throws Exception {
        run(folder, launcher, Map.of(), "x");
        Path classes = keptClasses();
        assertThat(classes).isNotEmptyFile();
        for (String options : List.of("", "-XX:+UseSerialGC", "-XX:-UseCompressedOops")) {
            assertSilent(Map.of("CUSTOMS_ETL_OPTS", options));
        }
        Files.delete(classes);
        Files.writeString(classes, "of no Java\n");
        assertSilent(Map.of());
        Files.writeString(classes, "");
        assertSilent(Map.of());
        Files.delete(classes);
        assertThat(run(folder, launcher, Map.of(), "x").errors)
                .singleElement()
                .asString()
                .contains("preparing quick starts");
        assertThat(keptClasses()).isNotEmptyFile();
        assertThat(builds()).hasSize(1);
    }

    private Path keptClasses() throws IOException {
        try (var files = Files.newDirectoryStream(root.resolve("target").resolve("run"), "*.jsa")) {
            return files.iterator().next();
        }
    }

    private void assertSilent(Map<String, String> environment) throws Exception {
        Outcome outcome = run(folder, launcher, environment, "x");
        assertThat(outcome.exitCode).isEqualTo(42);
        assertThat(outcome.errors).isEmpty();
        assertThat(outcome.output).hasSize(3);
    }

    @Test
    void aFailedBuildShowsItsOutput() throws Exception {
        script(root.resolve("mvnw"), "#!/bin/sh\necho 'a semicolon is missing'\nexit 3\n");
        Outcome outcome = run(folder, launcher, Map.of(), "x");
        assertThat(outcome.exitCode).isEqualTo(1);
        assertThat(outcome.output).isEmpty();
        assertThat(outcome.errors).contains("a semicolon is missing");
        assertThat(root.resolve("target").resolve("launcher.lock")).doesNotExist();
    }

    @Test
    void aSignalReachesTheProgram() throws Exception {
        Process process = start(folder, launcher, Map.of(), "wait").start();
        assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("waiting");
        process.toHandle().destroy();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
    }

    @Test
    void aJavaThatWillNotDoIsNamed() throws Exception {
        Path java =
                Files.createDirectories(folder.resolve("java").resolve("bin")).resolve("java");
        script(java, "#!/bin/sh\nexit 99\n");
        Path release = java.getParent().resolveSibling("release");
        Map<String, String> environment =
                Map.of("JAVA_HOME", java.getParent().getParent().toString());

        Files.writeString(release, "JAVA_VERSION=\"1.8.0_402\"\n");
        assertThat(run(folder, launcher, environment, "x").errors)
                .singleElement()
                .asString()
                .contains("Java 1.8.0_402, which is too old", "JDK 17");
        Files.writeString(release, "JAVA_VERSION=\"21\"\n");
        assertThat(run(folder, launcher, environment, "x").errors)
                .singleElement()
                .asString()
                .contains("only a runtime", "JDK 17");
        Files.delete(java);
        assertThat(run(folder, launcher, environment, "x").errors)
                .singleElement()
                .asString()
                .contains("has no bin/java");
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(root.resolve("builds"));
    }

    private Outcome run(Path directory, Path script, Map<String, String> environment, String... arguments)
            throws Exception {
        return Outcome.of(start(directory, script, environment, arguments).start());
    }

    private static ProcessBuilder start(
            Path directory, Path script, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("CUSTOMS_ETL_OPTS");
        builder.environment().putAll(environment);
        return builder;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void buildProgram(Path jar) throws IOException {
        Path source = Files.writeString(folder.resolve("Program.java"), PROGRAM);
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "17", "-d", folder.toString(), source.toString());
        assertThat(failed).isZero();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Program");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            entries.putNextEntry(new JarEntry("BOOT-INF/lib/"));
            entries.putNextEntry(new JarEntry("Program.class"));
            Files.copy(folder.resolve("Program.class"), entries);
        }
    }

    private record Outcome(int exitCode, List<String> output, List<String> errors) {

        static Outcome of(Process process) throws Exception {
            List<String> output =
                    process.inputReader(StandardCharsets.UTF_8).lines().toList();
            List<String> errors =
                    process.errorReader(StandardCharsets.UTF_8).lines().toList();
            return new Outcome(process.waitFor(), output, errors);
        }
    }
}
