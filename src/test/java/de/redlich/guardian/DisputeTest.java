package de.redlich.guardian;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.account.Role;
import de.redlich.privacy.Evidence;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@Installed
@Promise("P11")
class DisputeTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Evidence evidence;

    @Test
    void guardiansWhoDisagreeFreezeEverythingUntilStaffLiftIt() {
        var family = new Family("dravoiqent", port, context).agreed();
        var mia = family.mia();
        var page = family.page();
        var report = family.mother.get(page + "/streitfall");
        var erasure = family.mother.get(page + "/loeschung");
        assertThat(family.mother
                        .submit(report, page + "/streitfall", Map.of("grund", " "))
                        .status())
                .isEqualTo(422);
        assertThat(family.mother
                        .submit(report, page + "/streitfall", Map.of("grund", "Lang erklärt. ".repeat(200)))
                        .text())
                .as("what was written stays")
                .contains("Lang erklärt. Lang erklärt.");

        family.mother.submit(report, page + "/streitfall", Map.of("grund", "Der Vater ist dagegen, sagt Petra."));

        assertThat(family.mother
                        .submit(report, page + "/streitfall", Map.of("grund", "Noch ein Klick."))
                        .location())
                .as("a second click does no harm")
                .contains("guardian.frozen");

        assertThat(mia.get("/uebersicht").status()).isEqualTo(303);
        assertThat(family.attempt().status()).isEqualTo(422);
        assertThat(family.mother
                        .submit(erasure, page + "/loeschung", Map.of("password", Family.PASSWORD))
                        .status())
                .as("nothing is deleted")
                .isEqualTo(404);
        assertThat(family.mother.get(page + "/widerruf").status()).isEqualTo(404);
        assertThat(family.mother.get(page + "/daten").text()).contains(family.username);
        assertThat(family.inbox().mails(3).getLast().subject()).contains("ruht");

        var dora = family.somebody("Dora Datenschutz", Role.PRIVACY_OFFICER);
        var desk = dora.get("/datenschutzstelle/familien");
        assertThat(desk.text()).contains("Der Vater ist dagegen, sagt Petra.");
        assertThat(family.mother.get("/datenschutzstelle/familien").status()).isEqualTo(403);
        var lift = desk.page()
                .select("article:contains(Der Vater ist dagegen) form")
                .last();
        dora.submit(desk, lift == null ? "" : lift.attr("action"), Map.of());

        assertThat(family.mia().get("/uebersicht").status()).isEqualTo(200);
        assertThat(family.in(() -> evidence.countOf(family.guardian, "guardian.dispute_raised")))
                .isEqualTo(1);
        assertThat(family.inbox().mails(4).getLast().subject()).contains("wieder frei");
    }
}
