package org.customsetl.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.customsetl.pipeline.MonthQueue;
import org.customsetl.pipeline.Reprocessing;
import org.customsetl.reporting.page.Browsers;
import org.customsetl.warehouse.TestWarehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The console as an operator sees it. Where the machine has no Chromium or Chrome, these tests are skipped. What they saw is
 * in {@code target/console}.
 */
class ConsoleInABrowserTest {

    private static final Path SCREENS = Path.of("target", "console");
    private static final String HEADER = "统计年月,进出口,商品编码,贸易伙伴编码,净重(千克),币制,金额";

    @TempDir
    static Path inbox;

    private static Locale locale;
    private static TestWarehouse warehouse;
    private static Playwright driver;
    private static Browser browser;

    @BeforeAll
    static void serveAWarehouseWithSomethingRejected() throws Exception {
        locale = Locale.getDefault();
        Locale.setDefault(Locale.ROOT); // to Playwright, small letters are those of the machine's language
        Optional<Path> executable = Browsers.onThisMachine();
        assumeTrue(executable.isPresent(), "there is no chromium or google-chrome on the PATH");
        assumeTrue(Browsers.hasDriver(), "Playwright's driver is not there (profiles chromium and chrome of the pom)");
        warehouse = TestWarehouse.serve("--customs-etl.inbox=" + inbox);
        write("lists/2024-03.csv", "2024-03,M,27011210,146,1000,CNY,30");
        write("lists/2024-06.csv", "2024-06,M,27011210,146,1000,CNY,10", "2024-06,M,27011211,146,1000,CNY,20");
        write(
                "lists/2024-05.csv",
                "2024-05,M,27011210,146,1000,CNY,5",
                "2024-05,M,99,146,1000,CNY,<b>5",
                "2024-05,X,27011210,146,1000,XXX,7");
        warehouse.load(inbox);
        Files.createDirectories(SCREENS);
        driver = Browsers.driver();
        browser = Browsers.launch(driver, executable.get());
    }

    @AfterAll
    static void close() {
        Locale.setDefault(locale);
        if (browser != null) {
            browser.close();
            driver.close();
        }
        if (warehouse != null) {
            warehouse.close();
        }
    }

    private static void write(String name, String... lines) throws Exception {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        List<String> all = new ArrayList<>(List.of(HEADER));
        all.addAll(List.of(lines));
        Files.writeString(file, String.join("\n", all) + "\n");
    }

    private static Page open(String path) {
        return open(path, 1280, ColorScheme.LIGHT);
    }

    private static Page open(String path, int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setTimezoneId("Asia/Shanghai")
                .setColorScheme(scheme));
        Page page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.navigate("http://localhost:" + warehouse.port() + path);
        return page;
    }

    private static Locator cell(Page page, String month, int column) {
        return page.locator("#matrix tr:has(th:has-text('" + month + "')) td").nth(column);
    }

    @Test
    void anOperatorLooksAtACorrectedMonthAndPublishesIt() throws Exception {
        Page page = open("/");
        assertThat(cell(page, "2024-06", 1).innerText()).isEqualTo("v1");
        write("lists/2024-06.csv", "2024-06,M,27011210,146,1000,CNY,12", "2024-06,M,27011211,146,1000,CNY,20");
        cell(page, "2024-06", 1).locator("a").click();
        page.locator("text=Dry run").click();
        page.locator("#again-state[data-state=SEEN]").waitFor();
        assertThat(page.locator("main").innerText())
                .contains("The dry run of 2024-06 is done; nothing was published.", "vintage 2 against 1");
        assertThat(page.locator("#prefectures-2024-06 tr:has-text('value_cny')").innerText())
                .contains("30", "32", "2");
        assertThat(page.locator("#rows-2024-06").innerText()).contains("lists/2024-06.csv");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve("dry-run.png"))
                .setFullPage(true));
        assertThat(total()).isEqualTo("30");

        page.locator("#reason").fill("the office sent it again 更正");
        page.locator("button:has-text('Publish')").click();
        page.locator("#again-state[data-state=PUBLISHED]").waitFor();
        assertThat(total()).isEqualTo("32");
        assertThat(warehouse.value(
                        String.class, "select reason from mart.vintage where current and period = '2024-06-01'"))
                .isEqualTo("the office sent it again 更正");

        page.locator("text=2024-06, its vintages and files").click();
        page.locator("text=Dry run").click();
        page.locator("#again-state[data-state=SEEN]").waitFor();
        assertThat(page.locator("#seen-heading + p").innerText()).isEqualTo("Nothing would change.");
        assertThat(page.locator("button:has-text('Publish')").count()).isZero();
        page.locator("text=2024-06, its vintages and files").click();
        assertThat(page.locator("#month-state").innerText()).isEqualTo("Vintage 2 is shown.");
        assertThat(page.locator("#vintages tbody tr").first().innerText()).contains("the office sent it again 更正");
        page.navigate(page.url().replaceAll("/months.*", "/"));
        assertThat(cell(page, "2024-06", 0).innerText()).isEqualTo("2");
        assertThat(cell(page, "2024-06", 1).innerText()).isEqualTo("v2");
        assertThat(page.locator("#runs tbody tr").first().innerText())
                .contains("reprocess", "2024-06 --dry-run", "done, nothing rejected");
        assertThat(page.evaluate("""
                Array.from(document.querySelectorAll('#matrix th:first-child, #matrix thead th'),
                    head => getComputedStyle(head).position).every(position => position === 'sticky')
                """)).isEqualTo(true);
    }

    @Test
    void whatHasAnotherVintageSinceItWasLookedAtIsNotPublished() throws Exception {
        YearMonth march = YearMonth.of(2024, 3);
        Reruns reruns = warehouse.get(Reruns.class);
        reruns.look(march, true);
        while (reruns.current().isWorking()) {
            Thread.sleep(20); // real time: another thread is at work
        }
        assertThat(reruns.current().state()).isEqualTo(Rerun.State.SEEN);
        MonthQueue queue = warehouse.get(MonthQueue.class);
        queue.add(List.of(march), true, null);
        warehouse.get(Reprocessing.class).publish(queue.open().get(0));
        assertThatThrownBy(() -> reruns.publish(reruns.current().number(), "because"))
                .isInstanceOf(BusyException.class)
                .hasMessage(
                        "2024-03 has another vintage since the dry run, so nothing was published; look at it again.");
        assertThat(warehouse.value(Integer.class, "select max(vintage) from mart.vintage where period = '2024-03-01'"))
                .isEqualTo(2);
    }

    private static String total() {
        return warehouse.value(
                String.class,
                "select trim_scale(sum(value_cny))::text from mart.region_month where period = '2024-06-01'");
    }

    @Test
    void theMatrixSaysWhatIsMissingAndWhatWasRejectedOfAMonth() {
        Page page = open("/");
        assertThat(cell(page, "2024-04", 1).innerText()).isEqualTo("missing");
        assertThat(cell(page, "2024-05", 1).innerText()).isEqualTo("v1 −2");
        assertThat(cell(page, "2024-05", 1).getAttribute("title"))
                .isEqualTo("published, since vintage 1; 2 rows rejected");
        assertThat(page.locator("#now").innerText()).isEqualTo("Nothing is running.");
    }

    @Test
    void rejectionsAreFilteredAndTakenAlong() throws Exception {
        Page page = open("/");
        page.locator("text=All rejections").click();
        assertThat(page.locator("#count").innerText()).startsWith("2 rejections.");
        List<String> reasons = warehouse
                .jdbc()
                .sql("select reason_code from mart.rejection order by 1")
                .query(String.class)
                .list();
        page.locator("#reason").selectOption(reasons.get(0));
        page.locator("button:has-text('Show')").click();
        assertThat(page.locator("#count").innerText()).startsWith("1 rejection.");
        assertThat(page.locator("#rejections tbody tr").first().innerText())
                .contains("lists/2024-05.csv", reasons.get(0));
        page.locator("#reason").selectOption("");
        page.locator("button:has-text('Show')").click();
        Download csv =
                page.waitForDownload(() -> page.locator("text=Download as CSV").click());
        assertThat(csv.suggestedFilename()).isEqualTo("rejections.csv");
        assertThat(csv.url()).endsWith("excel=true");
        assertThat(Files.readAllLines(csv.path(), StandardCharsets.UTF_8))
                .hasSize(3)
                .first()
                .isEqualTo("\uFEFFrun,file,sheet,cell,row,column,raw_value,reason_code,message,way_out");
    }

    @Test
    void timesAreThoseOfTheBrowserAndUtcIsInTheTitle() {
        Locator time = open("/runs").locator("#runs time").first();
        assertThat(time.innerText()).isEqualTo("2026-11-23 20:00:00");
        assertThat(time.getAttribute("title")).isEqualTo("2026-11-23 12:00:00 UTC");
    }

    @Test
    void nothingIsComplainedOfAndEveryPageIsReachedByTheNavigation() {
        List<String> said = new ArrayList<>();
        Page page = open("/");
        page.onConsoleMessage(message -> said.add(message.text()));
        page.onPageError(said::add);
        for (int place = 0; place < 5; place++) {
            page.locator("header nav li a").nth(place).click();
            assertThat(page.locator("h1").count()).as(page.url()).isEqualTo(1);
            assertThat(page.locator("input:not([type=hidden])").evaluateAll("all => all.every(e => e.labels.length)"))
                    .as(page.url())
                    .isEqualTo(true);
        }
        page.locator("header nav li a").nth(5).click();
        assertThat(page.title()).startsWith("Foreign trade by place");
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        assertThat(said).isEmpty();
    }

    @Test
    void theKeyboardReachesTheMatrix() {
        Page page = open("/");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.querySelector('table').id"))
                .isEqualTo("matrix");
        assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyWordStandsOutAndANarrowScreenScrollsTablesOnly(ColorScheme scheme) {
        Page page = open("/", 375, scheme);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(scheme.name().toLowerCase(Locale.ROOT) + ".png"))
                .setFullPage(true));
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(375);
        assertThat(page.evaluate(Browsers.LOW_CONTRASTS)).isEqualTo(List.of());
    }
}
