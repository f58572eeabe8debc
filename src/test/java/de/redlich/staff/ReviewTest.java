package de.redlich.staff;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Inbox;
import de.redlich.Installed;
import de.redlich.MovedTime;
import de.redlich.Promise;
import de.redlich.Visitor;
import de.redlich.account.Role;
import de.redlich.page.Page;
import de.redlich.storage.Settings;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@Installed
class ReviewTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ReviewJob job;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Rights rights;

    @Autowired
    private Settings settings;

    @Autowired
    private MovedTime time;

    @Test
    @Promise("S3")
    void whatNobodyConfirmsEndsWithTheQuarter() {
        var crew = Crew.alone(context, port);
        var frieda = crew.with("Frieda Prüft", Role.OWNER);
        var mara = crew.with("Mara Bleibt", Role.LECTURER);
        var samira = crew.with("Samira Vergessen", Role.SUPPORT);
        var next = Quarter.at(Instant.now()).lastDay().plusDays(1);
        crew.run(job::run);
        assertThat(crew.in(reviews::open)).as("given in this quarter").isEmpty();

        time.at(at(next.plusDays(1)), () -> {
            crew.run(job::run);
            crew.run(job::run);
            assertThat(crew.in(reviews::open)).hasSize(3);
            var mails = Inbox.of(frieda.email(), settings).mails(1);
            assertThat(mails).as("told once").hasSize(1);
            assertThat(mails.getFirst().link()).isEqualTo("/personal/ueberpruefung");
            crew.in(() -> rights.of(mara.id())).forEach(it -> crew.run(() -> reviews.confirm(it.id(), frieda.id())));
            assertThat(frieda.browser().get("/personal/ueberpruefung").text())
                    .contains("2 von 3 Rechten", "Samira Vergessen")
                    .doesNotContain("Mara Bleibt");
        });
        var end = Quarter.at(at(next)).lastDay();
        time.at(at(end.minusDays(2)), () -> {
            crew.run(job::run);
            assertThat(Inbox.of(frieda.email(), settings).mails(2)).hasSize(2);
        });
        time.at(at(end.plusDays(1)), () -> {
            crew.run(job::run);
            assertThat(mara.browser().get("/lehre").status()).isEqualTo(200);
            assertThat(samira.browser().get("/personal/einsicht").status()).isEqualTo(403);
            assertThat(crew.in(() -> rights.of(samira.id())).getFirst().why()).isEqualTo(Entitlement.End.UNCONFIRMED);
            assertThat(crew.in(() -> rights.of(frieda.id())).getFirst().why())
                    .as("the last owner stays, or nobody could give a right")
                    .isNull();
            assertThat(Inbox.of(samira.email(), settings).mail(1).subject()).contains("beendet");
            assertThat(Visitor.of(crew.academy.slug(), port).get("/transparenz").text())
                    .contains("Letzte Überprüfung der Rechte", "2 Rechte bestätigt, 1 beendet");
        });
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(Page.ZONE).toInstant();
    }
}
