package de.redlich.account;

import de.redlich.privacy.SecurityEvent;
import de.redlich.privacy.SecurityEvent.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** One click tells the security team that something about the account is odd; all other devices are signed out. */
@Controller
class SuspicionController {
    private static final Slowdown.Limit REPORTS = new Slowdown.Limit("suspicions", 5, Duration.ofDays(1));

    private final Sessions sessions;
    private final Slowdown slowdown;
    private final ApplicationEventPublisher events;

    SuspicionController(Sessions sessions, Slowdown slowdown, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.slowdown = slowdown;
        this.events = events;
    }

    @PostMapping("/einstellungen/verdacht")
    String report(SignedIn me, HttpServletRequest request) {
        sessions.endOthers(me.id(), me.session());
        if (slowdown.count(REPORTS, me.id().value().toString())) {
            events.publishEvent(SecurityEvent.of(Kind.SUSPICION_REPORTED)
                    .by(me.id())
                    .concerning(me.id())
                    .from(Network.of(request).shown()));
        }
        return "redirect:/einstellungen?hinweis=account.suspicion";
    }
}
