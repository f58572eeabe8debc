package de.redlich.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.redlich.Inbox;
import de.redlich.Installed;
import de.redlich.Visitor;
import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.page.Language;
import de.redlich.privacy.PersonId;
import de.redlich.storage.Settings;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Installed
class DeliveryTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Settings settings;

    @Autowired
    private DevelopmentServer server;

    @Autowired
    private Outbox outbox;

    @Autowired
    private People people;

    @Autowired
    private Academies academies;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aMailWaitsWhileTheServerIsDownAndArrivesOnce() {
        var ada = person(Language.DE);
        server.stop();
        try {
            write(ada);
            await().atMost(Duration.ofSeconds(30)).until(() -> tries(ada) >= 1);
            assertThat(state(ada)).isEqualTo("QUEUED");
            assertThat(inbox(ada).mails()).isEmpty();
        } finally {
            server.startAgain();
        }
        assertThat(inbox(ada).mails(1)).hasSize(1);
        await().atMost(Duration.ofSeconds(10)).until(() -> state(ada).equals("SENT"));
    }

    @Test
    void whatDidNotHappenIsNotWritten() {
        var ada = person(Language.DE);
        within(() -> transaction.executeWithoutResult(status -> {
            outbox.put(Letter.to(ada.id(), "mail.known").leadingTo("/anmelden"));
            status.setRollbackOnly();
        }));
        write(ada);

        assertThat(inbox(ada).mails(1)).hasSize(1);
    }

    @Test
    void aLetterIsInThePersonsLanguagePlainAndHtmlFromTheAcademy() throws Exception {
        var ada = person(Language.EN);
        write(ada);
        var mail = inbox(ada).mail(1);

        assertThat(mail.subject()).isEqualTo("You have an account already");
        assertThat(mail.text()).startsWith("Hello Ada Lovelace,");
        assertThat(mail.message().getFrom()[0].toString()).contains("Dravoiqent");
        assertThat(mail.link()).isEqualTo("/anmelden");
        assertThat(mail.message().getContentType()).startsWith("multipart");
    }

    @Test
    void theWordsAreErasedWithTheSending() {
        var ada = person(Language.DE);
        write(ada);
        inbox(ada).mail(1);
        await().atMost(Duration.ofSeconds(10)).until(() -> state(ada).equals("SENT"));

        var kept = new boolean[1];
        within(() -> kept[0] = jdbc.sql(
                        "select bool_or(content is not null or address is not null) from mail.message where person_id = ?")
                .param(ada.id().value())
                .query(Boolean.class)
                .single());
        assertThat(kept[0]).isFalse();
    }

    @Test
    void theDevelopmentMailboxShowsAnAcademysOwnMailsOnly() {
        var ada = person(Language.DE);
        write(ada);
        inbox(ada).mail(1);

        var here = Visitor.of("dravoiqent", port).get("/postfach");
        var there = Visitor.of("qexport", port).get("/postfach");
        assertThat(here.text()).contains(ada.email());
        assertThat(there.text()).doesNotContain(ada.email());
        var first = here.page().select(".mails a").attr("href");
        assertThat(Visitor.of("dravoiqent", port).get(first).page().select("article a"))
                .isNotEmpty();
        assertThat(Visitor.of("qexport", port).get(first).status()).isEqualTo(404);
    }

    @Test
    void triesGrowFarApartButNeverBeyondAnHour() {
        assertThat(DeliveryTask.distance(0)).isEqualTo(Duration.ofSeconds(5));
        assertThat(DeliveryTask.distance(3)).isEqualTo(Duration.ofSeconds(40));
        assertThat(DeliveryTask.distance(500)).isEqualTo(Duration.ofHours(1));
    }

    private record Someone(PersonId id, String email) {}

    private Someone person(Language language) {
        var email = "ada-" + UUID.randomUUID() + "@beispiel.example";
        var id = new PersonId[1];
        within(() -> id[0] =
                people.create(new NewPerson("Ada Lovelace", email, "vier blaue Tassen im Regen", language, Set.of())));
        return new Someone(id[0], email);
    }

    private void write(Someone person) {
        within(() -> transaction.executeWithoutResult(
                it -> outbox.put(Letter.to(person.id(), "mail.known").leadingTo("/anmelden"))));
    }

    private Inbox inbox(Someone person) {
        return Inbox.of(person.email(), settings);
    }

    private int tries(Someone person) {
        return Integer.parseInt(column("tries", person));
    }

    private String state(Someone person) {
        return column("state", person);
    }

    private String column(String name, Someone person) {
        var found = new String[] {""};
        within(() -> found[0] = jdbc.sql("select " + name + "::text from mail.message where person_id = ?")
                .param(person.id().value())
                .query(String.class)
                .single());
        return found[0];
    }

    private void within(Runnable work) {
        CurrentAcademy.run(academies.named("dravoiqent").orElseThrow(), work);
    }
}
