package de.redlich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import de.redlich.Promise;
import de.redlich.account.Role;
import de.redlich.account.proof.Totp;
import java.time.Instant;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;

@Promise("A6")
class ProofJourney extends Stage {

    @Test
    void aLecturerSetsUpAnAppIsLockedOutOfItAndComesBackWithARecoveryCode() {
        var jonas = member("dravoiqent", "Jonas Nachweis", Role.LECTURER);
        String code;
        try (var phone = Traveller.withPhoneAt("dravoiqent", port)) {
            phone.goTo("/lehre");
            password(phone, jonas);
            assertThat(phone.find("h1")).hasText("Ihr Konto braucht einen zweiten Nachweis");
            phone.picture("proof/setup-phone");
            assertThat(phone.overflows()).isFalse();
            var secret = Base32.decode(phone.find(".app-secret").textContent().replace(" ", ""));
            phone.find("#code").fill(Totp.code(secret, Totp.step(Instant.now())));
            phone.press("App bestätigen");
            assertThat(phone.find(".recovery-codes li")).hasCount(10);
            code = phone.find(".recovery-codes code").first().textContent();
            phone.picture("proof/codes-phone");
            assertThat(phone.overflows()).isFalse();
            phone.follow("Ich habe sie aufbewahrt");
            assertThat(phone.path()).isEqualTo("/lehre");
        }
        try (var desk = new Traveller("dravoiqent", port, Traveller.desktop().setLocale("en-GB"))) {
            desk.goTo("/anmelden?weiter=/einstellungen/sicherheit");
            password(desk, jonas);
            desk.picture("proof/second");
            desk.find("#code").fill("000000");
            desk.clickThrough(desk.find("form[action='/anmelden/nachweis'] button:not([type=button])"));
            assertThat(desk.text()).contains("This code is not valid");
            desk.find("#code").fill(code);
            desk.clickThrough(desk.find("form[action='/anmelden/nachweis'] button:not([type=button])"));
            assertThat(desk.text()).contains("Noch 9 Codes");
            desk.press("Entfernen");
            assertThat(desk.text()).contains("Ihre Aufgabe braucht einen");
            desk.picture("proof/last");
        }
    }

    @Test
    void emreMakesAPasskeyAndNeverTypesHisPasswordAgain() {
        var emre = member("qexport", "Emre Schlüssel");
        try (var browser = emre.atDesk()) {
            authenticator(browser);
            browser.goTo("/einstellungen#teil-sicherheit");
            browser.find("a[href='/einstellungen/sicherheit']").click();
            browser.find("section[aria-labelledby=teil-passkey] #label").fill("Laptop");
            browser.clickThrough(browser.find("[data-passkey-button]"));
            assertThat(browser.find(".recovery-codes li")).hasCount(10);
            browser.goTo("/einstellungen/sicherheit");
            assertThat(browser.find(".devices")).containsText("Laptop");
            browser.picture("proof/security");
            browser.page()
                    .emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                            .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
            browser.picture("proof/security-dark");

            browser.goTo("/meine-daten/kopie");
            browser.picture("proof/again-dark");
            browser.clickThrough(browser.find("[data-passkey-button]"));
            assertThat(browser.path()).contains("nachweis=");

            browser.context()
                    .clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions()
                            .setName("__Host-sitzung"));
            browser.goTo("/anmelden?weiter=/einstellungen/sicherheit");
            browser.picture("proof/signin-dark");
            browser.clickThrough(browser.find("[data-passkey-button]"));
            assertThat(browser.path()).isEqualTo("/einstellungen/sicherheit");

            browser.context()
                    .clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions()
                            .setName("__Host-sitzung"));
            browser.goTo("/anmelden");
            password(browser, emre);
            assertThat(browser.path()).startsWith("/anmelden/nachweis");
            browser.clickThrough(browser.find("[data-passkey-button]"));
            assertThat(browser.path()).isEqualTo("/uebersicht");
        }
    }

    @Test
    void withoutScriptsPagesSayThatPasskeysNeedThemAndTheRestWorks() {
        var tarek = member("qexport", "Tarek Ohneskript", Role.LECTURER);
        try (var plain = Traveller.withoutScriptsAt("qexport", port)) {
            plain.goTo("/anmelden");
            assertThat(plain.text()).contains("Passkeys brauchen JavaScript");
            plain.signIn(tarek.email(), tarek.password());
            assertThat(plain.path()).isEqualTo("/uebersicht");
        }
    }

    private static void password(Traveller browser, Member who) {
        browser.find("#email").fill(who.email());
        browser.find("#password").fill(who.password());
        browser.clickThrough(browser.find("form[action='/anmelden'] button:not([type=button])"));
    }

    /** A device with a finger that is always the right one. */
    private static void authenticator(Traveller browser) {
        var session = browser.context().newCDPSession(browser.page());
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var parameters = new JsonObject();
        parameters.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", parameters);
    }
}
