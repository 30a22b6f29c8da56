package org.simsite.ear;

import static java.util.stream.Collectors.toMap;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The distribution's Chromium, which finds every host below localhost by itself, and is told of one tenant's own domain. Each context is another person. */
final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP " + OwnDomainIT.DOMAIN + " 127.0.0.1,MAP *." + OwnDomainIT.DOMAIN
                    + " 127.0.0.1");
    private static final double PATIENCE_MS = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        var environment = Stream.of(System.getenv(), Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))
                .flatMap(variables -> variables.entrySet().stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> second));
        Path program = program();
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new LaunchOptions().setExecutablePath(program).setArgs(FLAGS)));
    }

    private static Path program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser test needs Chromium as /usr/bin/chromium: apt-get install chromium."));
    }

    /** Someone with a browser of her own: no cookie of anybody else. */
    Page person() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"));
        context.setDefaultTimeout(PATIENCE_MS);
        context.setDefaultNavigationTimeout(PATIENCE_MS);
        return context.newPage();
    }

    /** What she saw when it went wrong. */
    void photograph(Page page, String name) {
        try {
            Path folder = Files.createDirectories(Path.of(System.getProperty("simsite.build"), "screenshots"));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(folder.resolve(name + ".png"))
                    .setFullPage(true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
