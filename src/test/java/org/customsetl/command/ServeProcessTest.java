package org.customsetl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.customsetl.CustomsEtl;
import org.customsetl.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code serve} in a process of its own, which is asked to stop in the middle of a load. */
class ServeProcessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LINES = 30_000;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @TempDir
    Path folder;

    @Test
    void onSigtermItEndsTheChunkAndItselfWithExitCode0AndTheNextStartGoesOn() throws Exception {
        list();
        Path log = folder.resolve("first.log");
        Process first =
                serve(log, "CUSTOMS_ETL_NIGHTLY_CRON", "* * * * * *", "LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
        await(first, () -> written() > 0);
        first.destroy();
        assertThat(first.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).isZero();
        assertThat(Files.readString(log))
                .contains("\"message\":\"run begins\"", "\"run\":\"1\"", "stopped before it was done")
                .doesNotContain("\\tat ");
        assertThat(one("select status from ops.run")).isEqualTo("stopped");
        assertThat(one("select count(*) from fact.trade_line")).isEqualTo("0");
        assertThat(one("select picked from ops.scheduled_tasks")).isEqualTo("false");

        Process second = serve(folder.resolve("second.log"), "CUSTOMS_ETL_NIGHTLY_CRON", "0 0 2 1 1 *");
        await(
                second,
                () -> one("select count(*) from ops.run where status = 'done'").equals("1"));
        assertThat(one("select sum(rows_loaded) from ops.load_sheet")).isEqualTo(String.valueOf(LINES));
        second.destroy();
        assertThat(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isZero();
    }

    @Test
    void itEndsWithExitCode1AndASentenceWhenItsOwnPostgresqlHasEnded() throws Exception {
        Files.createDirectories(folder.resolve("inbox"));
        Path log = folder.resolve("own.log");
        Path data = folder.resolve("data");
        Process serving = start(log, List.of("--data", data.toString()), "CUSTOMS_ETL_NIGHTLY_CRON", "-");
        await(serving, () -> read(log).contains("Serving on"));
        String postmaster = Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid"))
                .get(0);
        ProcessHandle.of(Long.parseLong(postmaster)).orElseThrow().destroyForcibly();
        assertThat(serving.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(serving.exitValue()).isEqualTo(1);
        assertThat(read(log))
                .contains("customs-etl: The embedded PostgreSQL in ", " has ended (its log, in ")
                .doesNotContain("\tat ");
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "";
        }
    }

    private void list() {
        Terminal.list(
                folder.resolve("inbox/lists/2024-01.csv"),
                IntStream.range(0, LINES)
                        .mapToObj(i -> Terminal.line("202401", 100 + i))
                        .toArray(String[]::new));
    }

    private Process serve(Path log, String... variables) throws IOException {
        return start(log, List.of("--db-url", DATABASE.url(), "--db-user", DATABASE.user()), variables);
    }

    private Process start(Path log, List<String> database, String... variables) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx300m", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), CustomsEtl.class.getName()));
        command.addAll(List.of(
                "serve", "--port", "0", "--inbox", folder.resolve("inbox").toString()));
        command.addAll(database);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", DATABASE.password());
        builder.environment().put("CUSTOMS_ETL_NIGHTLY_POLL", "100ms");
        builder.environment().put("LOGGING_CONFIG", "classpath:logback.xml"); // not that of the tests
        for (int i = 0; i < variables.length; i += 2) {
            builder.environment().put(variables[i], variables[i + 1]);
        }
        return builder.start();
    }

    private static long written() {
        return Long.parseLong(one("select coalesce(max(write_count), 0) from batch.batch_step_execution"));
    }

    private static String one(String sql) {
        return JdbcClient.create(DATABASE.dataSource())
                .sql("select (" + sql + ")::text")
                .query(String.class)
                .list()
                .stream()
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private static void await(Process process, BooleanSupplier done) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(process.isAlive()).as("it ended of itself").isTrue();
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(until);
            Thread.sleep(20); // real time: another process is waited for
        }
    }
}
