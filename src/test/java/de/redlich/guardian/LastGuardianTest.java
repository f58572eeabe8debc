package de.redlich.guardian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.account.Role;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a child whose only guardian goes. */
@Installed
@Promise("P11")
class LastGuardianTest {
    private static final String ERASURE = "/einstellungen/konto/loeschung";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private Family family;

    @BeforeEach
    void miaLearns() {
        family = new Family("dravoiqent", port, context).agreed();
    }

    @Test
    void theOnlyGuardianIsToldBeforeWhatBecomesOfTheChild() {
        assertThat(family.mother.get(ERASURE).text()).contains("Mit Ihrem Konto ruht auch das von Mia", "30 Tage");
        assertThat(family.somebody("Olaf Ohne").get(ERASURE).text()).doesNotContain("ruht");
    }

    @Test
    void aDisputeThatEndsAfterTheOnlyGuardianHasGoneWakesNothing() {
        var page = family.page();
        family.post(family.mother, page + "/streitfall", page + "/streitfall", Map.of("grund", "Wir sind uns uneins."));
        var gone = family.mother.submit(
                family.mother.get(ERASURE), ERASURE, Map.of("when", "now", "password", Family.PASSWORD));
        assertThat(gone.status()).isEqualTo(303);
        await().until(() -> family.in(() -> jdbc.sql("select not exists (select from account.person where id = ?)")
                .param(family.guardian.value())
                .query(Boolean.class)
                .single()));

        var dora = family.somebody("Dora Danach", Role.PRIVACY_OFFICER);
        var desk = dora.get("/datenschutzstelle/familien");
        var lift = desk.page().select("article:contains(Wir sind uns uneins.) form");
        assertThat(lift).as("the child is still there").isNotEmpty();
        assertThat(dora.submit(desk, lift.attr("action"), Map.of()).status()).isEqualTo(303);

        assertThat(family.attempt().status()).as("nobody is left who agreed").isEqualTo(422);
    }
}
