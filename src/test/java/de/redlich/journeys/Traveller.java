package de.redlich.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.redlich.Chromium;
import de.redlich.Keyring;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody on a journey: one browser context, in which every visited page is looked at by axe, and every request that
 * leaves the academy, every script error and every refusal of the content security policy is remembered.
 */
final class Traveller implements AutoCloseable {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final BrowserContext context;
    private final Page page;
    private final String academy;
    private final int port;
    private final String base;
    private final List<String> abroad = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> looked = new HashSet<>();
    private boolean looking;
    private boolean scripts = true;
    private boolean decided;

    Traveller(String academy, int port, Browser.NewContextOptions options) {
        this(academy, port, Chromium.get().newContext(options));
    }

    /** Somebody whose browser runs no scripts; axe, which is one, cannot look at these pages. */
    static Traveller withoutScriptsAt(String academy, int port) {
        var traveller = new Traveller(academy, port, desktop().setJavaScriptEnabled(false));
        traveller.scripts = false;
        return traveller;
    }

    Traveller(String academy, int port, BrowserContext context) {
        this.academy = academy;
        this.port = port;
        base = "http://" + academy + ".localhost:" + port;
        this.context = context;
        page = context.pages().isEmpty() ? context.newPage() : context.pages().getFirst();
        page.setDefaultTimeout(90_000);
        context.onRequest(request -> {
            if (!request.url().startsWith(base)
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                abroad.add(request.url());
            }
        });
        page.onPageError(fault -> faults.add(page.url() + ": " + fault));
        page.onConsoleMessage(message -> {
            // axe itself tries a style or two, which the policy refuses
            if (!looking && message.text().contains("Content Security Policy")) {
                faults.add(page.url() + ": " + message.text());
            }
        });
    }

    static Browser.NewContextOptions desktop() {
        return new Browser.NewContextOptions().setLocale("de-DE").setViewportSize(1280, 900);
    }

    static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions()
                .setLocale("de-DE")
                .setViewportSize(390, 844)
                .setHasTouch(true);
    }

    static Traveller at(String academy, int port) {
        return new Traveller(academy, port, desktop());
    }

    static Traveller withPhoneAt(String academy, int port) {
        return new Traveller(academy, port, phone());
    }

    /** Leaves the question about cookies unanswered; everybody else refuses at the first page. */
    Traveller undecided() {
        decided = true;
        return this;
    }

    /** Goes to a page and looks at it. */
    Traveller goTo(String path) {
        var address = path.startsWith("http") ? path : base + path;
        page.navigate(address);
        if (!decided) {
            decided = true;
            refuseCookies();
        }
        return look();
    }

    @SuppressWarnings("deprecation") // the way that needs no script in the page
    private void refuseCookies() {
        var refuse = page.locator(".consent button[value=nein]");
        if (refuse.count() == 1) {
            page.waitForNavigation(refuse::click);
        }
    }

    /** Presses the button of that name, waits for the page that comes, and looks at it. */
    Traveller press(String name) {
        return clickThrough(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first());
    }

    Traveller follow(String name) {
        return clickThrough(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first());
    }

    /** Clicks what leads to another page and looks at that page. */
    @SuppressWarnings("deprecation") // the way that needs no script in the page
    Traveller clickThrough(Locator control) {
        page.waitForNavigation(control::click);
        return look();
    }

    Traveller type(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill(text);
        return this;
    }

    Traveller signIn(String email, String password) {
        goTo("/anmelden");
        find("#email").fill(email);
        find("#password").fill(password);
        clickThrough(find("form[action='/anmelden'] button:not([type=button])"));
        return proveSecond(email);
    }

    /** Gives the second proof if the page asks for one. */
    Traveller proveSecond(String email) {
        if (find("form[action^='/anmelden/nachweis']").count() == 0) {
            return this;
        }
        var code = Keyring.codeOf(port, academy, email);
        if (find("form[action='/anmelden/nachweis']").count() == 0) {
            page.reload(); // one is set up by now
        }
        find("#code").fill(code);
        return clickThrough(find("form[action='/anmelden/nachweis'] button:not([type=button])"));
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    String path() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    /** What stands on the page. */
    String text() {
        return page.innerText("body");
    }

    /** Whether something sticks out of the window to the side. */
    boolean overflows() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    void picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pictures", name + ".png")));
    }

    /** Addresses outside the academy to which a request went. */
    List<String> abroad() {
        return abroad;
    }

    Set<String> hostsAbroad() {
        return abroad.stream().map(address -> URI.create(address).getHost()).collect(Collectors.toSet());
    }

    /** axe looks once at each page, by its path without numbers and codes. */
    Traveller look() {
        var kind = path().replaceAll("[?#].*", "").replaceAll("/\\d+", "/n").replaceAll("[0-9A-Za-z-]{26,}", "code");
        if (scripts && looked.add(kind)) {
            looking = true;
            var found = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
            looking = false;
            assertThat(found.stream()
                            .map(violation -> violation.getId() + " at "
                                    + violation.getNodes().stream()
                                            .map(node -> String.valueOf(node.getTarget()) + " " + node.getHtml())
                                            .toList())
                            .toList())
                    .as("what axe finds on %s", path())
                    .isEmpty();
        }
        return this;
    }

    /** Ends the journey; nothing may have gone wrong on the way. */
    @Override
    public void close() {
        context.close();
        assertThat(faults).as("script errors and refused styles or scripts").isEmpty();
    }
}
