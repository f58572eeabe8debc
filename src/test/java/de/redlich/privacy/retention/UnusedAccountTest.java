package de.redlich.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Inbox;
import de.redlich.Installed;
import de.redlich.MovedTime;
import de.redlich.Promise;
import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.page.Language;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.storage.Settings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Installed
@Promise("P14")
class UnusedAccountTest {
    @Autowired
    private RetentionRun run;

    @Autowired
    private People people;

    @Autowired
    private Sealing sealing;

    @Autowired
    private Academies academies;

    @Autowired
    private MovedTime time;

    @Autowired
    private Settings settings;

    @Autowired
    private JdbcClient jdbc;

    private Academy academy;

    @BeforeEach
    void anAcademy() {
        var slug = "ruhe-" + UUID.randomUUID().toString().substring(0, 8);
        academy = academies.open(slug, Academy.Kind.SCHOOL, "Ruhe", slug + ".localhost", "SN", List.of(), Map.of());
    }

    @Test
    void anAccountNobodyUsesIsAnnouncedAMonthBeforeAndEnds() {
        var ada = person("ada");
        var day = Instant.now().plus(24 * 31, ChronoUnit.DAYS);
        within(() -> {
            time.at(Instant.now().plus(600, ChronoUnit.DAYS), () -> run.run(Run.Asked.NIGHT));
            assertThat(inbox(ada).mails()).isEmpty();
            time.at(day, () -> assertThat(run.run(Run.Asked.NIGHT).failures()).isEmpty());
            assertThat(people.find(ada)).as("announced first, whatever the day").isPresent();
            time.at(day.plus(29, ChronoUnit.DAYS), () -> run.run(Run.Asked.NIGHT));
            assertThat(people.find(ada)).isPresent();
        });
        var mail = inbox(ada).mail(1);
        assertThat(mail.subject()).isEqualTo("Ihr Konto wird bald gelöscht");
        assertThat(mail.link()).isEqualTo("/anmelden");
        within(() -> {
            time.at(day.plus(32, ChronoUnit.DAYS), () -> run.run(Run.Asked.NIGHT));
            assertThat(people.find(ada)).isEmpty();
        });
        assertThat(inbox(ada).mails()).as("announced once").hasSize(1);
    }

    @Test
    void whoComesBackStays() {
        var ada = person("ada");
        var day = Instant.now().plus(24 * 31, ChronoUnit.DAYS);
        within(() -> {
            time.at(day, () -> run.run(Run.Asked.NIGHT));
            update("update account.person set seen_at = now() + interval '745 days' where id = ?", ada);
            time.at(day.plus(60, ChronoUnit.DAYS), () -> run.run(Run.Asked.NIGHT));
            assertThat(people.find(ada)).isPresent();
        });
    }

    @Test
    void aBirthdayIsForgottenWhenAChildTurnsSixteenAndTheBandStaysRight() {
        var ada = person("ada");
        within(() -> {
            seal(ada, "birth_date", "2011-05-06");
            seal(ada, "age_band", "under_16");
            time.at(Instant.parse("2027-05-06T03:00:00Z"), () -> run.run(Run.Asked.NIGHT));
            assertThat(open(ada, "birth_date")).contains("2011-05-06");
            time.at(Instant.parse("2027-05-07T03:00:00Z"), () -> run.run(Run.Asked.NIGHT));
            assertThat(open(ada, "birth_date")).isEmpty();
            assertThat(open(ada, "age_band")).contains("under_18");
        });
    }

    private PersonId person(String name) {
        var id = new PersonId[1];
        within(() -> {
            id[0] = people.create(new NewPerson(
                    name, name + "@" + academy.slug() + ".example", "zwanzig blaue Enten", Language.DE, Set.of()));
        });
        return id[0];
    }

    private Inbox inbox(PersonId person) {
        assertThat(person).isNotNull();
        return Inbox.of("ada@" + academy.slug() + ".example", settings);
    }

    private void seal(PersonId person, String column, String plain) {
        jdbc.sql("update account.person set " + column + " = ? where id = ?")
                .param(sealing.seal(person, "account.person." + column, person.value(), plain))
                .param(person.value())
                .update();
    }

    private Optional<String> open(PersonId person, String column) {
        return jdbc.sql("select " + column + " from account.person where id = ? and " + column + " is not null")
                .param(person.value())
                .query(byte[].class)
                .optional()
                .map(bytes -> sealing.open(person, "account.person." + column, person.value(), bytes));
    }

    private void update(String sql, PersonId person) {
        jdbc.sql(sql).param(person.value()).update();
    }

    private void within(Runnable work) {
        CurrentAcademy.run(academy, work);
    }
}
