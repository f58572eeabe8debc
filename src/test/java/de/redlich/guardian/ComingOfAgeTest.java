package de.redlich.guardian;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Inbox;
import de.redlich.Installed;
import de.redlich.MovedTime;
import de.redlich.Promise;
import de.redlich.Visitor;
import de.redlich.privacy.PersonId;
import de.redlich.storage.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@Installed
@Promise("P11")
class ComingOfAgeTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ComingOfAge comingOfAge;

    @Autowired
    private MovedTime time;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void twoWeeksOfSilenceAreANo() {
        var family = new Family("dravoiqent", port, context);
        family.register(family.form());
        var child = family.child();
        var link = family.link("/kinder/zustimmung/");

        nightAt(family, Instant.now().plus(Duration.ofDays(13)));
        assertThat(exists(family, child)).isTrue();
        nightAt(family, Instant.now().plus(Duration.ofDays(15)));

        assertThat(exists(family, child)).isFalse();
        assertThat(family.mother.get(link).status()).isEqualTo(410);
        assertThat(family.attempt().text()).contains("passen nicht zusammen");
    }

    @Test
    void aWithdrawnChildGoesAfterThirtyDays() {
        var family = new Family("qexport", port, context).agreed();
        var child = family.child();
        var page = family.page() + "/widerruf";
        family.post(family.mother, page, page, Map.of());

        nightAt(family, Instant.now().plus(Duration.ofDays(29)));
        assertThat(exists(family, child)).isTrue();
        nightAt(family, Instant.now().plus(Duration.ofDays(31)));
        assertThat(exists(family, child)).isFalse();
    }

    @Test
    void atSixteenTheAgreementLapsesAndTheYouthIsAsked() {
        var family = almostSixteen("dravoiqent");
        var child = family.child();

        nightAt(family, birthday(family, 16).minus(Duration.ofDays(1)));
        assertThat(family.mia().get("/uebersicht").status()).isEqualTo(200);
        nightAt(family, birthday(family, 16).plus(Duration.ofHours(12)));

        var mia = family.mia();
        assertThat(mia.get("/uebersicht").location()).isEqualTo("/jugend");
        assertThat(mia.get("/kurse").location()).isEqualTo("/jugend");
        assertThat(mia.get("/meine-daten").text())
                .as("of the date of birth only the band stays")
                .doesNotContain(family.birth.toString())
                .containsAnyOf("under_18", "16 bis 17");
        assertThat(family.mother.get(family.page() + "/angaben").status()).isEqualTo(404);
        assertThat(family.mother.get(family.page() + "/loeschung").status()).isEqualTo(404);
        assertThat(exists(family, child)).isTrue();
    }

    @Test
    void theYouthGoesOnWithAnAddressOfTheirOwnAndTheGuardiansViewEnds() {
        var family = almostSixteen("qexport");
        nightAt(family, birthday(family, 16).plus(Duration.ofHours(12)));
        var mia = family.mia();
        assertThat(mia.submit(mia.get("/jugend"), "/jugend", Map.of("email", family.email, "consent", "true"))
                        .text())
                .as("the guardian's address is not the youth's")
                .contains("die nur dir gehört");
        assertThat(mia.submit(mia.get("/jugend"), "/jugend", Map.of("email", "mia@beispiel.example"))
                        .status())
                .as("not without a yes")
                .isEqualTo(422);

        var own = own(mia, Map.of());

        var grown = Visitor.of("qexport", port).signIn(own, Family.CHILDS_PASSWORD);
        assertThat(grown.get("/uebersicht").status()).isEqualTo(200);
        assertThat(grown.get("/einstellungen").status()).isEqualTo(200);
        assertThat(family.attempt().text()).as("the user name is gone").contains("passen nicht zusammen");
        assertThat(family.mother.get("/kinder").page().select("article")).isEmpty();
        assertThat(family.mother
                        .get("/kinder/" + grown.get("/meine-daten").status())
                        .status())
                .isNotEqualTo(200);
    }

    @Test
    void theYouthMayLetTheGuardiansLookOnAndEndThat() {
        var family = almostSixteen("dravoiqent");
        nightAt(family, birthday(family, 16).plus(Duration.ofHours(12)));
        var mia = family.mia();
        var own = own(mia, Map.of("shown", "true"));
        var grown = Visitor.of("dravoiqent", port).signIn(own, Family.CHILDS_PASSWORD);
        var page = family.page();

        assertThat(family.mother.get(page + "/daten").text()).contains(own);
        assertThat(family.mother.get(page + "/loeschung").status()).isEqualTo(404);
        grown.submit(grown.get("/jugend"), "/jugend/einblick/widerruf", Map.of());
        assertThat(family.mother.get(page + "/daten").status()).isEqualTo(404);
    }

    @Test
    void threeMonthsOfSilenceAreANo() {
        var family = almostSixteen("dravoiqent");
        var child = family.child();
        var day = birthday(family, 16).plus(Duration.ofHours(12));
        nightAt(family, day);
        nightAt(family, day.plus(Duration.ofDays(90)));
        assertThat(exists(family, child)).isTrue();
        nightAt(family, day.plus(Duration.ofDays(92)));
        assertThat(exists(family, child)).isFalse();
    }

    @Test
    void atEighteenTheContractPassesOverAndEverybodyIsTold() {
        var family = almostSixteen("qexport");
        var child = family.child();
        nightAt(family, birthday(family, 16).plus(Duration.ofHours(12)));
        var own = own(family.mia(), Map.of("shown", "true"));
        var page = family.page();

        nightAt(family, birthday(family, 18).minus(Duration.ofDays(1)));
        assertThat(family.mother.get(page).status()).isEqualTo(200);
        nightAt(family, birthday(family, 18).plus(Duration.ofDays(32)));

        assertThat(family.mother.get(page).status()).isEqualTo(404);
        assertThat(exists(family, child)).isTrue();
        var mails = Inbox.of(own, context.getBean(Settings.class)).mails(2);
        assertThat(mails.getLast().subject()).isEqualTo("Der Vertrag ist jetzt Ihrer");
        var mothers = family.inbox().mails(5);
        assertThat(mothers.stream().map(Inbox.Mail::subject)).anyMatch(it -> it.contains("volljährig"));
    }

    private Family almostSixteen(String academy) {
        var birth = LocalDate.now(ZoneOffset.UTC).minusYears(16).plusDays(20);
        return new Family(academy, port, context, birth).agreed();
    }

    /** The youth's own address, confirmed. */
    private String own(Visitor mia, Map<String, String> more) {
        var own = "mia-" + UUID.randomUUID() + "@beispiel.example";
        var typed = new java.util.HashMap<>(Map.of("email", own, "consent", "true"));
        typed.putAll(more);
        assertThat(mia.submit(mia.get("/jugend"), "/jugend", typed).status()).isEqualTo(303);
        var link = Inbox.of(own, context.getBean(Settings.class)).mail(1).link();
        assertThat(mia.submit(mia.get(link), link, Map.of()).status()).isEqualTo(303);
        return own;
    }

    private void nightAt(Family family, Instant moment) {
        time.at(moment, () -> family.run(comingOfAge::pass));
    }

    private static Instant birthday(Family family, int years) {
        return family.birth.plusYears(years).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private boolean exists(Family family, PersonId person) {
        return family.in(() -> jdbc.sql("select count(*) from account.person where id = ?")
                        .param(person.value())
                        .query(Long.class)
                        .single())
                == 1;
    }
}
