package org.customsetl.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.customsetl.ownership.Owner;
import org.customsetl.ownership.Ownership;
import org.customsetl.pipeline.Loader;
import org.customsetl.pipeline.MonthQueue;
import org.customsetl.pipeline.Reprocessing;
import org.customsetl.reporting.page.ReportKeeper;
import org.customsetl.schedule.Receiver;
import org.customsetl.warehouse.TestWarehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Who may see the console, what a page of somewhere else can do to it, and what its pages say. */
class ConsoleOverHttpTest {

    private static final String PASSWORD = "喀什 correct horse";

    private static final ByteArrayOutputStream SAID = new ByteArrayOutputStream();

    @TempDir
    static Path folder;

    private static final Receiver RECEIVER = new Receiver();

    private static TestWarehouse here;
    private static TestWarehouse elsewhere;

    @BeforeAll
    static void serve() {
        PrintStream err = System.err;
        PrintStream out = System.out;
        System.setErr(new PrintStream(SAID, true, StandardCharsets.UTF_8));
        System.setOut(new PrintStream(SAID, true, StandardCharsets.UTF_8));
        try {
            here = TestWarehouse.serve();
            elsewhere = TestWarehouse.serve(
                    "--server.address=0.0.0.0",
                    "--customs-etl.report=" + folder.resolve("report.html"),
                    "--customs-etl.webhook.url=" + RECEIVER.url(),
                    "--customs-etl.webhook.pause=0s",
                    "--customs-etl.console.user=operator",
                    "--customs-etl.console.password=" + new BCryptPasswordEncoder(4).encode(PASSWORD));
        } finally {
            System.setErr(err);
            System.setOut(out);
        }
    }

    @AfterAll
    static void close() {
        here.close();
        elsewhere.close();
        RECEIVER.close();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:PORT, 200",
        "LOCALHOST:PORT, 200",
        "127.0.0.1:PORT, 200",
        "[::1]:PORT, 200",
        "localhost, 403",
        "localhost:1, 403",
        "rebound.example:PORT, 403",
        "127.0.0.1.rebound.example:PORT, 403",
        "0.0.0.0:PORT, 403",
        "192.168.1.7:PORT, 403"
    })
    void onThisMachineItAnswersToTheNamesOfThisMachineOnly(String host, int status) throws Exception {
        assertThat(Asked.raw(here.port(), "GET /runs HTTP/1.1", "Host: " + host))
                .startsWith("HTTP/1.1 " + status);
    }

    @Test
    void itDoesNotStartWhereOthersReachItAndNobodyIsAskedForALogin() {
        assertThatThrownBy(() -> TestWarehouse.serve("--server.address=0.0.0.0"))
                .hasStackTraceContaining(
                        "server.address is 0.0.0.0, so the console can be reached from other machines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded: for=192.0.2.1", "X-Forwarded-For: 192.0.2.1", "X-Forwarded-Host: a.example"})
    void whatAProxyPassesOnNeedsALogin(String header) throws Exception {
        assertThat(Asked.raw(here.port(), "GET /runs HTTP/1.1", "Host: localhost:PORT", header))
                .startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/months/2024-06/dry-run", "/again/dry-run", "/again/publish"})
    void whatChangesSomethingNeedsTheTokenOfAPage(String path) throws Exception {
        Asked somebody = new Asked(here.port());
        String token = somebody.token("/again");
        HttpResponse<String> without = somebody.post(path, List.of("month", "2024-06", "number", "1"));
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).startsWith("Nothing was done: ");
        Asked other = new Asked(here.port());
        assertThat(other.post(path, List.of("month", "2024-06", "number", "1", "_csrf", token))
                        .statusCode())
                .as("the token of somebody else")
                .isEqualTo(403);
        assertThat(here.value(Integer.class, "select count(*) from ops.run where arguments like '2024-06%'"))
                .isZero();
    }

    @Test
    void nobodyPublishesByFollowingALink() throws Exception {
        assertThat(new Asked(here.port()).get("/again/publish?number=1").statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/report", "/runs/999", "/nowhere", "/again/publish"})
    void everyAnswerTellsTheBrowserWhatItMayNotDo(String path) throws Exception {
        HttpResponse<String> answer = new Asked(here.port()).get(path, "Accept", "text/html");
        Map<String, List<String>> headers = answer.headers().map();
        assertThat(headers.get("content-security-policy").get(0))
                .startsWith("default-src 'none'; ")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers)
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("x-frame-options", List.of("DENY"))
                .containsEntry("referrer-policy", List.of("no-referrer"));
        assertThat(headers.get("cache-control").get(0)).contains("no-store");
        assertThat(answer.body())
                .startsWith("<!doctype html>")
                .doesNotContain("onclick", "<script>", "Whitelabel", "at org.");
    }

    @Test
    void theCookieOfASessionIsForThisSiteAndForNoScript() throws Exception {
        String cookie = new Asked(here.port())
                .get("/again")
                .headers()
                .firstValue("set-cookie")
                .orElseThrow();
        assertThat(cookie).startsWith("customs-etl=").contains("HttpOnly", "SameSite=Strict");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /runs/x        | 400 | 'x' is no run.
            /months/2024-6 | 400 | '2024-6' is no month; write it as 2024-01.
            /runs/999      | 404 | There is no run 999.
            /nowhere       | 404 | There is no such page.
            /login         | 404 | Nobody is asked for a login here.
            """)
    void aWrongAddressIsASentence(String path, int status, String sentence) throws Exception {
        HttpResponse<String> answer = new Asked(here.port()).get(path, "Accept", "*/*");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body().strip()).isEqualTo(sentence);
    }

    @Test
    void whileAnotherProcessWorksOnTheWarehouseNothingIsBegun() throws Exception {
        Asked operator = new Asked(here.port());
        String token = operator.token("/again");
        try (Owner owner = here.get(Ownership.class).acquire(Duration.ZERO, () -> {})) {
            HttpResponse<String> answer = operator.post("/months/2024-06/dry-run", List.of("_csrf", token));
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body())
                    .startsWith("The warehouse is being worked on, so nothing was begun: another process is loading");
            assertThat(owner.token()).isPositive();
        }
    }

    @Test
    void whatWasNotLookedAtIsNotPublished() throws Exception {
        Asked operator = new Asked(here.port());
        HttpResponse<String> answer =
                operator.post("/again/publish", List.of("number", "77", "_csrf", operator.token("/again")));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).startsWith("That dry run is not the newest any more, so nothing was published");
    }

    @Test
    void aMonthThatCannotBeDoneAgainSaysWhy() throws Exception {
        Asked operator = new Asked(here.port());
        HttpResponse<String> begun =
                operator.post("/months/1999-12/dry-run", List.of("_csrf", operator.token("/again")));
        assertThat(begun.statusCode()).isEqualTo(303);
        for (int i = 0; i < 300 && operator.get("/now.json").body().contains("LOOKING"); i++) {
            Thread.sleep(50); // real time: another thread is at work
        }
        assertThat(operator.get("/again", "Accept", "text/html").body())
                .contains("1999-12 was not done again: 1999-12 was never published, so there is nothing to do again");
    }

    @Test
    void howARunOfAnotherProcessGoesOnIsKnownFromTheWarehouse() throws Exception {
        Asked operator = new Asked(here.port());
        try (Owner owner = here.get(Ownership.class).acquire(Duration.ZERO, () -> {})) {
            long run = here.value(Long.class, """
                    insert into ops.run (token, command, arguments, request, started_at, status)
                    values (?, 'reprocess', '2023-02', '{"again": {"month": "2023-02"}}', now(), 'running') returning id
                    """, owner.token());
            load(run, "a.csv", "loaded");
            load(run, "b.csv", "registered");
            here.get(LocalProgress.class).file("lists/喀什.csv");
            here.get(LocalProgress.class).rows(1_234);
            assertThat(operator.get("/now.json").body())
                    .contains("\"running\":true")
                    .contains("Run " + run + " (reprocess 2023-02) looks for files, 1 of 2 files;"
                            + " now lists/喀什.csv, 1,234 rows of it.");
            assertThat(operator.get("/", "Accept", "text/html").body())
                    .containsPattern("2023-02</a></th><td[^>]*>– <span class=\"mark\">being processed");
            here.get(LocalProgress.class).done("lists/喀什.csv", "");
            assertThat(operator.get("/now.json").body()).contains("; now lists/b.csv.");
            here.jdbc()
                    .sql("update ops.run set status = 'done', exit_code = 0 where id = ?")
                    .param(run)
                    .update();
        }
        assertThat(operator.get("/now.json").body()).contains("Nothing is running.");
    }

    private static void load(long run, String name, String status) {
        here.jdbc().sql("""
                insert into ops.load (run_id, dataset, name, path, real_path, sha256, size_bytes, statement,
                    folder_statement, about_file, status)
                values (?, 'lists', ?, '/in', '/in', repeat('0', 64), 1, '', '', false, ?)
                """).params(run, name, status).update();
    }

    @Test
    void tenYearsOfThirtyDatasetsAndTenThousandRejectionsAreShown() throws Exception {
        here.jdbc().sql("""
                with r as (
                    insert into ops.run (command, arguments, request, started_at, ended_at, status, exit_code)
                    values ('load', '', '{}', now(), now(), 'done', 3) returning id),
                d as (select 'set' || lpad(n::text, 2, '0') as dataset from generate_series(1, 30) n),
                m as (select m::date as month from generate_series('2010-01-01'::date, '2019-12-01', '1 month') m),
                l as (
                    insert into ops.load (run_id, dataset, name, path, real_path, sha256, size_bytes, statement,
                        folder_statement, about_file, status)
                    select r.id, d.dataset, m.month || '.csv', '/in', '/in', md5(d.dataset) || md5(m.month::text), 1, '',
                        '', false, 'loaded' from r, d, m returning id, dataset, name),
                v as (
                    insert into ops.vintage (month, number, run_id, published_at)
                    select month, 1, r.id, now() from m, r returning id, month),
                p as (
                    insert into ops.vintage_load (vintage_id, load_id)
                    select v.id, l.id from v join l on l.name = v.month || '.csv'),
                c as (insert into ops.current_vintage (month, vintage_id) select month, id from v)
                insert into ops.rejection (load_id, sheet_number, sheet, row_number, raw_value, reason, message, way_out)
                select l.id, 1, 's', n, case when n = 7 then '=1+1' else '<b>' end, 'NUMBER_INVALID', 'no number', 'write one'
                from l, generate_series(1, 10000) n where l.dataset = 'set07' and l.name = '2015-05-01.csv'
                """).update();
        Asked operator = new Asked(here.port());
        String page = operator.get("/", "Accept", "text/html").body();
        assertThat(page.split("<td class=\"state (published|rejected)\"", -1)).hasSize(120 * 30 + 1);
        assertThat(page).contains("v1 −10000");
        String rejections = operator.get("/rejections?file=set07&page=100", "Accept", "text/html")
                .body();
        assertThat(rejections)
                .contains("10,000 rejections.", "Page 100 of 100", "&lt;b&gt;")
                .doesNotContain("<b>");
        assertThat(rejections.split("<tr>", -1)).hasSize(1 + 1 + 100);
        assertThat(operator.get("/rejections.csv?file=set07").body().lines()).hasSize(10_001);
        assertThat(operator.get("/rejections.csv?file=set07&excel=true").body())
                .startsWith("\uFEFFrun,file")
                .contains(",'=1+1,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/runs", "/rejections", "/rejections.csv", "/report", "/now.json", "/actuator/prometheus"})
    void elsewhereABrowserIsSentToTheLoginAndAProgramIsAskedForItsPassword(String path) throws Exception {
        Asked stranger = new Asked(elsewhere.port());
        HttpResponse<String> browser = stranger.get(path, "Accept", "text/html,*/*");
        assertThat(browser.statusCode()).isEqualTo(302);
        assertThat(browser.headers().firstValue("location").orElseThrow()).endsWith("/login");
        HttpResponse<String> program = stranger.get(path, "Accept", "*/*");
        assertThat(program.statusCode()).isEqualTo(401);
        assertThat(program.headers().firstValue("www-authenticate").orElseThrow())
                .startsWith("Basic realm=\"customs-etl\"");
    }

    @Test
    void thatItLivesMayBeAskedByAnybodyAndSaysNoMore() throws Exception {
        assertThat(Asked.raw(here.port(), "GET /actuator/health HTTP/1.1", "Host: watcher.example"))
                .startsWith("HTTP/1.1 200");
        assertThat(Asked.raw(here.port(), "GET /actuator/healthy HTTP/1.1", "Host: watcher.example"))
                .startsWith("HTTP/1.1 403");
        for (TestWarehouse warehouse : List.of(here, elsewhere)) {
            HttpResponse<String> answer = new Asked(warehouse.port()).get("/actuator/health");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("UP").doesNotContain("PostgreSQL", "details");
        }
    }

    @Test
    void aProgramSendsItsPasswordEachTimeAndSeveralAtOnce() throws Exception {
        Asked program = new Asked(elsewhere.port());
        for (int i = 0; i < 8; i++) {
            assertThat(program.get("/now.json", "Authorization", basic("operator", PASSWORD))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aBrowserLogsInAndOut() throws Exception {
        Asked operator = new Asked(elsewhere.port());
        List<String> form = List.of("username", "operator", "password", PASSWORD);
        assertThat(operator.post("/login", form).statusCode())
                .as("without a token")
                .isEqualTo(403);
        String before = operator.token("/login");
        HttpResponse<String> entered =
                operator.post("/login", List.of("username", "operator", "password", PASSWORD, "_csrf", before));
        assertThat(entered.headers().firstValue("location").orElseThrow()).endsWith("/");
        assertThat(operator.get("/", "Accept", "text/html").body()).contains("Log out");
        assertThat(operator.post("/logout", List.of("_csrf", before)).statusCode())
                .as("the token from before the login")
                .isEqualTo(403);
        operator.post("/logout", List.of("_csrf", operator.token("/again")));
        assertThat(operator.get("/", "Accept", "text/html").statusCode()).isEqualTo(302);
    }

    @Test
    void whatItPublishesStandsInTheFileOfTheReportAtOnceAndIsPublishedWithoutOne() throws Exception {
        Path report = folder.resolve("report.html");
        elsewhere.load(list("7.25"));
        Asked operator = new Asked(elsewhere.port());
        String token = operator.token("/login");
        operator.post("/login", List.of("username", "operator", "password", PASSWORD, "_csrf", token));
        list("8.25");
        again(operator);
        assertThat(Files.readString(report)).contains("2024-02", "the office sent 8.25");

        Files.delete(report);
        Files.createDirectory(report);
        list("9.25");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger keeper = (Logger) LoggerFactory.getLogger(ReportKeeper.class);
        keeper.addAppender(log);
        again(operator);
        keeper.detachAppender(log);
        assertThat(log.list.get(0).getFormattedMessage())
                .contains("are published, but the report was not written to " + report, "customs-etl.report");
        assertThat(elsewhere.value(
                        String.class, "select sum(value_cny)::numeric(9, 2)::text from mart.prefecture_month"))
                .isEqualTo("9.25");
    }

    @Test
    void whatWasNotSeenIsNotPublishedNorAnythingWithoutAReasonAndWhatItPublishesIsTold() throws Exception {
        Asked operator = new Asked(elsewhere.port());
        String token = operator.token("/login");
        operator.post("/login", List.of("username", "operator", "password", PASSWORD, "_csrf", token));
        elsewhere.load(list("5.25"));
        list("6.25");
        String seen = look(operator);
        HttpResponse<String> without = publish(operator, seen, " ");
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.body()).startsWith("Say why 2024-02 is published again");
        Path changed = list("6.50");
        HttpResponse<String> refused = publish(operator, seen, "changed", "Accept", "text/html");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("The files have changed since the dry run", changed.toString(), "href=\"/again\"");

        long dryRun = elsewhere.value(Long.class, "select max(id) from ops.run where arguments ~ ' --dry-run$'");
        MonthQueue queue = elsewhere.get(MonthQueue.class);
        queue.addSeen(YearMonth.of(2024, 2), false, "changed", dryRun);
        Loader.Result run =
                elsewhere.get(Reprocessing.class).publish(queue.open().get(0));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.message())
                .startsWith("The files have changed since the dry run (run " + dryRun + "): " + changed);
        assertThat(queue.open()).isEmpty();
        assertThat(total()).isEqualTo("5.25");

        list("4.25\n2024-02,M,27011211,146,1000,KZZ,1");
        publish(operator, look(operator), "one row is wrong");
        awaitState(operator, "PUBLISHED");
        assertThat(RECEIVER.told()).isNotEmpty();
        assertThat(RECEIVER.told()
                        .get(RECEIVER.told().size() - 1)
                        .get("rejection_count")
                        .asInt())
                .isEqualTo(1);
    }

    private static String total() {
        return elsewhere.value(String.class, "select sum(value_cny)::numeric(9, 2)::text from mart.prefecture_month");
    }

    private static String look(Asked operator) throws Exception {
        operator.post("/months/2024-02/dry-run", List.of("_csrf", operator.token("/again")));
        String seen = awaitState(operator, "SEEN");
        Matcher number = Pattern.compile("name=\"number\" value=\"(\\d+)\"").matcher(seen);
        assertThat(number.find()).as(seen).isTrue();
        return number.group(1);
    }

    private static HttpResponse<String> publish(Asked operator, String number, String reason, String... headers)
            throws Exception {
        return operator.post(
                "/again/publish",
                List.of("number", number, "reason", reason, "_csrf", operator.token("/again")),
                headers);
    }

    /** A dry run of 2024-02, and then what it showed. */
    private static void again(Asked operator) throws Exception {
        String number = look(operator);
        String reason = "the office sent "
                + Files.readString(folder.resolve("lists/2024-02.csv")).replaceAll("(?s).*,(.*)\n$", "$1");
        publish(operator, number, reason);
        awaitState(operator, "PUBLISHED");
    }

    private static String awaitState(Asked operator, String state) throws Exception {
        String page = "";
        for (int i = 0; i < 300 && !page.contains("data-state=\"" + state); i++) {
            Thread.sleep(50); // real time: another thread is at work
            page = operator.get("/again", "Accept", "text/html").body();
        }
        assertThat(page).contains("data-state=\"" + state);
        return page;
    }

    private static Path list(String value) throws Exception {
        Path file = folder.resolve("lists/2024-02.csv");
        Files.createDirectories(file.getParent());
        return Files.writeString(
                file, "统计年月,进出口,商品编码,贸易伙伴编码,净重(千克),币制,金额\n2024-02,M,27011210,146,1000,CNY," + value + "\n");
    }

    @Test
    void whoGuessesHasToWait() throws Exception {
        Asked stranger = new Asked(elsewhere.port());
        elsewhere.now(TestWarehouse.NOW.plusSeconds(1_000_000));
        for (int i = 0; i < 5; i++) {
            assertThat(stranger.get("/now.json", "Authorization", basic("operator", "guess " + i))
                            .statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> slowed = stranger.get("/now.json", "Authorization", basic("operator", PASSWORD));
        assertThat(slowed.statusCode()).as("the right one, too early").isEqualTo(429);
        assertThat(slowed.headers().firstValue("retry-after")).contains("1");
        String token = stranger.token("/login");
        HttpResponse<String> form =
                stranger.post("/login", List.of("username", "operator", "password", PASSWORD, "_csrf", token));
        assertThat(form.headers().firstValue("location").orElseThrow()).endsWith("/login?wait=1");
        elsewhere.now(TestWarehouse.NOW.plusSeconds(1_000_002));
        assertThat(stranger.get("/now.json", "Authorization", basic("operator", PASSWORD))
                        .statusCode())
                .isEqualTo(200);
        elsewhere.now(TestWarehouse.NOW.plusSeconds(2_000_000));
    }

    @Test
    void noPasswordIsInventedAndNoneIsSaid() {
        assertThat(SAID.toString(StandardCharsets.UTF_8)).doesNotContainIgnoringCase("password");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            127.0.0.1 | -    | -         | -
            ::1       | -    | -         | -
            localhost | -    | -         | -
            0.0.0.0   | ann  | 12345678  | -
            0.0.0.0   | -    | -         | server.address is 0.0.0.0, so the console can be reached from other machines and has to ask for a login
            -         | -    | -         | server.address is empty, so the console can be reached
            192.0.2.7 | -    | -         | customs-etl.console.user and customs-etl.console.password
            127.0.0.1 | ann  | -         | customs-etl.console.user is set and customs-etl.console.password is not
            127.0.0.1 | -    | 12345678  | customs-etl.console.password is set and customs-etl.console.user is not
            0.0.0.0   | ann  | 1234567   | customs-etl.console.password has fewer than 8 characters
            0.0.0.0   | ann  | $2a$10$ab | looks like a hash and is none of bcrypt
            """)
    void whereItListensAndWhoMayEnterFitTogetherOrItDoesNotStart(
            String address, String user, String password, String complaint) {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "server.address",
                                text(address),
                                Account.USER,
                                text(user),
                                Account.PASSWORD,
                                text(password))));
        if (complaint == null) {
            assertThat(Listening.of(settings).asksForLogin()).isEqualTo(user != null);
        } else {
            assertThatThrownBy(() -> Listening.of(settings))
                    .hasMessageContaining(complaint)
                    .hasMessageNotContaining(password == null ? "\n" : password);
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
