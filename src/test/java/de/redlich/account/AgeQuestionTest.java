package de.redlich.account;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Visitor;
import de.redlich.storage.Settings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Installed
@Promise("P11")
class AgeQuestionTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Settings settings;

    @Test
    void theAgeIsAskedFirstAndNothingElse() {
        for (var language : new String[] {"de", "en"}) {
            var page = Visitor.of("dravoiqent", port).reading(language).get("/registrieren");

            assertThat(page.page().select("main input[type=radio]")).hasSize(AgeAnswer.values().length);
            assertThat(page.page().select("main input:not([type=radio])")).isEmpty();
            assertThat(page.page().select("main input[checked]")).isEmpty();
            assertThat(page.page().select("main").text())
                    .as("nothing tells which answer opens what")
                    .doesNotContain("Eltern", "parents", "ab 16", "Erziehungs", "guardian");
        }
    }

    @Test
    void whoIsSixteenOrOlderIsAskedExactlyTheAcademysFields() {
        var form = Visitor.of("dravoiqent", port)
                .get("/registrieren?alter=to-17")
                .page()
                .select("form[action=/registrieren]");

        assertThat(form.select("input:not([type=hidden])").eachAttr("name"))
                .containsExactly("name", "email", "password", "phone", "picture", "seen");
    }

    @Test
    void theAnswerIsNotStored() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();

        assertThat(ada.visitor().get("/meine-daten").page().select("#birth")).isEmpty();
    }

    @Test
    void whoIsYoungerIsSentToTheParentsAndNothingIsKeptButALetterInTheBrowser() {
        var child = Visitor.of("qexport", port);
        var reply = child.get("/registrieren?alter=to-12");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.text()).contains("Hol deine Eltern dazu", "nichts über dich gespeichert");
        assertThat(reply.page().select("main form")).isEmpty();
        assertThat(child.cookies()).containsOnlyKeys(AgeCookie.NAME).containsValue("j");
        assertThat(reply.header("Set-Cookie")).doesNotContain("Max-Age", "Expires");
    }

    @Test
    void goingBackAndAnsweringOtherwiseIsNotEnough() {
        var child = Visitor.of("dravoiqent", port);
        child.get("/registrieren?alter=to-15");

        var again = child.get("/registrieren?alter=to-17");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("form[action=/registrieren][method=post]"))
                .isEmpty();
        assertThat(child.get("/registrieren?alter=to-17&andere=true").status())
                .as("somebody else must be grown up")
                .isEqualTo(422);

        var mother = child.get("/registrieren?alter=to-40&andere=true");
        assertThat(mother.status()).as("a parent at the same device is let on").isEqualTo(200);
        assertThat(mother.page().select("#email")).hasSize(1);
    }

    @Test
    void aFormWithoutAnAnswerOrWithAYoungOneIsNotTaken() {
        var ada = Applicant.at("dravoiqent", port, settings);

        assertThat(ada.register(Map.of("alter", "")).status()).isEqualTo(422);
        assertThat(ada.register(Map.of("alter", "to-9")).status()).isEqualTo(403);
        assertThat(ada.inbox().mails()).isEmpty();
    }

    @Test
    void aDateOfBirthBelowSixteenLeadsToTheParentsTooAndIsNotKept() {
        var ada = Applicant.at("qexport", port, settings);
        var young = LocalDate.now(ZoneOffset.UTC).minusYears(14).toString();

        var reply = ada.register(Map.of("birth_date", young));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).doesNotContain(young, ada.email());
        assertThat(ada.inbox().mails()).isEmpty();
    }
}
