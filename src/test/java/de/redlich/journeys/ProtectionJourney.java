package de.redlich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import de.redlich.Inbox;
import de.redlich.Promise;
import de.redlich.account.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody else knows the password: what its owner sees, what the stranger sees, and what the security team does. */
@Promise({"A7", "A8", "S7"})
class ProtectionJourney extends Stage {
    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{8})$");

    @Autowired
    private ObjectProvider<Scheduler> scheduler;

    @Test
    void aStrangerWithThePasswordSeesNothingAndItsOwnerEndsIt() {
        var ada = member("dravoiqent", "Ada Reise");
        var inbox = Inbox.of(ada.email(), settings);
        var sigrid = member("dravoiqent", "Sigrid Wacht", Role.SECURITY);
        try (var home = ada.atDesk();
                var stranger = abroad("dravoiqent", "198.51.100.9")) {
            stranger.signIn(ada.email(), ada.password());
            assertThat(stranger.find("h1")).hasText("Sind Sie es wirklich?");
            assertThat(stranger.overflows()).isFalse();
            stranger.picture("protection/asked-phone");
            stranger.find("#code").fill("12345678");
            stranger.press("Weiter");
            assertThat(stranger.find(".field-problem")).containsText("Dieser Code stimmt nicht");
            stranger.goTo("/uebersicht");
            assertThat(stranger.find("h1")).hasText("Anmelden");

            home.goTo(inbox.mail(1).link()).picture("protection/not-me");
            home.press("Das war ich nicht");
            assertThat(home.text()).contains("Alle Geräte sind abgemeldet");
            home.picture("protection/recovery");
            home.find("#password").fill("neun stille Berge am Abend");
            home.clickThrough(home.find("main form button:not([type=button])"));
            home.find("#email").fill(ada.email());
            home.find("#password").fill("neun stille Berge am Abend");
            home.clickThrough(home.find("form[action='/anmelden'] button:not([type=button])"));
            assertThat(home.find("h1")).not().hasText("Anmelden");
        }
        answerTheAlarm(sigrid);
    }

    @Test
    void theOwnerAwayFromHomeGoesOnWithTheMailedCodeInEnglishToo() {
        var ada = member("qexport", "Ada Unterwegs");
        try (var home = ada.atDesk();
                var hotel = abroad("qexport", "203.0.113.50")) {
            home.goTo("/einstellungen");
            hotel.goTo("/anmelden?sprache=en");
            hotel.find("#email").fill(ada.email());
            hotel.find("#password").fill(ada.password());
            hotel.clickThrough(hotel.find("form[action='/anmelden'] button:not([type=button])"));
            var code = CODE.matcher(Inbox.of(ada.email(), settings).mail(1).text());
            assertThat(code.find()).isTrue();
            hotel.find("#code").fill(code.group(1));
            hotel.clickThrough(hotel.find("form[action='/anmelden/rueckfrage'] button:not([type=button])"));
            assertThat(hotel.path()).startsWith("/uebersicht");
            home.goTo("/einstellungen").press("Verdacht melden");
            assertThat(home.text()).contains("das Sicherheitsteam weiß Bescheid");
            home.picture("protection/suspicion");
            hotel.goTo("/einstellungen");
            assertThat(hotel.path()).startsWith("/anmelden");
        }
    }

    private void answerTheAlarm(Member sigrid) {
        scheduler.getObject().reschedule(TaskInstanceId.of("security-watch", "recurring"), Instant.now());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Inbox.of(sigrid.email(), settings).mails().stream()
                        .anyMatch(mail -> mail.subject().contains("Eine Person meldet einen Verdacht")));
        try (var desk = sigrid.atDesk();
                var phone = sigrid.onPhone()) {
            desk.goTo("/sicherheit").picture("protection/alarms");
            desk.press("Ich übernehme");
            desk.find("textarea[name=reason]").first().fill("Passwort war anderswo bekannt geworden, neu gesetzt.");
            desk.press("Abschließen");
            assertThat(desk.text()).contains("anderswo bekannt geworden");
            phone.goTo("/sicherheit").picture("protection/alarms-phone");
            assertThat(phone.overflows()).isFalse();
            phone.goTo("/sicherheit?sprache=en");
            assertThat(phone.find("h1")).hasText("Security");
        }
    }

    /** A telephone in a network where nobody of ours has been. */
    private Traveller abroad(String academy, String address) {
        return new Traveller(academy, port, Traveller.phone().setExtraHTTPHeaders(Map.of("X-Forwarded-For", address)));
    }
}
