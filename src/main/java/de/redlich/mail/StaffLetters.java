package de.redlich.mail;

import de.redlich.account.Links;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.privacy.PersonId;
import de.redlich.staff.GlassBroken;
import de.redlich.staff.GrantAsked;
import de.redlich.staff.ReviewDue;
import de.redlich.staff.RightsUnconfirmed;
import de.redlich.staff.StaffInvited;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to the staff about their rights and what they have to look at. */
@Component
class StaffLetters {
    private final Outbox outbox;
    private final Links links;
    private final People people;

    StaffLetters(Outbox outbox, Links links, People people) {
        this.outbox = outbox;
        this.links = links;
        this.people = people;
    }

    @EventListener
    void on(StaffInvited event) {
        outbox.put(
                event.isNew()
                        ? Letter.to(event.person(), "staff.mail.invited").leadingTo(links.invite(event.person()))
                        : Letter.to(event.person(), "staff.mail.joined").leadingTo("/personal/zugang"));
    }

    /** To those who may agree, but not to the one who asks. */
    @EventListener
    void on(GrantAsked event) {
        with(event.staff(), Role.OWNER, Role.PRIVACY_OFFICER, Role.SECURITY)
                .forEach(it -> outbox.put(Letter.to(it, "staff.mail.asked").leadingTo("/personal/freigaben")));
    }

    @EventListener
    void on(GlassBroken event) {
        with(event.staff(), Role.OWNER, Role.PRIVACY_OFFICER, Role.SECURITY)
                .forEach(it -> outbox.put(Letter.to(it, "staff.mail.emergency").leadingTo("/personal/freigaben")));
    }

    @EventListener
    void on(ReviewDue event) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(people.languageOf(event.owner()).locale())
                .format(event.lastDay());
        outbox.put(Letter.to(event.owner(), "staff.mail.review")
                .leadingTo("/personal/ueberpruefung")
                .saying(event.open(), day));
    }

    @EventListener
    void on(RightsUnconfirmed event) {
        outbox.put(Letter.to(event.person(), "staff.mail.unconfirmed").leadingTo("/personal/zugang"));
    }

    private Stream<PersonId> with(PersonId but, Role... roles) {
        return Arrays.stream(roles)
                .flatMap(role -> people.with(role).stream())
                .distinct()
                .filter(it -> !it.equals(but));
    }
}
