package de.redlich.guardian;

import de.redlich.account.Inquiries;
import de.redlich.account.Links;
import de.redlich.account.SignInAsked;
import de.redlich.mail.Letter;
import de.redlich.mail.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An unusual sign-in of a child is asked about at its guardians: a child has no mailbox here. */
@Component
class ProtectionOfChildren {
    private final Guardianships guardianships;
    private final Families families;
    private final Inquiries inquiries;
    private final Links links;
    private final Outbox outbox;

    ProtectionOfChildren(
            Guardianships guardianships, Families families, Inquiries inquiries, Links links, Outbox outbox) {
        this.guardianships = guardianships;
        this.families = families;
        this.inquiries = inquiries;
        this.links = links;
        this.outbox = outbox;
    }

    @EventListener
    void on(SignInAsked event) {
        var guardians = guardianships.guardiansOf(event.person());
        if (guardians.isEmpty()) {
            return;
        }
        var code = inquiries.code(event.inquiry());
        var name = families.nameOf(event.person());
        for (var guardian : guardians) {
            outbox.put(Letter.to(guardian.id(), "guardian.mail.asked")
                    .saying(name, code)
                    .leadingTo(links.issue(event.person(), Links.Purpose.NOT_ME)));
        }
    }
}
