package de.redlich.rights.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Visitor;
import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.page.Language;
import de.redlich.privacy.retention.Holds;
import de.redlich.privacy.retention.Run;
import de.redlich.privacy.retention.Runs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Installed
@Promise("P14")
class RetentionPagesTest {
    private static final String DESK = "/datenschutzstelle/aufbewahrung";

    @LocalServerPort
    private int port;

    @Autowired
    private Academies academies;

    @Autowired
    private People people;

    @Autowired
    private Runs runs;

    @Autowired
    private Holds holds;

    @Test
    void doraSeesWhatIsComingAndHasItDone() {
        var dora = dora();
        var page = dora.get(DESK);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Was ansteht", "Letzter Lauf");

        var asked = dora.submit(page, DESK + "/lauf", Map.of());
        assertThat(asked.status()).isEqualTo(303);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> last().map(Run::state).equals(Optional.of(Run.State.DONE)));

        assertThat(dora.open(asked.location()).text()).contains("auf Wunsch", "vollständig");
        assertThat(Visitor.of("dravoiqent", port).get("/transparenz").text())
                .contains("Letzter Löschlauf", "vollständig");
        assertThat(dora.reading("en").get(DESK + "?sprache=en").text()).contains("What is coming", "complete");
    }

    @Test
    void doraHoldsAPersonsDataAndLiftsItAgain() {
        var email = "frist-" + UUID.randomUUID() + "@beispiel.example";
        in(() -> people.create(new NewPerson("Frida Frist", email, "zwanzig blaue Enten", Language.DE, Set.of())));
        var dora = dora();

        var wrong = dora.submit(
                dora.get(DESK), DESK + "/sperren", Map.of("email", "niemand@beispiel.example", "reason", "x"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("kein Konto", "3 bis 500 Zeichen");
        assertThat(wrong.page().select("#email").val()).isEqualTo("niemand@beispiel.example");

        var set = dora.submit(dora.get(DESK), DESK + "/sperren", Map.of("email", email, "reason", "Az. 12/26"));
        var page = dora.open(set.location());
        assertThat(page.text()).contains("Frida Frist", "Az. 12/26");

        var action = page.page().select("form[action$=/aufhebung]").attr("action");
        assertThat(dora.submit(page, action, Map.of("reason", "erledigt")).status())
                .isEqualTo(303);
        assertThat(dora.get(DESK).text()).doesNotContain("Az. 12/26");
    }

    @Test
    void anOpenTaxAssessmentIsOneClickAndStandsThereUntilLifted() {
        var dora = dora();
        var page = dora.open(
                dora.submit(dora.get(DESK), DESK + "/steuerpruefung", Map.of()).location());
        assertThat(page.text()).contains("Alles, was Geld betrifft");
        var action = page.page().select("form[action$=/aufhebung]").attr("action");
        dora.submit(page, action, Map.of("reason", "festgesetzt"));
        in(() -> assertThat(holds.isTaxAssessmentOpen()).isFalse());
    }

    @Test
    void operatorsSeeCountsOfAllAcademiesAndNobodyElseSeesAny() {
        var olivia = Visitor.of("betrieb", port).signIn("olivia@betrieb.example", "betreiben-mit-ruhe");
        assertThat(olivia.get("/betrieb/aufbewahrung").text())
                .contains("Dravoiqent", "Qexport Systems", "Letzter Lauf")
                .doesNotContain("Lena Sommer");
        var lena = Visitor.of("dravoiqent", port).signIn("lena@dravoiqent.example", "lernen-mit-freude");
        assertThat(lena.get(DESK).status()).isEqualTo(403);
        assertThat(lena.get("/betrieb/aufbewahrung").status()).isEqualTo(404);
        assertThat(Visitor.of("dravoiqent", port).get(DESK).status()).isIn(302, 303);
    }

    @Test
    void lenaReadsUntilWhenWhatIsStoredIsKept() {
        var lena = Visitor.of("dravoiqent", port).signIn("lena@dravoiqent.example", "lernen-mit-freude");
        assertThat(lena.get("/meine-daten").text()).contains("Was heute gespeichert ist", "spätestens bis");
    }

    private Visitor dora() {
        return Visitor.of("dravoiqent", port).signIn("dora@dravoiqent.example", "datenschutz-mit-herz");
    }

    private Optional<Run> last() {
        var last = new ArrayList<Run>();
        in(() -> runs.last().ifPresent(last::add));
        return last.stream().findFirst();
    }

    private void in(Runnable work) {
        CurrentAcademy.run(academies.named("dravoiqent").orElseThrow(), work);
    }
}
