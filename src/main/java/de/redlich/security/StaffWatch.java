package de.redlich.security;

import de.redlich.privacy.SecurityEvent;
import de.redlich.privacy.SecurityEvent.Kind;
import de.redlich.staff.GlassBroken;
import de.redlich.staff.Looked;
import de.redlich.staff.RightGiven;
import de.redlich.staff.RightsUnconfirmed;
import de.redlich.staff.StaffLeft;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the staff do with rights and with other people's data, as security events. */
@Component
class StaffWatch {
    private final ApplicationEventPublisher events;

    StaffWatch(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void on(RightGiven given) {
        var event = SecurityEvent.of(Kind.ROLE_GIVEN)
                .concerning(given.person())
                .saying(given.role().name());
        var by = given.by();
        events.publishEvent(by == null ? event : event.by(by));
    }

    @EventListener
    void on(RightsUnconfirmed ended) {
        events.publishEvent(SecurityEvent.of(Kind.ROLE_ENDED).by(ended.person()).concerning(ended.person()));
    }

    @EventListener
    void on(StaffLeft left) {
        events.publishEvent(SecurityEvent.of(Kind.ROLE_ENDED).by(left.person()).concerning(left.person()));
    }

    @EventListener
    void on(Looked look) {
        events.publishEvent(SecurityEvent.of(Kind.PERSON_READ)
                .by(look.staff())
                .concerning(look.person())
                .saying(look.role().name()));
    }

    @EventListener
    void on(GlassBroken broken) {
        events.publishEvent(SecurityEvent.of(Kind.GLASS_BROKEN)
                .by(broken.staff())
                .concerning(broken.grant().toString()));
    }
}
