package de.redlich.account;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Reply;
import de.redlich.Visitor;
import de.redlich.storage.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Installed
@Promise("A6")
class LinkSignInTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Settings settings;

    @Test
    void aMailedLinkOpensTheAccountOnceAndOnlyAtItsAcademy() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        var visitor = Visitor.of("dravoiqent", port);
        assertThat(want(visitor, ada.email()).location()).isEqualTo("/anmelden/link/nachricht");
        var link = ada.inbox().mail(2).link();
        assertThat(link).startsWith("/anmelden/link/");

        var page = visitor.get(link);
        assertThat(visitor.get("/einstellungen").status())
                .as("looking is not using")
                .isEqualTo(303);
        assertThat(Visitor.of("qexport", port).get(link).status()).isEqualTo(410);
        assertThat(visitor.submit(page, link, Map.of()).status()).isEqualTo(303);
        assertThat(visitor.get("/einstellungen").status()).isEqualTo(200);

        var thief = Visitor.of("dravoiqent", port);
        thief.cookies().put("__Host-csrf", visitor.cookies().getOrDefault("__Host-csrf", ""));
        assertThat(thief.submit(page, link, Map.of()).status())
                .as("a second time")
                .isEqualTo(410);
        assertThat(thief.get(link).status()).isEqualTo(410);
    }

    @Test
    void whoHasNoConfirmedAccountGetsTheSameAnswerAndNoMail() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        var waiting = Applicant.at("dravoiqent", port, settings);
        waiting.register();
        waiting.inbox().mail(1);
        var known = want(Visitor.of("dravoiqent", port), ada.email());
        var unconfirmed = want(Visitor.of("dravoiqent", port), waiting.email());
        var unknown = want(Visitor.of("dravoiqent", port), "niemand@beispiel.example");

        assertThat(unconfirmed.status()).isEqualTo(known.status());
        assertThat(unknown.location()).isEqualTo(known.location()).isEqualTo(unconfirmed.location());
        ada.inbox().mail(2);
        assertThat(waiting.inbox().mails())
                .as("a link would confirm a password that somebody else may have chosen")
                .hasSize(1);
    }

    private static Reply want(Visitor visitor, String email) {
        return visitor.submit(visitor.get("/anmelden/link"), "/anmelden/link", Map.of("email", email));
    }
}
