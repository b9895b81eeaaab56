package org.customsetl.reporting.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium or Chrome of this machine; none is downloaded. */
public final class Browsers {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** Functions of a script: {@code contrast} of two colours, by WCAG 2.2, and the colour that is {@code behind} an element. */
    static final String COLOURS = """
            const parse = colour => colour.match(/[\\d.]+/g).map(Number);
            const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
                .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
                .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
            const contrast = (a, b) => {
              const [x, y] = [light(parse(a)), light(parse(b))].sort((p, q) => q - p);
              return (x + 0.05) / (y + 0.05);
            };
            const behind = element => {
              for (let e = element; e; e = e.parentElement) {
                const colour = getComputedStyle(e).backgroundColor;
                if (parse(colour)[3] !== 0) return colour;
              }
            };
            """;

    /** The texts of a page that pass WCAG 2.2 AA (4.5) not, as a script that answers with a list. */
    public static final String LOW_CONTRASTS = "(() => {" + COLOURS + """
              return Array.from(document.body.querySelectorAll('*'))
                  .filter(e => Array.from(e.childNodes).some(n => n.nodeType === 3 && n.data.trim()))
                  .filter(e => contrast(getComputedStyle(e).color, behind(e)) < 4.5)
                  .map(e => e.textContent.substring(0, 40));
            })()
            """;

    private Browsers() {}

    /** The first one on the PATH. */
    public static Optional<Path> onThisMachine() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator, -1)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Whether the build brought the driver, which it does where it sees a browser. */
    public static boolean hasDriver() {
        return Browsers.class.getResource("/com/microsoft/playwright/impl/driver/jar/DriverJar.class") != null;
    }

    /** The driver that the build brought. */
    public static Playwright driver() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** Without a window. */
    public static Browser launch(Playwright driver, Path executable) {
        return driver.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }
}
