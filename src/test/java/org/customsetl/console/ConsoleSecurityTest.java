package org.customsetl.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.customsetl.ownership.Owner;
import org.customsetl.ownership.Ownership;
import org.customsetl.warehouse.TestWarehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Who may see the console, and what a page of somewhere else can do to it. */
class ConsoleSecurityTest {

    private static final String PASSWORD = "喀什 correct horse";

    private static final ByteArrayOutputStream SAID = new ByteArrayOutputStream();

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
        assertThat(here.value(Integer.class, "select count(*) from ops.run where command = 'reprocess'"))
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
        try (Owner owner = here.get(Ownership.class).acquire(java.time.Duration.ZERO, () -> {})) {
            HttpResponse<String> answer = operator.post("/months/2024-06/dry-run", List.of("_csrf", token));
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body())
                    .startsWith("The warehouse is being worked on, so nothing was begun: another process is loading");
            assertThat(owner.token()).isPositive();
        }
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
