package de.redlich.account;

import de.redlich.Inbox;
import de.redlich.Reply;
import de.redlich.Visitor;
import de.redlich.storage.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody who wants to become a member, with an address of their own. */
record Applicant(Visitor visitor, String email, Inbox inbox) {
    static final String PASSWORD = "vier blaue Tassen im Regen";

    static Applicant at(String academy, int port, Settings settings) {
        var email = "ada-" + UUID.randomUUID() + "@beispiel.example";
        return new Applicant(Visitor.of(academy, port), email, Inbox.of(email, settings));
    }

    Reply register() {
        return register(Map.of());
    }

    /** @param more fields beyond, or instead of, the usual ones */
    Reply register(Map<String, String> more) {
        var typed = new HashMap<>(Map.of("name", "Ada Lovelace", "email", email, "password", PASSWORD, "seen", "true"));
        typed.putAll(more);
        return visitor.submit(visitor.get("/registrieren?alter=to-40"), "/registrieren", typed);
    }

    /** Uses the link of the newest of that many mails. */
    Reply confirm(int mail) {
        var link = inbox.mail(mail).link();
        return visitor.submit(visitor.get(link), link, Map.of());
    }

    Applicant becomeMember() {
        register();
        confirm(1);
        visitor.signIn(email, PASSWORD);
        return this;
    }
}
