package de.redlich.guardian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Visitor;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.erasure.Erasure;
import de.redlich.privacy.erasure.Erasures;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Installed
@Promise("P11")
class GuardianshipTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Evidence evidence;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Erasures erasures;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aChildLearnsOnlyAfterTheGuardianDeclaredCustodyAndConfirmedByTheMailedLink() {
        var family = new Family("dravoiqent", port, context);

        assertThat(family.register(family.form()).location()).startsWith("/kinder?");
        assertThat(family.attempt().text()).contains("Dieses Konto ruht gerade");

        var link = family.link("/kinder/zustimmung/");
        family.mother.get(link);
        assertThat(family.attempt().status()).as("looking is not agreeing").isEqualTo(422);
        family.mother.submit(family.mother.get(link), link, Map.of());

        assertThat(family.mia().get("/uebersicht").text()).contains("Mia");
        assertThat(family.in(() -> evidence.countOf(family.guardian, "guardian.custody_declared")))
                .isEqualTo(1);
        assertThat(family.in(() -> evidence.countOf(family.guardian, "guardian.agreed")))
                .isEqualTo(1);
    }

    @Test
    void withoutTheDeclarationOrTheConsentThereIsNoAccount() {
        var family = new Family("qexport", port, context);
        for (var missing : new String[] {"custody", "consent", "name", "birth_date", "username", "password"}) {
            var form = family.form();
            form.remove(missing);

            var reply = family.register(form);

            assertThat(reply.status()).as(missing).isEqualTo(422);
            assertThat(reply.page().select("#password").val()).isEmpty();
        }
        assertThat(family.mother.get("/kinder").page().select("article")).isEmpty();
    }

    @Test
    void whoIsSixteenIsNoChildAndAUserNameIsThereOnce() {
        var family = new Family("dravoiqent", port, context).agreed();
        var grown = family.form();
        grown.put("birth_date", LocalDate.now(ZoneOffset.UTC).minusYears(16).toString());
        assertThat(family.register(grown).text()).contains("registriert sich selbst");
        assertThat(family.register(family.form()).text()).contains("Diesen Benutzernamen gibt es hier schon");

        var elsewhere = new Family("qexport", port, context);
        var same = elsewhere.form();
        same.put("username", family.username);
        assertThat(elsewhere.register(same).status())
                .as("another academy knows nothing of it")
                .isEqualTo(303);
    }

    @Test
    void aLinkWorksOnceAndForItsGuardianOnly() {
        var family = new Family("dravoiqent", port, context);
        family.register(family.form());
        var link = family.link("/kinder/zustimmung/");
        var page = family.mother.get(link);
        var other = family.somebody("Otto Fremd");

        assertThat(other.get(link).status()).isEqualTo(410);
        assertThat(Visitor.of("dravoiqent", port).get(link).location()).startsWith("/anmelden");
        assertThat(family.mother.submit(page, link, Map.of()).status()).isEqualTo(303);
        assertThat(family.mother.submit(page, link, Map.of()).status())
                .as("replayed")
                .isEqualTo(410);
        family.post(family.mother, family.page() + "/widerruf", family.page() + "/widerruf", Map.of());
        assertThat(family.mother.submit(page, link, Map.of()).status())
                .as("a used link brings no withdrawn agreement back")
                .isEqualTo(410);
    }

    @Test
    void aChildIsFoundThroughItsGuardianOnly() {
        var family = new Family("dravoiqent", port, context).agreed();
        var other = new Family("dravoiqent", port, context).agreed();
        var abroad = new Family("qexport", port, context);
        for (var below :
                new String[] {"", "/daten", "/angaben", "/widerruf", "/loeschung", "/streitfall", "/einladung"}) {
            assertThat(family.mother.get(family.page() + below).status())
                    .as(below)
                    .isEqualTo(200);
            assertThat(other.mother.get(family.page() + below).status())
                    .as(below)
                    .isEqualTo(404);
            assertThat(abroad.mother.get(family.page() + below).status())
                    .as(below)
                    .isEqualTo(404);
            assertThat(family.mia().get(family.page() + below).status())
                    .as("the child itself: " + below)
                    .isEqualTo(403);
        }
    }

    @Test
    void theGuardianSeesEverythingAndCorrectsIt() {
        var family = new Family("qexport", port, context).agreed();
        var mia = family.mia();

        assertThat(family.mother.get(family.page() + "/daten").text())
                .contains("Mia", family.username, family.birth.toString());
        var page = family.page() + "/angaben";
        family.post(family.mother, page, page, Map.of("name", "Mia Sonne", "password", "acht graue Esel im Regen"));

        assertThat(family.mother.get(family.page()).text()).contains("Mia Sonne");
        assertThat(mia.get("/uebersicht").status()).as("signed out everywhere").isEqualTo(303);
        Visitor.of("qexport", port).signIn(family.username, "acht graue Esel im Regen");
    }

    @Test
    void aWithdrawalEndsTheChildsAccessAtOnceAndCanBeTakenBackWithANewDeclaration() {
        var family = new Family("dravoiqent", port, context).agreed();
        var mia = family.mia();
        var page = family.page() + "/widerruf";

        assertThat(family.post(family.mother, page, page, Map.of()).location()).contains("withdrawn");

        assertThat(mia.get("/uebersicht").status()).isEqualTo(303);
        assertThat(family.attempt().text()).contains("Dieses Konto ruht gerade");
        var again = family.page() + "/zustimmung";
        family.post(family.mother, again, again, Map.of("custody", "sole", "consent", "true"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> family.inbox().mails().stream()
                                .filter(mail -> mail.text().contains("/kinder/zustimmung/"))
                                .count()
                        == 2);
        var link = family.inbox().mails().stream()
                .filter(mail -> mail.text().contains("/kinder/zustimmung/"))
                .toList()
                .getLast()
                .link();
        family.mother.submit(family.mother.get(link), link, Map.of());
        assertThat(family.mia().get("/uebersicht").status()).isEqualTo(200);
    }

    @Test
    @Promise("P4")
    void theGuardianErasesEverythingWithHerOwnPassword() {
        var family = new Family("dravoiqent", port, context).agreed();
        var child = family.child();
        var page = family.page() + "/loeschung";

        assertThat(family.post(family.mother, page, page, Map.of("password", "falsch geraten, leider"))
                        .status())
                .isEqualTo(422);
        assertThat(family.post(family.mother, page, page, Map.of("password", Family.PASSWORD))
                        .location())
                .contains("erased");

        assertThat(family.attempt().status()).isEqualTo(422);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> family.in(() -> jdbc.sql("select count(*) from account.person where id = ?")
                        .param(child.value())
                        .query(Long.class)
                        .single()
                        .equals(0L)));
        assertThat(family.mother.get("/kinder").page().select("article")).isEmpty();
        for (var table : new String[] {"childhood where id", "guardianship where child_id", "link where child_id"}) {
            assertThat(family.in(() -> jdbc.sql("select count(*) from guardian." + table + " = ?")
                            .param(child.value())
                            .query(Long.class)
                            .single()))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    @Promise("P2")
    void theGuardianTakesTheWholeCopyAlong() throws java.io.IOException {
        var family = new Family("dravoiqent", port, context).agreed();
        var page = family.page() + "/kopie";

        assertThat(family.post(family.mother, page, page, Map.of("password", "falsch geraten, leider"))
                        .status())
                .isEqualTo(422);
        var reply = family.post(family.mother, page, page, Map.of("password", Family.PASSWORD));

        assertThat(reply.header("Content-Type")).startsWith("application/zip");
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(reply.bytes()))) {
            var json = "";
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("daten.json")) {
                    json = new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                }
            }
            assertThat(json).contains("Mia", family.username, family.birth.toString());
        }
    }

    @Test
    void aSecondGuardianIsInvitedDeclaresAndHasTheSameRights() {
        var family = new Family("dravoiqent", port, context).agreed();
        var address = "vater-" + UUID.randomUUID() + "@beispiel.example";
        var invite = family.page() + "/einladung";
        family.post(family.mother, invite, invite, Map.of("email", address));
        var mail = de.redlich.Inbox.of(address, context.getBean(de.redlich.storage.Settings.class))
                .mail(1);
        assertThat(mail.text()).contains("Petra Mutter").contains("Mia").doesNotContain("Guten Tag Petra");

        family.person("Paul Vater", address);
        var father = Visitor.of("dravoiqent", port).signIn(address, Family.PASSWORD);
        assertThat(family.mother.get(mail.link()).status())
                .as("nobody invites themselves")
                .isEqualTo(410);
        assertThat(father.submit(father.get(mail.link()), mail.link(), Map.of("consent", "true"))
                        .status())
                .isEqualTo(422);
        father.submit(father.get(mail.link()), mail.link(), Map.of("custody", "joint", "consent", "true"));

        assertThat(father.get(family.page() + "/daten").text()).contains(family.username);
        assertThat(father.get(mail.link()).status()).isEqualTo(410);
        assertThat(family.mother.get(family.page()).text())
                .contains("Paul Vater")
                .doesNotContain("Zweite erziehungsberechtigte Person einladen");
    }

    @Test
    @Promise("P4")
    void whenTheOnlyGuardiansAccountEndsTheChildsRests() {
        var family = new Family("dravoiqent", port, context).agreed();
        var child = family.child();
        var mia = family.mia();

        family.run(() -> transaction.executeWithoutResult(
                it -> erasures.request(family.guardian, Erasure.Cause.PERSON_AT_ONCE, Set.of(), null)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> family.in(() -> jdbc.sql("select count(*) from account.person where id = ?")
                        .param(family.guardian.value())
                        .query(Long.class)
                        .single()
                        .equals(0L)));

        assertThat(mia.get("/uebersicht").status()).isEqualTo(303);
        assertThat(family.attempt().text()).contains("Dieses Konto ruht gerade");
        assertThat(family.in(() -> jdbc.sql("select state from guardian.childhood where id = ?")
                        .param(child.value())
                        .query(String.class)
                        .single()))
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void nobodyFloodsAStrangersMailboxWithInvitations() {
        var family = new Family("qexport", port, context).agreed();
        var invite = family.page() + "/einladung";
        var last = 0;
        for (int n = 0; n < 6; n++) {
            last = family.post(family.mother, invite, invite, Map.of("email", "opfer@beispiel.example"))
                    .status();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void aYouthAnswersForNobody() {
        var family = new Family("qexport", port, context);
        var page = family.mother.get("/einstellungen");
        family.mother.submit(
                page,
                "/einstellungen/angaben",
                Map.of(
                        "birth_date",
                        LocalDate.now(ZoneOffset.UTC).minusYears(17).toString(),
                        "education",
                        ""));

        assertThat(family.mother.get("/kinder/anmeldung").status()).isEqualTo(303);
        assertThat(family.mother.get("/kinder").page().select("a[href=/kinder/anmeldung]"))
                .isEmpty();
    }
}
