package de.redlich.account;

import de.redlich.privacy.PersonId;
import de.redlich.privacy.SecurityEvent;
import de.redlich.privacy.SecurityEvent.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stands behind the password: lets in whom it knows, and asks the others for more before anything is shown. */
@Component
class Doorkeeper {
    private final Arrivals arrivals;
    private final Places places;
    private final Inquiries inquiries;
    private final Guessing guessing;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    Doorkeeper(
            Arrivals arrivals,
            Places places,
            Inquiries inquiries,
            Guessing guessing,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.arrivals = arrivals;
        this.places = places;
        this.inquiries = inquiries;
        this.guessing = guessing;
        this.events = events;
        this.time = time;
    }

    /** Whether somebody whose password was right is asked for a further proof; until it is given nobody is let in. */
    @Transactional
    boolean asks(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        var now = time.instant();
        var arrival = Arrival.of(request, places);
        var doubt = Doubt.about(
                arrival,
                arrivals.before(person, arrival, now),
                arrivals.begun(person),
                guessing.isGoingOn(arrival.network()),
                now);
        doubt.ifPresent(it -> ask(person, arrival, it, response));
        return doubt.isPresent();
    }

    /** Knows the browser from now on. */
    @Transactional
    void welcome(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        var arrival = Arrival.of(request, places).knownBy(Token.fresh());
        arrivals.add(person, arrival, Arrival.Outcome.WELCOME, time.instant());
        arrival.browser().ifPresent(browser -> DeviceCookie.set(browser, response));
        events.publishEvent(SecurityEvent.of(Kind.SIGNED_IN)
                .by(person)
                .from(arrival.network().shown()));
    }

    private void ask(PersonId person, Arrival arrival, Doubt doubt, HttpServletResponse response) {
        var now = time.instant();
        var token = Token.fresh();
        var inquiry = inquiries.begin(person, token, now);
        arrivals.add(person, arrival, Arrival.Outcome.ASKED, now);
        InquiryCookie.set(token, response);
        events.publishEvent(
                SecurityEvent.of(doubt == Doubt.IMPOSSIBLE_TRAVEL ? Kind.TRAVEL_IMPOSSIBLE : Kind.SIGN_IN_ASKED)
                        .by(person)
                        .from(arrival.network().shown())
                        .saying(doubt.name()));
        if (guessing.mayMail(person, arrival.network())) {
            events.publishEvent(new SignInAsked(person, inquiry, arrival.device(), arrival.whence()));
        }
    }

    /** Whether the proof is right; then the sign-in goes on. */
    @Transactional
    boolean prove(Inquiries.Inquiry inquiry, String typed, HttpServletRequest request, HttpServletResponse response) {
        if (inquiries.count(inquiry) && inquiries.fits(inquiry, typed) && inquiries.end(inquiry)) {
            InquiryCookie.remove(response);
            return true;
        }
        refuseProof(inquiry.person(), request);
        return false;
    }

    /** Notes a wrong proof. */
    @Transactional
    void refuseProof(PersonId person, HttpServletRequest request) {
        events.publishEvent(SecurityEvent.of(Kind.PROOF_FAILED)
                .by(person)
                .from(Network.of(request).shown())
                .concerning(person));
    }

    /** Notes a wrong password, when the answer has gone. */
    void refuse(String written, HttpServletRequest request) {
        var arrival = Arrival.of(request, places);
        AfterTheAnswer.run(() -> guessing.note(written, arrival));
    }
}
