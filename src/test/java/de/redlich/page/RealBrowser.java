package de.redlich.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A headless Chromium: the system's own where there is one, else the one Playwright fetches. */
record RealBrowser(Playwright playwright, Browser chromium) implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    static RealBrowser open() {
        boolean installed = Files.exists(CHROMIUM);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(installed ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"));
        return new RealBrowser(
                playwright, playwright.chromium().launch(installed ? options.setExecutablePath(CHROMIUM) : options));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
