package de.redlich;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one browser of all tests: the system's Chromium, started once and ended with the tests. Where Debian's
 * {@code chromium-headless-shell} is installed, the same browser without its windows, a third faster, is taken.
 */
public final class Chromium {
    private static final Path WHOLE = Path.of("/usr/bin/chromium");
    private static final Path SHELL = Path.of("/usr/bin/chromium-headless-shell");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update");

    private static @Nullable Browser browser;

    private Chromium() {}

    public static synchronized Browser get() {
        var running = browser;
        if (running == null) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright.chromium().launch(options());
            browser = running;
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return running;
    }

    /** A browser of its own that keeps no cookie of anybody, as its owner set it. */
    public static BrowserContext withoutCookies(Path profile) throws IOException {
        var folder = Files.createDirectories(profile.resolve("Default"));
        Files.writeString(
                folder.resolve("Preferences"), "{\"profile\": {\"default_content_setting_values\": {\"cookies\": 2}}}");
        return get().browserType()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(WHOLE) // only the whole browser knows its owner's settings
                                .setHeadless(true)
                                .setArgs(ARGUMENTS)
                                .setLocale("de-DE"));
    }

    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(Files.isExecutable(SHELL) ? SHELL : WHOLE)
                .setHeadless(true)
                .setArgs(ARGUMENTS);
    }
}
