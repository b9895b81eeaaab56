package org.customsetl.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.customsetl.warehouse.TestWarehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The report of the samples as readers see it. Where the machine has no Chromium or Chrome, these tests are skipped. What
 * they saw is in {@code target/report}.
 */
class ReportInABrowserTest {

    private static final Path SCREENS = Path.of("target", "report");

    @TempDir
    static Path folder;

    private static Locale locale;
    private static TestWarehouse warehouse;
    private static Playwright driver;
    private static Browser browser;
    private static Path file;

    @BeforeAll
    static void loadTheSamples() throws Exception {
        locale = Locale.getDefault();
        Locale.setDefault(Locale.ROOT); // to Playwright, the small letters of PRINT are those of the machine's language
        Optional<Path> executable = Browsers.onThisMachine();
        assumeTrue(
                executable.isPresent(),
                "there is no chromium or google-chrome on the PATH, so nobody looks at the report");
        assumeTrue(Browsers.hasDriver(), "Playwright's driver is not there (profiles chromium and chrome of the pom)");
        warehouse = TestWarehouse.open();
        warehouse.load(Path.of("input-samples"));
        file = folder.resolve("report.html");
        new HtmlReport(
                        warehouse.jdbc(),
                        warehouse.get(PlatformTransactionManager.class),
                        warehouse.get(Clock.class),
                        "customs-etl (test)")
                .write(Scope.ALL, file);
        Files.createDirectories(SCREENS);
        Files.copy(file, SCREENS.resolve("report.html"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
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

    private static Page open(int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(scheme));
        Page page = context.newPage();
        page.navigate(file.toUri().toString());
        return page;
    }

    private static Page open() {
        return open(1280, ColorScheme.LIGHT);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(Page page, String script) {
        return (List<Map<String, Object>>) page.evaluate(script);
    }

    /** A number of the warehouse as the page prints it: thousand millions, two decimals, half up. */
    private static String billions(String sql, Object... parameters) {
        BigDecimal value = warehouse.value(BigDecimal.class, sql, parameters);
        return value.movePointLeft(9).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    @Test
    void nothingIsComplainedOfAndNothingElseIsAskedFor() {
        List<String> said = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> said.add(message.text()));
            page.onPageError(said::add);
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(file.toUri().toString());
            page.locator("summary").first().click();
            assertThat(page.title()).isEqualTo("Foreign trade by place, January 2022–January 2024");
        }
        assertThat(said).isEmpty();
        assertThat(asked).hasSize(1).allMatch(url -> url.startsWith("file:"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024})
    void everyBarIsAsLongAsItsNumberAndEveryNumberIsThatOfTheWarehouse(int year) {
        Page page = open();
        String chart = "#compiled-bars-" + year + " svg ";
        List<Map<String, Object>> marks = objects(page, """
                Array.from(document.querySelectorAll('%s text.mark'),
                    mark => ({at: mark.getAttribute('x'), value: mark.textContent}))
                """.formatted(chart));
        BigDecimal left = new BigDecimal(String.valueOf(marks.get(0).get("at")));
        Map<String, Object> end = marks.get(marks.size() - 1);
        BigDecimal perBillion = new BigDecimal(String.valueOf(end.get("at")))
                .subtract(left)
                .divide(new BigDecimal(String.valueOf(end.get("value"))), 9, RoundingMode.HALF_UP);
        List<Map<String, Object>> bars = objects(page, """
                Array.from(document.querySelectorAll('%s rect'), bar => ({flow: bar.getAttribute('class').toUpperCase(),
                    width: bar.getAttribute('width'), tip: bar.querySelector('title').textContent}))
                """.formatted(chart));
        assertThat(bars).hasSize(2 * 16);
        for (Map<String, Object> bar : bars) {
            String tip = String.valueOf(bar.get("tip"));
            BigDecimal value =
                    warehouse.value(BigDecimal.class, """
                    select coalesce(sum(value_cny), 0) from mart.prefecture_month
                    where prefecture_name = ? and flow = ? and extract(year from period) = ?
                    """, tip.substring(0, tip.indexOf(' ')), bar.get("flow"), year);
            assertThat(tip)
                    .endsWith(": "
                            + value.movePointLeft(9)
                                    .setScale(2, RoundingMode.HALF_UP)
                                    .toPlainString() + " bn CNY");
            assertThat(new BigDecimal(String.valueOf(bar.get("width"))))
                    .as(tip)
                    .isCloseTo(
                            value.movePointLeft(9).multiply(perBillion),
                            org.assertj.core.data.Offset.offset(new BigDecimal("0.06")));
        }
    }

    @Test
    void everyPointOfALineIsAMonthOfTheWarehouse() {
        List<Map<String, Object>> dots = objects(open(), """
                Array.from(document.querySelectorAll('#compiled-lines circle'), dot => ({y: dot.getAttribute('cy'),
                    tip: dot.querySelector('title').textContent}))
                """);
        assertThat(dots).hasSize(3 * 25);
        BigDecimal before = null;
        for (Map<String, Object> dot : dots) {
            String tip = String.valueOf(dot.get("tip"));
            String flows = tip.startsWith("total") ? "MX" : tip.startsWith("exports") ? "X" : "M";
            String month = tip.replaceFirst(".*(\\d{4}-\\d{2}): .*", "$1");
            assertThat(tip).endsWith(": " + billions("""
                                    select sum(value_cny) from mart.region_month
                                    where to_char(period, 'YYYY-MM') = ? and strpos(?, flow) > 0
                                    """, month, flows) + " bn CNY");
            BigDecimal y = new BigDecimal(String.valueOf(dot.get("y")));
            assertThat(y).isNotEqualTo(before);
            before = y;
        }
    }

    @Test
    void theTablesSayWhatTheWarehouseSays() {
        Page page = open();
        String kashgar = "th:has-text('Kashgar Prefecture')";
        assertThat(page.locator("#compiled-totals-2023 tr:has(" + kashgar + ") td")
                        .allInnerTexts())
                .containsSubsequence("83.68", "+71.2", "11.78", "23.4");
        List<String> months =
                page.locator("#compiled-months tr:has(" + kashgar + ") td").allInnerTexts();
        List<String> expected = warehouse.jdbc().sql("""
                        select sum(value_cny) from mart.prefecture_month where prefecture_code = '653100'
                        group by period order by period
                        """).query(BigDecimal.class).list().stream()
                .map(value ->
                        value.movePointLeft(9).setScale(2, RoundingMode.HALF_UP).toPlainString())
                .toList();
        assertThat(months).hasSize(25).isEqualTo(expected);
        assertThat(page.locator("#compiled-growth tr:has(" + kashgar + ") td").allInnerTexts())
                .hasSize(13)
                .contains("+54.9");
        assertThat(page.locator("#shares-table tr:has-text('喀什地区'):has-text('2023') td.number")
                        .innerText())
                .isEmpty(); // closed until it is asked for
        page.locator("summary:below(#shares)").first().click();
        assertThat(page.locator("#shares-table tr:has-text('喀什地区'):has-text('2023') td.number")
                        .innerText())
                .isEqualTo("23.4");
        assertThat(page.locator("#reasons tbody tr").count())
                .isEqualTo(warehouse.value(Integer.class, "select count(distinct reason_code) from mart.rejection"));
        // The samples agree with the tables beside them to the rounding of these.
        assertThat(page.locator("#differences tbody tr").count())
                .isEqualTo(warehouse.value(
                        Integer.class,
                        "select count(*) from mart.reconciliation where verdict in ('differs', 'revised')"));
    }

    @Test
    void theKeyboardReachesEverything() {
        Page page = open();
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
        assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("contents");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo("#glance");
        assertThat(page.evaluate("""
                Array.from(document.querySelectorAll('.scroll')).every(box => box.tabIndex === 0
                    && (box.getAttribute('aria-label') || document.getElementById(box.getAttribute('aria-labelledby'))))
                """)).isEqualTo(true);
        page.locator("summary").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#compiled-lines-table").isVisible()).isTrue();
        assertThat(page.evaluate("""
                Array.from(document.querySelectorAll('nav a')).filter(link =>
                    !document.getElementById(link.getAttribute('href').substring(1))).length
                """)).isEqualTo(0);
        assertThat(page.evaluate("""
                (ids => ids.length - new Set(ids).size)(Array.from(document.querySelectorAll('[id]'), each => each.id))
                """)).isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 375, 768})
    void aNarrowScreenScrollsTablesAndNeverThePage(int width) {
        Page page = open(width, ColorScheme.LIGHT);
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        assertThat(page.evaluate("""
                (box => box.scrollWidth > box.clientWidth)(document.querySelector('#compiled-months').parentElement)
                """)).isEqualTo(true);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve("width-" + width + ".png"))
                .setClip(0, 0, width, 2400)
                .setFullPage(true));
    }

    /** WCAG 2.2 AA: 4.5 for text, 3 for large text and for what a chart is drawn with. */
    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyWordStandsOutInBothModes(ColorScheme scheme) {
        Page page = open(1280, scheme);
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
        assertThat(objects(page, CONTRASTS))
                .hasSizeGreaterThan(300)
                .allSatisfy(text -> assertThat(((Number) text.get("contrast")).doubleValue())
                        .as("%s", text)
                        .isGreaterThanOrEqualTo(((Number) text.get("least")).doubleValue()));
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(scheme == ColorScheme.DARK ? "rgb(20, 23, 26)" : "rgb(255, 255, 255)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(scheme.name().toLowerCase(Locale.ROOT) + ".png"))
                .setFullPage(true));
    }

    @Test
    void itIsPrintedOnA4InDarkInkWithTheNumbersOfEveryChart() throws Exception {
        Page page = open(1280, ColorScheme.DARK);
        Path pdf = SCREENS.resolve("report.pdf");
        byte[] printed = page.pdf(new Page.PdfOptions().setPath(pdf).setPreferCSSPageSize(true));
        assertThat(new String(printed, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF")
                .containsPattern("/MediaBox \\[0 0 59[45][.0-9]* 84[12][.0-9]*\\]");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('tr')).breakInside"))
                .isEqualTo("avoid");
        assertThat(page.evaluate("document.querySelector('#shares-table').getBoundingClientRect().height > 100"))
                .isEqualTo(true);
    }

    private static final String CONTRASTS = "(() => {" + Browsers.COLOURS + """
              const found = [];
              for (const element of document.body.querySelectorAll('*')) {
                const style = getComputedStyle(element);
                const words = Array.from(element.childNodes).some(n => n.nodeType === 3 && n.data.trim());
                if (element.closest('svg')) {
                  if (element.matches('text:not(.inside)'))
                    found.push({what: element.textContent, contrast: contrast(style.fill, behind(element)), least: 4.5});
                  if (element.matches('text.inside'))
                    for (const part of element.closest('svg').querySelectorAll('rect.part'))
                      found.push({what: element.textContent, contrast: contrast(style.fill, getComputedStyle(part).fill), least: 4.5});
                  if (element.matches('rect.m, rect.x'))
                    found.push({what: 'bar', contrast: contrast(style.fill, behind(element)), least: 3});
                  if (element.matches('polyline'))
                    found.push({what: 'line', contrast: contrast(style.stroke, behind(element)), least: 3});
                } else if (words) {
                  found.push({what: element.textContent.substring(0, 40),
                      contrast: contrast(style.color, behind(element)), least: 4.5});
                }
              }
              return found;
            })()
            """;
}
