package de.redlich.guardian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.account.MailLimit;
import de.redlich.page.Language;
import de.redlich.page.Pages;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.retention.EndNear;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/** What guardians fill in beside the daily course: with proof, with limits, answered in their language. */
@Installed
@Promise("P11")
class GuardianFormsTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MailLimit limit;

    @Autowired
    private Pages pages;

    @Autowired
    private Evidence evidence;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aNetworkThatMakesUsMailWithoutEndIsToldToWaitOnEveryFormOfAGuardian() {
        var family = new Family("dravoiqent", port, context).agreed();
        for (int n = 0; n < 40; n++) {
            var request = new MockHttpServletRequest();
            request.setRemoteAddr("203.0.117." + n);
            family.run(() -> limit.link(request, new MockHttpServletResponse(), pages.of(request)));
        }
        family.mother.from("203.0.117.200");
        var second = family.form();
        second.put("username", "bruder-" + UUID.randomUUID().toString().substring(0, 8));

        assertThat(family.register(second).status()).isEqualTo(429);
        for (var path : new String[] {"/zustimmung", "/einladung"}) {
            var page = family.page() + path;
            var reply = family.post(
                    family.mother,
                    page,
                    page,
                    Map.of("custody", "sole", "consent", "true", "email", "opfer@beispiel.example"));
            assertThat(reply.status()).as(path).isEqualTo(429);
            assertThat(reply.text()).contains("keine weiteren E-Mails");
        }
        family.mother.from("203.0.118.1");
        assertThat(family.register(second).status()).isEqualTo(303);
    }

    @Test
    @Promise("P3")
    void aWrongDateOfBirthIsPutRightByTheGuardianWithProofAndHistory() {
        var family = new Family("qexport", port, context).agreed();
        var page = family.page() + "/geburtsdatum";
        var right = family.birth.minusYears(2);
        var typed = Map.of("birth_date", right.toString(), "declared", "true", "password", "falsch geraten");
        assertThat(family.post(family.mother, page, page, typed).status())
                .as("an open screen is no proof")
                .isEqualTo(422);
        var grown = Map.of(
                "birth_date",
                LocalDate.now(ZoneOffset.UTC).minusYears(17).toString(),
                "declared",
                "true",
                "password",
                Family.PASSWORD);
        assertThat(family.post(family.mother, page, page, grown).status()).isEqualTo(422);

        var proved = Map.of("birth_date", right.toString(), "declared", "true", "password", Family.PASSWORD);
        assertThat(family.post(family.mother, page, page, proved).location()).contains("guardian.birthcorrected");

        assertThat(family.mother.get(page).text())
                .contains(Language.DE.day(right) + " statt " + Language.DE.day(family.birth));
        assertThat(family.in(() -> jdbc.sql("select of_age_on from guardian.childhood where id = ?")
                        .param(family.child().value())
                        .query(LocalDate.class)
                        .single()))
                .isEqualTo(right.plusYears(18).plusMonths(1).withDayOfMonth(1));
        assertThat(family.in(() -> evidence.countOf(family.guardian, "guardian.birth_corrected")))
                .isEqualTo(1);
        await().until(() -> family.subjects().stream().anyMatch(it -> it.contains("Geburtsdatum von Mia")));
    }

    @Test
    @Promise("P3")
    void aNewNameIsNotLostWhenThePasswordBesideItIsTooShort() {
        var family = new Family("dravoiqent", port, context).agreed();
        var page = family.page() + "/angaben";

        var reply = family.post(family.mother, page, page, Map.of("name", "Mia Sophie", "password", "kurz"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.page().select("input[name=name]").val()).isEqualTo("Mia Sophie");
        var mia = family.mia();
        assertThat(mia.get("/favicon.ico").status()).isEqualTo(200);
        assertThat(mia.get("/uebersicht").page().select("footer a[href=/cookie-einstellungen]"))
                .as("no way to a page that is not for children")
                .isEmpty();
    }

    @Test
    @Promise("P14")
    void theLetterAboutAnUnusedAccountWritesDaysAsItsReaderDoes() {
        var family = new Family("dravoiqent", port, context).agreed();
        var child = family.child();
        family.in(() -> jdbc.sql("update account.person set language = 'en' where id = ?")
                .param(family.guardian.value())
                .update());
        family.run(() -> transaction.executeWithoutResult(
                it -> context.publishEvent(new EndNear(child, LocalDate.of(2027, 3, 31)))));

        await().until(() -> family.inbox().mails().stream()
                .anyMatch(it -> it.subject().contains("will soon be deleted")
                        && it.text().contains("After 31 March 2027")));
    }
}
