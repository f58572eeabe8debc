package de.redlich.mail;

import de.redlich.account.ConfirmationRequested;
import de.redlich.account.EmailChangeRequested;
import de.redlich.account.Links;
import de.redlich.account.PasswordChanged;
import de.redlich.account.PasswordResetRequested;
import de.redlich.account.People;
import de.redlich.account.ProtectionChanged;
import de.redlich.account.RegisteredAgain;
import de.redlich.account.SignInLinkRequested;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to people about their account, in the transaction in which something happened to it. */
@Component
class AccountLetters {
    private final Outbox outbox;
    private final Links links;
    private final People people;

    AccountLetters(Outbox outbox, Links links, People people) {
        this.outbox = outbox;
        this.links = links;
        this.people = people;
    }

    @EventListener
    void on(ConfirmationRequested event) {
        outbox.put(Letter.to(event.person(), "mail.confirm")
                .leadingTo(links.issue(event.person(), Links.Purpose.CONFIRM)));
    }

    @EventListener
    void on(RegisteredAgain event) {
        outbox.put(Letter.to(event.person(), "mail.known").leadingTo("/anmelden"));
    }

    /** The link goes to the new address; whoever reads the old one learns of it. */
    @EventListener
    void on(EmailChangeRequested event) {
        var address = people.newEmailOf(event.person()).orElseThrow();
        outbox.put(Letter.to(event.person(), "mail.newaddress")
                .sentTo(address)
                .leadingTo(links.issue(event.person(), Links.Purpose.NEW_EMAIL)));
        outbox.put(Letter.to(event.person(), "mail.oldaddress").leadingTo("/einstellungen"));
    }

    @EventListener
    void on(PasswordResetRequested event) {
        outbox.put(Letter.to(event.person(), "mail.reset").leadingTo(links.issue(event.person(), Links.Purpose.RESET)));
    }

    @EventListener
    void on(ProtectionChanged event) {
        var kind = switch (event.what()) {
            case ADDED -> "mail.factoradded";
            case REMOVED -> "mail.factorremoved";
            case CODES_RENEWED -> "mail.codesrenewed";
        };
        outbox.put(Letter.to(event.person(), kind).leadingTo("/einstellungen/sicherheit"));
    }

    @EventListener
    void on(SignInLinkRequested event) {
        outbox.put(
                Letter.to(event.person(), "mail.signin").leadingTo(links.issue(event.person(), Links.Purpose.SIGN_IN)));
    }

    @EventListener
    void on(PasswordChanged event) {
        outbox.put(Letter.to(event.person(), "mail.password").leadingTo("/passwort-vergessen"));
    }
}
