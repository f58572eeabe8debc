package de.redlich.account;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Reply;
import de.redlich.Visitor;
import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Pages;
import de.redlich.storage.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Nobody makes us write to strangers without end, and nobody is locked out by it. */
@Installed
@TestConstructor(autowireMode = AutowireMode.ALL)
class MailLimitTest {
    private final MailLimit limit;
    private final Pages pages;
    private final Academies academies;
    private final Settings settings;
    private final int port;

    MailLimitTest(MailLimit limit, Pages pages, Academies academies, Settings settings, @LocalServerPort int port) {
        this.limit = limit;
        this.pages = pages;
        this.academies = academies;
        this.settings = settings;
        this.port = port;
    }

    @Test
    void aNetworkThatAsksForLinksWithoutEndIsToldToWait() {
        Visitor.of("dravoiqent", port).signIn("lena@dravoiqent.example", "lernen-mit-freude"); // known from elsewhere
        var browser = Visitor.of("dravoiqent", port).from("203.0.113.7");
        for (int i = 0; i < 40; i++) {
            assertThat(forgot(browser, "nobody" + i + "@beispiel.example").status())
                    .isEqualTo(303);
        }

        var refused = forgot(browser, "noch@beispiel.example");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
        assertThat(refused.page().select("#email").val()).isEqualTo("noch@beispiel.example");
        assertThat(refused.page().select("#email-problem").text()).contains("Anmelden geht weiterhin");

        var neighbour = Visitor.of("dravoiqent", port).from("203.0.113.200").reading("en");
        var again = neighbour.submit(
                neighbour.get("/registrieren/nachricht"), "/bestaetigung", Map.of("email", "x@beispiel.example"));
        assertThat(again.status()).as("the same network, the other link").isEqualTo(429);
        assertThat(again.page().select("#email-problem").text()).contains("Signing in still works");

        assertThat(forgot(Visitor.of("dravoiqent", port).from("203.0.114.7"), "a@beispiel.example")
                        .status())
                .as("another network")
                .isEqualTo(303);
        assertThat(forgot(Visitor.of("qexport", port).from("203.0.113.7"), "a@beispiel.example")
                        .status())
                .as("another academy")
                .isEqualTo(303);
        assertThat(browser.signIn("lena@dravoiqent.example", "lernen-mit-freude")
                        .cookies())
                .as("signing in goes on, from such a place with one more question")
                .containsKey("__Host-rueckfrage");
    }

    @Test
    void aNetworkThatRegistersWithoutEndIsToldToWaitAndLosesNothing() {
        for (int i = 0; i < 100; i++) {
            assertThat(counted("2001:db8:77:" + i + "::1")).isEqualTo(200);
        }
        assertThat(counted("2001:db8:77:ffff::1")).isEqualTo(429);

        var ada = Applicant.at("dravoiqent", port, settings);
        ada.visitor().from("2001:db8:77:1::2");
        var refused = ada.register(Map.of("phone", "+49 351 1"));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(refused.page().select("#email").val()).isEqualTo(ada.email());
        assertThat(refused.page().select("#phone").val()).isEqualTo("+49 351 1");
        assertThat(ada.inbox().mails()).isEmpty();

        ada.visitor().from("2001:db8:78::2");
        assertThat(ada.register().status()).isEqualTo(303);
    }

    private static Reply forgot(Visitor browser, String email) {
        return browser.submit(browser.get("/passwort-vergessen"), "/passwort-vergessen", Map.of("email", email));
    }

    /** The status of an answer to a registration from there. */
    private int counted(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        CurrentAcademy.run(
                academies.named("dravoiqent").orElseThrow(),
                () -> limit.registration(request, response, pages.of(request)));
        return response.getStatus();
    }
}
