package de.redlich.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.redlich.Inbox;
import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Visitor;
import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewChild;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.guardian.Custody;
import de.redlich.guardian.Declaration;
import de.redlich.guardian.Families;
import de.redlich.page.Language;
import de.redlich.page.Page;
import de.redlich.privacy.EditionPublishing.Difference;
import de.redlich.privacy.choices.Consents;
import de.redlich.storage.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Editions of the statement, at an academy of its own for each test. */
@Installed
@Promise("P10")
class EditionTest {
    private static final String PASSWORD = "alles-was-ihr-wisst-3";

    @LocalServerPort
    private int port;

    @Autowired
    private Academies academies;

    @Autowired
    private People people;

    @Autowired
    private Editions editions;

    @Autowired
    private EditionPublishing publishing;

    @Autowired
    private Families families;

    @Autowired
    private Consents consents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Settings settings;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Academy academy;
    private PersonId ada;
    private Visitor browser;

    @BeforeEach
    void anAcademyHasPublishedItsStatement() {
        academy = academies.open(
                "wandel-" + mark,
                Academy.Kind.SCHOOL,
                "Wandel " + mark,
                "wandel-" + mark + ".localhost",
                "SN",
                List.of(),
                Map.of());
        ada = add("Ada Liest", "ada-" + mark + "@wandel.example");
        browser = Visitor.of("wandel-" + mark, port).signIn("ada-" + mark + "@wandel.example", PASSWORD);
        in(publishing::publishWhatIsSmall);
    }

    @Test
    void everyAcademyBeginsWithAFirstEditionThatNobodyIsWrittenToAbout() {
        assertThat(in(editions::newest)).hasValueSatisfying(it -> {
            assertThat(it.number()).isEqualTo(1);
            assertThat(it.kind()).isEqualTo(Editions.Kind.FIRST);
        });
        assertThat(in(publishing::publishWhatIsSmall)).isEqualTo(Difference.NONE);
        assertThat(in(editions::all)).hasSize(1);
        assertThat(guest().get("/datenschutz").text()).contains("Fassung 1");
        assertThat(letters()).isZero();
    }

    @Test
    void aSmallChangeIsJustPublishedAndTheOldEditionStaysReadable() {
        var before = guest().get("/datenschutz/fassungen/1");
        jdbcIn("update privacy.edition set facts = array_append(facts, 'account recipient nobody_any_more')");

        assertThat(in(publishing::publishWhatIsSmall)).isEqualTo(Difference.WORDS);

        assertThat(guest().get("/datenschutz").text()).contains("Fassung 2");
        assertThat(guest().get("/datenschutz/fassungen").text())
                .contains("Fassung 1", "Fassung 2", "Kleine Verbesserungen");
        var after = guest().get("/datenschutz/fassungen/1");
        assertThat(after.page().select(".statement-chapter").outerHtml())
                .isEqualTo(before.page().select(".statement-chapter").outerHtml())
                .isNotEmpty();
        assertThat(after.text()).contains("frühere Fassung");
        assertThat(letters()).isZero();
        assertThat(browser.get("/uebersicht").page().select(".announcement")).isEmpty();
    }

    @Test
    void aMaterialChangeWaitsForAPersonAndIsToldToEverybodyUntilSeen() {
        somethingMaterialIsNew();
        assertThat(in(publishing::publishWhatIsSmall)).isEqualTo(Difference.MATERIAL);
        assertThat(in(editions::all)).as("nobody has published it yet").hasSize(1);
        assertThat(guest().get("/datenschutz")
                        .page()
                        .select(".notice[data-kind=warning] li")
                        .eachText())
                .as("but the page says already what the software does")
                .anyMatch(it -> it.contains("neuer Empfänger"));

        publishedByTheOfficer();

        assertThat(in(editions::newestMaterial)).isPresent();
        assertThat(Inbox.of("ada-" + mark + "@wandel.example", settings).mail(1).link())
                .isEqualTo("/datenschutz/fassungen/2");
        for (int visit = 0; visit < 2; visit++) {
            assertThat(browser.get("/uebersicht")
                            .page()
                            .select(".announcement a")
                            .eachAttr("href"))
                    .as("shown again and again, with the way out beside it")
                    .contains("/datenschutz/fassungen/2", "/einstellungen/konto/loeschung");
        }
        browser.submit(browser.get("/uebersicht"), "/datenschutz/fassungen/2/kenntnisnahme", Map.of());
        assertThat(browser.get("/uebersicht").page().select(".announcement")).isEmpty();
        assertThat(guest().get("/").page().select(".announcement")).isEmpty();
    }

    @Test
    void seeingAndGoingOnIsNeverStoredAsConsent() {
        somethingMaterialIsNew();
        publishedByTheOfficer();
        browser.get("/uebersicht");
        browser.get("/meine-daten");
        assertThat(seen()).as("using the platform says nothing").isZero();
        browser.submit(browser.get("/uebersicht"), "/datenschutz/fassungen/2/kenntnisnahme", Map.of());

        assertThat(seen()).isEqualTo(1);
        assertThat(in(() -> consents.of(ada))).isEmpty();
        assertThat(in(() -> jdbc.sql(
                                "select count(*) from privacy.evidence where person_id = ? and kind like 'consent%'")
                        .param(ada.value())
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void everyAccountGetsOneLetterHoweverOftenTheJobIsStopped() {
        for (int n = 0; n < 3; n++) {
            add("Wer " + n, "wer" + n + "-" + mark + "@wandel.example");
        }
        somethingMaterialIsNew();
        publishedByTheOfficer();
        Inbox.of("wer2-" + mark + "@wandel.example", settings).mail(1);
        jdbcIn("update privacy.edition set mailed_at = null where number = 2");

        assertThat(in(() -> jdbc.sql("select count(*) from mail.message where kind = 'rights.letter.statement'"
                                + " group by person_id")
                        .query(Long.class)
                        .list()))
                .hasSize(5)
                .allMatch(it -> it == 1);
    }

    @Test
    @Promise("P11")
    void guardiansHearOfItForTheirChildTooAndTheChildReadsWordsOfItsOwn() {
        var petra = add("Petra Sandmann", "petra-" + mark + "@wandel.example");
        jdbcIn("update account.person set language = 'en' where id = '" + petra.value() + "'");
        var child = new NewChild("Mia", "mia-" + mark, LocalDate.now(Page.ZONE).minusYears(9), PASSWORD, Language.DE);
        var mia = in(() -> families.settle(petra, child, Custody.SOLE, new Declaration("ja", Language.DE)))
                .orElseThrow();
        somethingMaterialIsNew();
        publishedByTheOfficer();

        var mails = Inbox.of("petra-" + mark + "@wandel.example", settings).mails(3);
        assertThat(mails)
                .extracting(Inbox.Mail::subject)
                .filteredOn(it -> it.contains("statement"))
                .as("one for herself, one for Mia, and another about the agreement")
                .anyMatch(it -> it.contains("for Mia too"))
                .hasSize(2);
        var mother = Visitor.of("wandel-" + mark, port).signIn("petra-" + mark + "@wandel.example", PASSWORD);
        var page = "/kinder/" + mia.value();
        assertThat(mother.get(page).text()).contains("has changed materially, for Mia too");
        mother.submit(mother.get(page), page + "/kenntnisnahme", Map.of());
        assertThat(mother.get(page).text()).doesNotContain("for Mia too");

        var other = new NewChild("Tim", "tim-" + mark, LocalDate.now(Page.ZONE).minusYears(9), PASSWORD, Language.DE);
        in(() -> families.settle(petra, other, Custody.SOLE, new Declaration("ja", Language.DE)));
        var tim = Visitor.of("wandel-" + mark, port)
                .signIn("tim-" + mark, PASSWORD)
                .get("/uebersicht");
        assertThat(tim.page().select(".announcement").text())
                .contains("Deinen Eltern haben wir geschrieben")
                .doesNotContain("Konto schließen", "Einwilligung");
    }

    @Test
    void onlyTheOfficerAndOperatorsPublish() {
        assertThat(browser.get("/datenschutzstelle/fassungen").status()).isEqualTo(403);
        assertThat(guest().get("/datenschutzstelle/fassungen").location()).startsWith("/anmelden");
        assertThatThrownBy(() -> in(() -> {
                    jdbc.sql("delete from privacy.edition").update();
                    return true;
                }))
                .as("an edition is never taken back")
                .hasMessageContaining("edition");
    }

    private void somethingMaterialIsNew() {
        jdbcIn("update privacy.edition set facts = array_remove(facts, 'account recipient hosting')");
    }

    private void publishedByTheOfficer() {
        add("Dora Schutz", "dora-" + mark + "@wandel.example", Role.PRIVACY_OFFICER);
        var officer = Visitor.of("wandel-" + mark, port).signIn("dora-" + mark + "@wandel.example", PASSWORD);
        assertThat(officer.get("/datenschutzstelle/fassungen/vorschau").text()).contains("neuer Empfänger");
        officer.submit(officer.get("/datenschutzstelle/fassungen"), "/datenschutzstelle/fassungen", Map.of());
    }

    private long letters() {
        return in(() -> jdbc.sql("select count(*) from mail.message where kind = 'rights.letter.statement'")
                .query(Long.class)
                .single());
    }

    private long seen() {
        return in(() -> jdbc.sql("select count(*) from privacy.edition_seen where person_id = ?")
                .param(ada.value())
                .query(Long.class)
                .single());
    }

    private void jdbcIn(String sql) {
        in(() -> jdbc.sql(sql).update());
    }

    private Visitor guest() {
        return Visitor.of("wandel-" + mark, port);
    }

    private PersonId add(String name, String email, Role... roles) {
        return in(() -> people.create(new NewPerson(name, email, PASSWORD, Language.DE, Set.of(roles))));
    }

    private <T> T in(Callable<T> work) {
        try {
            return CurrentAcademy.call(academy, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
