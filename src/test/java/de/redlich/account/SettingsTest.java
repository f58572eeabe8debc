package de.redlich.account;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Reply;
import de.redlich.Visitor;
import de.redlich.storage.Settings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Installed
class SettingsTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Settings settings;

    @Test
    void languageAndFontSizeFollowThePersonToEveryDevice() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        submit(ada, "/einstellungen/anzeige", Map.of("language", "en", "font_size", "larger"));

        var elsewhere = Visitor.of("dravoiqent", port).signIn(ada.email(), Applicant.PASSWORD);
        var html = elsewhere.get("/einstellungen").page().select("html");
        assertThat(html.attr("lang")).isEqualTo("en");
        assertThat(html.attr("data-font")).isEqualTo("larger");
    }

    @Test
    void aNewAddressCountsOnceItIsConfirmedAndTheOldOneIsTold() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        var next = Applicant.at("dravoiqent", port, settings);
        submit(ada, "/einstellungen/email", Map.of("email", next.email(), "email_password", Applicant.PASSWORD));

        assertThat(ada.inbox().mail(2).subject()).isEqualTo("Ihre E-Mail-Adresse soll geändert werden");
        Visitor.of("dravoiqent", port).signIn(ada.email(), Applicant.PASSWORD);

        var elsewhere = Visitor.of("dravoiqent", port).signIn(ada.email(), Applicant.PASSWORD);
        var link = next.inbox().mail(1).link();
        ada.visitor().submit(ada.visitor().get(link), link, Map.of());

        assertThat(ada.visitor().get("/einstellungen").status()).isEqualTo(200);
        assertThat(elsewhere.get("/einstellungen").status())
                .as("another device is signed out")
                .isEqualTo(303);
        Visitor.of("dravoiqent", port).signIn(next.email(), Applicant.PASSWORD);
    }

    @Test
    void aNewAddressNeedsThePresentPassword() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        var next = Applicant.at("dravoiqent", port, settings);
        var settingsPage = ada.visitor().get("/einstellungen");

        var refused = ada.visitor()
                .submit(
                        settingsPage,
                        "/einstellungen/email",
                        Map.of("email", next.email(), "email_password", "falsch"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Das ist nicht Ihr Passwort");
        assertThat(refused.page().select("#email").val()).isEqualTo(next.email());
    }

    @Test
    void aNewPasswordNeedsThePresentOneAndEndsOtherSessions() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        var elsewhere = Visitor.of("dravoiqent", port).signIn(ada.email(), Applicant.PASSWORD);

        var refused = submit(
                ada,
                "/einstellungen/passwort",
                Map.of("current_password", "geraten", "new_password", "fünf grüne Hüte am See"));
        assertThat(refused.status()).isEqualTo(422);
        var changed = submit(
                ada,
                "/einstellungen/passwort",
                Map.of("current_password", Applicant.PASSWORD, "new_password", "fünf grüne Hüte am See"));
        assertThat(changed.status()).isEqualTo(303);

        assertThat(ada.visitor().get("/einstellungen").status()).isEqualTo(200);
        assertThat(elsewhere.get("/einstellungen").status()).isEqualTo(303);
        Visitor.of("dravoiqent", port).signIn(ada.email(), "fünf grüne Hüte am See");
    }

    @Test
    void aPersonSeesTheirDevicesAndSignsOneOut() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        var elsewhere = Visitor.of("dravoiqent", port).signIn(ada.email(), Applicant.PASSWORD);

        var page = ada.visitor().get("/einstellungen");
        var action = page.page().select("form[action^=/einstellungen/geraete/][action$=/abmeldung]").stream()
                .map(form -> form.attr("action"))
                .filter(it -> !it.equals("/einstellungen/geraete/abmeldung"))
                .toList();
        assertThat(action).hasSize(1);
        ada.visitor().submit(page, action.getFirst(), Map.of());

        assertThat(elsewhere.get("/einstellungen").status()).isEqualTo(303);
        assertThat(ada.visitor().get("/einstellungen").status()).isEqualTo(200);
    }

    @Test
    void ofABirthDateOnlyTheAgeBandStaysFromSixteenOn() {
        var ada = Applicant.at("qexport", port, settings).becomeMember();
        var grown = LocalDate.now(java.time.ZoneOffset.UTC).minusYears(30);
        submit(ada, "/einstellungen/angaben", Map.of("birth_date", grown.toString(), "education", ""));

        assertThat(ada.visitor().get("/einstellungen").text()).contains("26 bis 40");
        assertThat(ada.visitor().get("/meine-daten").body()).doesNotContain(grown.toString());

        submit(ada, "/einstellungen/angaben", Map.of("birth_date", "", "education", "", "birth_date_removed", "true"));
        assertThat(ada.visitor().get("/einstellungen").text()).doesNotContain("26 bis 40");
    }

    @Test
    @Promise("P3")
    void aWrongDateOfBirthIsPutRightWithThePasswordAndItsHistoryStays() {
        var ada = Applicant.at("qexport", port, settings).becomeMember();
        var today = LocalDate.now(java.time.ZoneOffset.UTC);
        submit(
                ada,
                "/einstellungen/angaben",
                Map.of("birth_date", today.minusYears(30).toString(), "education", ""));
        var path = "/einstellungen/geburtsdatum";
        var right = today.minusYears(50).toString();

        var guessed = ada.visitor()
                .submit(ada.visitor().get(path), path, Map.of("birth_date", right, "password", "nicht meins"));
        assertThat(guessed.status()).isEqualTo(422);
        var proved = ada.visitor()
                .submit(ada.visitor().get(path), path, Map.of("birth_date", right, "password", Applicant.PASSWORD));
        assertThat(proved.location()).contains("account.birth");

        assertThat(ada.visitor().get("/einstellungen").text()).contains("41 bis 60");
        assertThat(ada.visitor().get("/meine-daten/berichtigungen").text())
                .contains("Altersstufe", "26 bis 40", "41 bis 60");
        assertThat(ada.visitor().get("/meine-daten").body()).doesNotContain(right);
    }

    @Test
    @Promise("P11")
    void nobodyBecomesAChildAfterwards() {
        var ada = Applicant.at("qexport", port, settings).becomeMember();
        var young = LocalDate.now(java.time.ZoneOffset.UTC).minusYears(12).toString();

        var reply = ada.visitor()
                .submit(
                        ada.visitor().get("/einstellungen"),
                        "/einstellungen/angaben",
                        Map.of("birth_date", young, "education", ""));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("gehört zu jemandem unter 16");
        assertThat(ada.visitor().get("/meine-daten").body()).doesNotContain(young);
    }

    @Test
    void aPictureIsPaintedAnewKeptSealedAndRemovedOnRequest() throws IOException {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        assertThat(upload(ada, picture()).status()).isEqualTo(303);

        var shown = ada.visitor().get("/einstellungen/bild");
        var image = ImageIO.read(new ByteArrayInputStream(shown.bytes()));
        assertThat(image.getWidth()).isEqualTo(256);
        assertThat(image.getHeight()).isEqualTo(256);

        submit(ada, "/einstellungen/bild/entfernung", Map.of());
        assertThat(ada.visitor().get("/einstellungen/bild").status()).isEqualTo(404);
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();

        assertThat(upload(ada, "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
        assertThat(upload(ada, new byte[6 * 1024 * 1024])
                        .page()
                        .select("#picture-problem")
                        .text())
                .contains("5 MB");
    }

    @Test
    void aFullDiskIsToldAndLeavesThePictureAsItWas() throws IOException {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        upload(ada, picture());
        var before = ada.visitor().get("/einstellungen/bild").bytes();

        var folder = settings.blobFolder().resolve("picture");
        var aside = folder.resolveSibling("picture-aside");
        Files.move(folder, aside);
        Files.writeString(folder, "where a folder should be, nothing can be written");
        try {
            var reply = upload(ada, picture());
            assertThat(reply.status()).isEqualTo(507);
            assertThat(reply.page().select("#picture-problem").text()).contains("nicht gespeichert");
        } finally {
            Files.delete(folder);
            Files.move(aside, folder);
        }
        assertThat(ada.visitor().get("/einstellungen/bild").bytes()).isEqualTo(before);
    }

    private static Reply submit(Applicant person, String action, Map<String, String> typed) {
        return person.visitor().submit(person.visitor().get("/einstellungen"), action, typed);
    }

    private static byte[] picture() throws IOException {
        var output = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", output);
        return output.toByteArray();
    }

    private static Reply upload(Applicant person, byte[] bytes) {
        var page = person.visitor().get("/einstellungen");
        return person.visitor().upload(page, "/einstellungen/bild", "picture", "ich.png", bytes);
    }
}
