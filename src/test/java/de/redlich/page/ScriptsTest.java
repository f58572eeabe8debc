package de.redlich.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import de.redlich.Chromium;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The small behaviours that attributes switch on. */
@SpringBootTest(
        classes = PageTrial.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "redlich.development=true")
class ScriptsTest {
    @LocalServerPort
    int port;

    @Autowired
    Assets assets;

    private final List<Request> posts = new ArrayList<>();
    private Page page;
    private int answer = 204;

    @BeforeEach
    void openPage() {
        page = Chromium.get().newPage();
        page.route("**/probe/**", route -> {
            posts.add(route.request());
            route.fulfill(new Route.FulfillOptions().setStatus(answer));
        });
    }

    @Test
    void aFormThatSavesItselfSaysSoOnlyWhenTheServerDid() {
        show("""
                <form method="post" action="/probe/answer" data-autosave><input type="hidden" name="_csrf" value="proof">
                <label>Antwort <input name="a"></label><p data-saved data-done="Gespeichert" data-failed="Nicht gespeichert" data-saving="…"></p></form>
                """);
        type("42");
        assertThat(page.locator("[data-saved]")).hasText("Gespeichert");
        assertThat(posts.getFirst().postData()).isEqualTo("_csrf=proof&a=42");

        answer = 500;
        type("43");
        assertThat(page.locator("[data-saved]")).hasText("Nicht gespeichert");
    }

    @Test
    void aSecondClickSendsNothing() {
        show("<form method=\"post\" action=\"/probe/order\"><button>Bestellen</button></form>");
        page.locator("button").dblclick();
        assertThat(page.locator("form")).hasAttribute("data-sent", "");
        assertThat(posts).hasSize(1);
    }

    @Test
    void aPasswordCanBeShown() {
        show(
                "<input id=\"p\" type=\"password\"><button type=\"button\" hidden data-reveal=\"p\" data-hide=\"Verbergen\">Zeigen</button>");
        page.locator("button").click();
        assertThat(page.locator("#p")).hasAttribute("type", "text");
        assertThat(page.locator("button")).hasText("Verbergen");
    }

    @Test
    void thePlaceToResumeIsReportedWhenTheReaderLeaves() {
        show("""
                <div data-progress-url="/probe/progress"><input type="hidden" name="_csrf" value="proof">
                <p data-block="first">Eins</p><p data-block="second">Zwei</p></div>
                """);
        Request told = page.waitForRequest(
                "**/probe/progress",
                () -> page.evaluate("() => void setInterval(() => dispatchEvent(new Event('pagehide')), 20)"));
        assertThat(told.postData()).startsWith("block=first&seconds=").endsWith("&_csrf=proof");
    }

    /** That HTML on an own page, with the scripts of every page. */
    private void show(String html) {
        String script = "<script type=\"module\" src=\"" + assets.url("page/page.js") + "\"></script>";
        page.route(
                "**/probe",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html;charset=utf-8")
                        .setBody("<!DOCTYPE html><body>" + html + script)));
        page.navigate(address("/probe"));
        page.waitForFunction("document.readyState === 'complete'");
    }

    private void type(String answer) {
        page.locator("[name=a]").fill(answer);
        page.locator("[name=a]").blur();
    }

    private String address(String path) {
        return "http://dravoiqent.localhost:" + port + path;
    }
}
