package de.redlich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Promise;
import de.redlich.account.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LecturerJourney extends Stage {
    private static final String FIRST = """
            <!--
            author:   Jonas Reisend
            language: de
            comment:  Wie man einen Garten anlegt, der auch im Sommer Freude macht.
            -->

            # %s

            Ein Garten braucht einen Plan.

            ## Der Boden

            Sandiger Boden hält wenig Wasser.

            Welcher Boden hält das Wasser am besten?

            - [( )] Sand
            - [(X)] Lehm
            ***********************
            Lehm besteht aus feinen Teilchen und hält das Wasser.
            ***********************

            ## Das Licht

            Viele Kräuter wollen Sonne.
            """;

    @Test
    @Promise({"B1", "B2", "B4"})
    void aCourseIsWrittenTakenRevisedAndNobodyLosesAnything() {
        var title = "Garten " + UUID.randomUUID().toString().substring(0, 8);
        var jonas = member("dravoiqent", "Jonas Reisend", Role.LECTURER);
        var lena = member("dravoiqent", "Lena Gartenfreundin");
        try (var desk = jonas.atDesk();
                var learner = lena.onPhone()) {
            var slug = writeAndPublish(desk, title);
            startLearning(learner, slug);

            revise(desk, title);
            learner.goTo("/kurse/" + slug + "/lektionen/3");
            assertThat(learner.text())
                    .contains("Viele Kräuter wollen Sonne.", "Es gibt eine neue Fassung dieses Kurses");
            move(learner);

            desk.goTo("/lehre").follow("Lernende");
            assertThat(desk.find("main table")).containsText("Lena Gartenfreundin");
            assertThat(desk.find("main table")).containsText("1 von 1");
            desk.picture("lecturer/lernende");
        }
    }

    private static String writeAndPublish(Traveller desk, String title) {
        desk.goTo("/lehre").follow("Neuen Kurs anlegen");
        desk.picture("lecturer/neu");
        desk.find("#text").fill(FIRST.formatted(title));
        desk.press("Kurs anlegen");
        assertThat(desk.find("h1")).hasText(title);
        desk.picture("lecturer/entwurf");
        desk.follow("Vorschau");
        desk.clickThrough(desk.find(".onward a[rel=next]"));
        assertThat(desk.text()).contains("Sandiger Boden", "Lehm");
        desk.goTo(desk.path().replaceAll("/vorschau/.*", "")).press("Veröffentlichen");
        assertThat(desk.text()).contains("Veröffentlicht. Neue Lernende beginnen ab jetzt mit dieser Fassung.");
        return desk.follow("Kursseite ansehen").path().replaceFirst("^/kurse/", "");
    }

    private void startLearning(Traveller learner, String slug) {
        learner.goTo("/kurse/" + slug).press("Kurs belegen");
        learner.press("Lektion abschließen und weiter");
        assertThat(learner.find("h1")).hasText("Der Boden");
        var asked = question("dravoiqent", slug, quiz -> true);
        new AnswerSheet(learner).solve(asked.quiz());
        learner.press("Lektion abschließen und weiter");
        assertThat(learner.find("h1")).hasText("Das Licht");
    }

    private static void revise(Traveller desk, String title) {
        desk.goTo("/lehre").follow(title).press("Entwurf beginnen").follow("Text bearbeiten");
        var text = desk.find("#text").inputValue();
        desk.find("#text")
                .fill(text.replace("Viele Kräuter wollen Sonne.", "Die meisten Kräuter wollen Sonne.")
                        + "\n## Das Wasser\n\nMorgens gießen.\n");
        desk.press("Speichern");
        desk.follow("Zum Kurs").follow("Was ist neu?");
        assertThat(desk.find(".changes")).containsText("Das Wasser");
        desk.picture("lecturer/vergleich");
        desk.goTo(desk.path().replace("/vergleich", "")).press("Veröffentlichen");
        assertThat(desk.text()).contains("Fassung 2");
    }

    private static void move(Traveller learner) {
        learner.follow("Ansehen, was sich ändert");
        assertThat(learner.text())
                .contains("2 abgeschlossene Lektionen bleiben abgeschlossen", "Eine neue Lektion", "Das Wasser");
        learner.picture("lecturer/fassung-phone");
        learner.press("Zur neuen Fassung wechseln");
        learner.goTo(learner.path().replaceAll("(/kurse/[^/]+).*", "$1/lektionen/3"));
        assertThat(learner.text())
                .contains("Die meisten Kräuter wollen Sonne.")
                .doesNotContain("Es gibt eine neue Fassung");
        learner.goTo(learner.path().replace("/3", "/2"));
        assertThat(learner.find(".question-result")).containsText("Richtig!");
        assertThat(learner.text()).contains("Abgeschlossen");
    }
}
