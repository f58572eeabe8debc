package de.redlich.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import de.redlich.Inbox;
import de.redlich.Promise;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.staff.Readiness;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the invitation to the last day: declaration, training, a grant, a look, its person, a review, leaving. */
class StaffJourney extends Stage {
    @Autowired
    private Readiness readiness;

    @Autowired
    private People people;

    @Test
    @Promise({"S3", "S4", "C8"})
    void ninaIsInvitedHelpsLenaAndLeaves() {
        var frieda = member("qexport", "Frieda Leitet", Role.OWNER);
        var lena = member("qexport", "Lena Braucht Hilfe");
        var email = "nina-" + UUID.randomUUID() + "@beispiel.example";
        try (var desk = frieda.atDesk();
                var phone = lena.onPhone();
                var nina = Traveller.at("qexport", port)) {
            desk.goTo("/personal");
            desk.find("#name").fill("Nina Neuling");
            desk.find("#email").fill(email);
            desk.find("#role").selectOption("SUPPORT");
            desk.find("#reason").fill("Betreuung ab heute");
            desk.press("Einladen");
            assertThat(desk.text()).contains("Nina Neuling", "Fehlt noch");
            desk.picture("staff/mitglied");

            nina.goTo(Inbox.of(email, settings).mail(1).link());
            nina.find("#password").fill("sieben gelbe Boote im Hafen");
            nina.clickThrough(nina.find("form[action^='/passwort/'] button:not([type=button])"));
            nina.signIn(email, "sieben gelbe Boote im Hafen");
            nina.goTo("/personal/einsicht");
            assertThat(nina.path()).isEqualTo("/personal/zugang");
            nina.picture("staff/zugang");
            nina.find("#agreed").check();
            nina.press("Verpflichtung abgeben");
            assertThat(nina.text()).contains("Ihre Verpflichtung ist festgehalten", "Datenschutz im Alltag");
            in("qexport", () -> {
                readiness.passed(people.withEmail(email).orElseThrow(), "datenschutz-im-alltag");
                return true;
            });

            nina.goTo("/personal/einsicht").proveSecond(email);
            nina.picture("staff/einsicht");
            nina.press("Freigabe anfordern");
            assertThat(nina.find(".problems").count()).isEqualTo(1);
            nina.find("#email").fill(lena.email());
            nina.find("#reference").fill("T-4711: Lektion lädt nicht");
            nina.press("Freigabe anfordern");
            assertThat(nina.text()).contains("Lena Braucht Hilfe", "T-4711");
            nina.picture("staff/blick");

            phone.goTo("/meine-daten").follow("Wer hat meine Daten gesehen");
            assertThat(phone.text())
                    .contains("Betreuung", "T-4711: Lektion lädt nicht")
                    .doesNotContain("Nina");
            assertThat(phone.overflows()).isFalse();
            phone.picture("staff/zugriffe-phone");

            desk.goTo("/personal/ueberpruefung").picture("staff/ueberpruefung");
            desk.goTo("/personal").follow("Nina Neuling");
            desk.find("details.confirm summary").last().click();
            desk.press("Ja, jetzt");
            assertThat(desk.text()).contains("Alles beendet");
            nina.goTo("/personal/einsicht");
            assertThat(nina.path()).startsWith("/anmelden");
        }
    }

    @Test
    @Promise("S3")
    void theStaffsPagesFitInEveryWindowInBothLanguages() {
        for (var academy : new String[] {"dravoiqent", "qexport"}) {
            var olga = member(academy, "Olga Owner", Role.OWNER, Role.SECURITY);
            try (var desk = olga.atDesk();
                    var phone = olga.onPhone()) {
                phone.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                for (var path : new String[] {
                    "/personal",
                    "/personal/ueberpruefung",
                    "/personal/freigaben",
                    "/personal/regeln",
                    "/personal/einsicht",
                    "/personal/zugang",
                    "/meine-daten/zugriffe"
                }) {
                    desk.goTo(path + "?sprache=en");
                    assertThat(desk.overflows()).as("%s at 1280 px", path).isFalse();
                    desk.picture("staff/" + academy + path.replace('/', '-'));
                    phone.goTo(path);
                    assertThat(phone.overflows()).as("%s at 390 px", path).isFalse();
                    phone.picture("staff/" + academy + "-phone-dark" + path.replace('/', '-'));
                }
            }
        }
    }
}
