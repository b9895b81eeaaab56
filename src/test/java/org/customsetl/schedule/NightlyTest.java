package org.customsetl.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.customsetl.ownership.SessionName;
import org.customsetl.pipeline.FailedRuns;
import org.customsetl.pipeline.Loader;
import org.customsetl.pipeline.MonthQueue;
import org.customsetl.warehouse.TestWarehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A program that serves, on a clock that is set by hand. Tests come in any order; each leaves the inbox as it was. */
class NightlyTest {

    private static final String HEADER = "统计年月,进出口,报关单号,项号,商品编码,贸易伙伴编码,净重,净重单位,金额,币制\n";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Receiver RECEIVER = new Receiver();

    @TempDir
    static Path inbox;

    private static TestWarehouse warehouse;
    private static int declarations;

    @BeforeAll
    static void open() {
        warehouse = TestWarehouse.serve(
                "--logging.level.org.customsetl=OFF",
                "--spring.security.user.name=someone",
                "--spring.security.user.password=secret",
                "--customs-etl.inbox=" + inbox,
                "--customs-etl.report=" + inbox.resolve(".report.html"),
                "--customs-etl.nightly.poll=50ms",
                "--customs-etl.expected=lists=25",
                "--customs-etl.metrics.keep=0s",
                "--customs-etl.webhook.url=" + RECEIVER.url(),
                "--customs-etl.webhook.pause=0s");
    }

    @AfterAll
    static void close() {
        warehouse.close();
        RECEIVER.close();
    }

    @BeforeEach
    void forget() {
        RECEIVER.forget();
    }

    @Test
    void ofFiveNightsThatThreeNodesMissedOneIsDoneLateAndEachMonthOnce() throws IOException {
        for (int month = 1; month <= 5; month++) {
            list("2024-0" + month, 100);
        }
        night();
        warehouse.jdbc().sql("update ops.load set registers = repeat('0', 64)").update();
        list("2024-06", 100);
        long before = lastRun();
        List<NightlySchedule> others = List.of(node("second"), node("third"));
        others.forEach(NightlySchedule::start);
        night(5);
        pause(); // whoever comes too late finds nothing to do
        others.forEach(NightlySchedule::stop);
        assertThat(runs(before))
                .startsWith(
                        "load ",
                        "reprocess 2024-05",
                        "reprocess 2024-04",
                        "reprocess 2024-03",
                        "reprocess 2024-02",
                        "reprocess 2024-01")
                .doesNotHaveDuplicates();
        assertThat(vintages("2024-05")).isEqualTo(2);
        assertThat(vintages("2024-06")).isEqualTo(1);
        assertThat(warehouse.value(Integer.class, "select count(*) from ops.month_queue where done_at is null"))
                .isZero();
        assertThat(inbox.resolve(".report.html")).exists();
    }

    @Test
    void aNightWhoseNodeDiesIsTakenOverByAnotherOneOnceFourHeartbeatsAreMissing() throws IOException {
        list("2024-01", 100);
        night();
        long before = lastRun();
        Instant died = warehouse.now();
        warehouse.jdbc().sql("""
                        update ops.scheduled_tasks set picked = true, picked_by = 'dead', version = version + 1,
                            execution_time = ?::timestamptz, last_heartbeat = ?::timestamptz
                        """).params(died.toString(), died.toString()).update();
        Duration heartbeat = Duration.ofMillis(500);
        NightlySchedule survivor = node("survivor", heartbeat);
        survivor.start();
        await(() -> {
            if (runs(before).isEmpty()) {
                warehouse.now(warehouse.now().plusMillis(20));
            }
            return !runs(before).isEmpty();
        });
        assertThat(Duration.between(died, warehouse.now()))
                .isBetween(heartbeat.multipliedBy(4), heartbeat.multipliedBy(10));
        await(() -> warehouse.value(Boolean.class, "select not picked from ops.scheduled_tasks"));
        survivor.stop();
        assertThat(runs(before)).containsExactly("load ");
    }

    @Test
    void inThirtyNightsWithoutAnythingNewNothingIsReadOrPublished() throws IOException {
        list("2024-01", 100);
        night();
        String before = sizes();
        long runs = lastRun();
        for (int i = 0; i < 30; i++) {
            night();
        }
        assertThat(sizes()).isEqualTo(before);
        assertThat(runs(runs)).hasSize(30).containsOnly("load ");
        assertThat(warehouse.value(Integer.class, "select count(*) from ops.scheduled_tasks"))
                .isEqualTo(1);
    }

    @Test
    void aNightThatFailsIsToldAndTheNextOneComes() throws IOException {
        Path away = inbox.resolveSibling(inbox.getFileName() + "-away");
        Files.move(inbox, away);
        night();
        Files.move(away, inbox);
        JsonNode told = RECEIVER.about("failed").get(0);
        assertThat(told.get("exit_code").asInt()).isEqualTo(1);
        assertThat(told.get("run").asLong()).isEqualTo(lastRun());
        assertThat(told.get("text").asString()).contains("failed, nothing of it is published", "does not exist");
        long before = lastRun();
        night();
        assertThat(runs(before)).containsExactly("load ");
        assertThat(RECEIVER.about("failed")).hasSize(1);
    }

    @Test
    void aNightWhoseInboxHasLostItsFilesIsDoneAndTold() throws Exception {
        list("2024-01", 100);
        night();
        assertThat(RECEIVER.about("empty")).isEmpty();
        Path away = inbox.resolveSibling(inbox.getFileName() + "-mounted");
        Files.move(inbox, away);
        Files.createDirectory(inbox);
        night();
        String metrics = get("/actuator/prometheus");
        Files.delete(inbox);
        Files.move(away, inbox);
        assertThat(RECEIVER.about("empty")).hasSize(1);
        assertThat(RECEIVER.about("empty").get(0).get("exit_code").asInt()).isZero();
        assertThat(metrics).contains("customs_etl_inbox_files 0.0", "customs_etl_inbox_lost 1.0");
        assertThat(warehouse.value(String.class, "select note from ops.run_note where run_id = ?", lastRun()))
                .startsWith("holds no file at all; published months stand on ");
        night();
        assertThat(RECEIVER.about("empty")).hasSize(1);
    }

    @Test
    void whatIsRejectedOrMissingIsTold() throws IOException {
        list("2023-07", 100, "KZZ");
        night();
        JsonNode rejected = RECEIVER.about("rejected").get(0);
        assertThat(rejected.get("exit_code").asInt()).isEqualTo(3);
        assertThat(rejected.get("datasets").toString()).isEqualTo("[\"lists\"]");
        assertThat(rejected.get("first_rejections").get(0).get("raw_value").asString())
                .isEqualTo("KZZ");
        assertThat(RECEIVER.about("missing").get(0).get("missing").get("lists").toString())
                .contains("2026-09");
        Files.delete(inbox.resolve("lists/2023-07.csv"));
    }

    @Test
    void whatDiedIsDoneAgainWithoutAskingAnybodyAndTold() throws IOException {
        Path file = list("2023-03", 100);
        warehouse.load(file);
        Files.writeString(file, Files.readString(file).replace(",100,", ",120,"));
        long dead = warehouse.value(Long.class, """
                insert into ops.run (command, arguments, request, started_at, status)
                select command, arguments, request, started_at, 'running' from ops.run order by id desc limit 1
                returning id
                """);
        warehouse.get(Backlog.class).recover();
        assertThat(warehouse.value(String.class, "select status from ops.run where id = ?", dead))
                .isEqualTo("crashed");
        assertThat(vintages("2023-03")).isEqualTo(2);
        assertThat(RECEIVER.about("recovered")).hasSize(1);
        long after = lastRun();
        warehouse.get(Backlog.class).recover();
        assertThat(lastRun()).as("once is enough").isEqualTo(after);
    }

    @Test
    void aNightThatWasStoppedGoesOnAtTheNextStartAndALoadByHandThatWasDoesNot() throws IOException {
        list("2023-09", 100);
        night();
        long stopped = lastRun();
        warehouse
                .jdbc()
                .sql("update ops.run set status = 'stopped', exit_code = 1 where id = ?")
                .param(stopped)
                .update();
        warehouse.get(Backlog.class).recover();
        assertThat(warehouse.value(Long.class, "select again_of from ops.run order by id desc limit 1"))
                .isEqualTo(stopped);

        warehouse.load(list("2023-09", 100));
        warehouse
                .jdbc()
                .sql("update ops.run set status = 'stopped', exit_code = 1 where id = ?")
                .param(lastRun())
                .update();
        long byHand = lastRun();
        warehouse.get(Backlog.class).recover();
        assertThat(lastRun()).isEqualTo(byHand);
    }

    @Test
    void whatFailedIsFoundInOneQueryHoweverManyNightsThereWere() throws IOException {
        warehouse.load(list("2023-03", 100));
        warehouse.jdbc().sql("""
                insert into ops.run (command, arguments, request, started_at, ended_at, status, exit_code)
                select command, arguments, request, started_at, ended_at, status, exit_code
                from (select * from ops.run where status = 'done' order by id desc limit 1) r, generate_series(1, 100)
                """).update();
        ListAppender<ILoggingEvent> queries = new ListAppender<>();
        queries.start();
        Logger jdbc = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        jdbc.setLevel(Level.DEBUG);
        jdbc.setAdditive(false);
        jdbc.addAppender(queries);
        warehouse.get(FailedRuns.class).died();
        jdbc.detachAppender(queries);
        jdbc.setAdditive(true);
        jdbc.setLevel(null);
        assertThat(queries.list)
                .filteredOn(said ->
                        said.getThreadName().equals(Thread.currentThread().getName()))
                .filteredOn(said -> said.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .hasSize(1);
    }

    @Test
    void monthsOfTheQueueAreDoneAtOnceWhereSomebodyWakesTheBacklog() throws IOException {
        warehouse.load(list("2023-05", 100));
        warehouse.get(MonthQueue.class).add(List.of(YearMonth.of(2023, 5), YearMonth.of(2001, 1)), true, null);
        warehouse.get(Unattended.class).wake();
        await(() -> warehouse.value(Integer.class, "select count(*) from ops.month_queue where done_at is null") == 0);
        assertThat(vintages("2023-05")).isEqualTo(2);
    }

    @Test
    void metricsAreWhatTheDatabaseHas() throws Exception {
        list("2024-01", 100);
        night();
        String metrics = get("/actuator/prometheus");
        for (Metric metric : Metric.values()) {
            if (metric != Metric.RUN_STARTED) {
                assertThat(metrics).contains("# HELP " + metric.fullName() + " " + metric.help());
            }
        }
        assertThat(metrics)
                .contains(
                        "customs_etl_database_up 1.0",
                        "customs_etl_warehouse_owned 0.0",
                        "customs_etl_queue_months 0.0",
                        "customs_etl_run_last_exit_code{command=\"load\"} 0.0",
                        "customs_etl_rows{dataset=\"lists\",outcome=\"loaded\"} " + rowsOf("loaded"),
                        "customs_etl_rows{dataset=\"lists\",outcome=\"read\"} " + rowsOf("read"));
        assertThat(value(metrics, "customs_etl_nightly_last_success_timestamp_seconds"))
                .isEqualTo(warehouse.now().toEpochMilli() / 1000.0);
        assertThat(value(metrics, "customs_etl_missing_months{dataset=\"lists\"}"))
                .isGreaterThan(20);
        assertThat(value(metrics, "customs_etl_overdue_seconds{dataset=\"lists\"}"))
                .isGreaterThan(86_400 * 300.0);
    }

    @Test
    void healthIsUpWhileTheDatabaseAnswersAndTheScheduleIsLookedAt() throws Exception {
        assertThat(get("/actuator/health/liveness")).contains("\"status\":\"UP\"");
        assertThat(get("/actuator/health/readiness"))
                .contains("\"db\":{\"status\":\"UP\"", "\"schedule\":{\"status\":\"UP\"");
    }

    private static NightlySchedule node(String name) {
        return node(name, warehouse.get(ServeSettings.class).nightly().heartbeat());
    }

    private static NightlySchedule node(String name, Duration heartbeat) {
        ServeSettings settings = warehouse.get(ServeSettings.class);
        Nightly nightly = settings.nightly();
        return new NightlySchedule(
                new Nightly(nightly.schedule(), nightly.zone(), nightly.patience(), nightly.poll(), heartbeat),
                warehouse.get(Night.class)::run,
                warehouse.get(DataSource.class),
                new SessionName(name),
                warehouse.get(Clock.class),
                warehouse.get(Loader.class)::isStopping,
                settings.stop());
    }

    private static void night() {
        night(1);
    }

    /** Sets the clock on by so many days, and waits for the night that is due. */
    private static void night(int days) {
        Instant later = warehouse.now().plus(Duration.ofDays(days));
        warehouse.now(later);
        await(() -> warehouse.value(
                Boolean.class,
                "select not picked and execution_time > ?::timestamptz from ops.scheduled_tasks",
                later.toString()));
    }

    private static void await(BooleanSupplier done) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(until);
            sleep(20);
        }
    }

    private static void pause() {
        sleep(300);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis); // real time: threads of the program are waited for
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path list(String month, int value) throws IOException {
        return list(month, value, "CNY");
    }

    private static Path list(String month, int value, String currency) throws IOException {
        Path file = inbox.resolve("lists/" + month + ".csv");
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            declarations++;
            Files.writeString(
                    file,
                    HEADER + month + ",M,D" + declarations + ",1,27011210,146,1000,千克," + value + "," + currency
                            + "\n");
        }
        return file;
    }

    private static long lastRun() {
        return warehouse.value(Long.class, "select coalesce(max(id), 0) from ops.run");
    }

    private static List<String> runs(long after) {
        return new ArrayList<>(warehouse
                .jdbc()
                .sql("select command || ' ' || arguments from ops.run where id > ? order by id")
                .param(after)
                .query(String.class)
                .list());
    }

    private static int vintages(String month) {
        return warehouse.value(
                Integer.class, "select count(*) from ops.vintage where month = (? || '-01')::date", month);
    }

    private static String sizes() {
        return warehouse.value(String.class, """
                select (select count(*) from ops.load) || ' ' || (select count(*) from ops.vintage) || ' '
                    || (select count(*) from fact.trade_line) || ' ' || (select count(*) from ops.month_queue)
                """);
    }

    private static String rowsOf(String outcome) {
        return warehouse.value(String.class, """
                select sum(s.rows_OUTCOME)::numeric(10, 1)::text
                from (select distinct on (name) id from ops.load where status in ('loaded', 'rejected')
                    order by name, id desc) l
                join ops.load_sheet s on s.load_id = l.id
                """.replace("OUTCOME", outcome));
    }

    private static double value(String metrics, String series) {
        return metrics.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static String get(String path) throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString("someone:secret".getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + warehouse.setting("local.server.port") + path))
                                .header("Authorization", "Basic " + login)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
