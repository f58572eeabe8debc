package de.redlich.account;

import de.redlich.privacy.PersonId;
import de.redlich.privacy.SecurityEvent;
import de.redlich.privacy.SecurityEvent.Kind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Wrong passwords: what is noted of them, and whether somebody is trying many. */
@Component
class Guessing {
    private static final Slowdown.Limit NETWORK = new Slowdown.Limit("guesses network", 30, Duration.ofMinutes(15));
    private static final Slowdown.Limit EVERYWHERE = new Slowdown.Limit("guesses", 500, Duration.ofMinutes(15));
    private static final Slowdown.Limit NOTED = new Slowdown.Limit("guesses noted", 50, Duration.ofHours(1));
    private static final Slowdown.Limit MAILS = new Slowdown.Limit("proof mails", 5, Duration.ofHours(1));
    private static final Slowdown.Limit MAILS_IN_ALL = new Slowdown.Limit("proof mails in all", 20, Duration.ofDays(1));

    private final Slowdown slowdown;
    private final Arrivals arrivals;
    private final People people;
    private final Children children;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    Guessing(
            Slowdown slowdown,
            Arrivals arrivals,
            People people,
            Children children,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.slowdown = slowdown;
        this.arrivals = arrivals;
        this.people = people;
        this.children = children;
        this.events = events;
        this.time = time;
    }

    /** Of what was typed only a fingerprint is kept, and only so many per account: nobody can fill the table. */
    @Transactional
    void note(String written, Arrival arrival) {
        var address = written.strip().toLowerCase(Locale.ROOT);
        var person = people.withEmail(written).or(() -> children.withUsername(written));
        slowdown.count(NETWORK, arrival.network().value());
        slowdown.count(EVERYWHERE, "");
        person.filter(it -> slowdown.count(NOTED, it.value().toString()))
                .ifPresent(it -> arrivals.add(it, arrival, Arrival.Outcome.FAILED, time.instant()));
        var event = SecurityEvent.of(Kind.SIGN_IN_FAILED)
                .from(arrival.network().shown())
                .concerning(person.map(it -> it.value().toString()).orElse(address));
        events.publishEvent(person.map(event::by).orElse(event));
    }

    /** Whether so many passwords were wrong lately, from there or everywhere, that somebody must be trying lists of them. */
    boolean isGoingOn(Network network) {
        return !network.here() && slowdown.exceeded(NETWORK, network.value()) || slowdown.exceeded(EVERYWHERE, "");
    }

    /** Whether one more code may be mailed; whoever has a password cannot fill its owner's mailbox. */
    boolean mayMail(PersonId person, Network network) {
        return slowdown.count(MAILS, person.value() + " " + network.value())
                && slowdown.count(MAILS_IN_ALL, person.value().toString());
    }
}
