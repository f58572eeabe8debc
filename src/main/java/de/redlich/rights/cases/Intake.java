package de.redlich.rights.cases;

import de.redlich.account.People;
import de.redlich.account.SignedIn;
import de.redlich.page.Language;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.calendar.LegalClock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How requests come in: from the person's own page, or by any other way through staff. */
@Service
public class Intake {
    /**
     * What came by letter, mail, phone or in person.
     *
     * @param received the day it reached us; the clock runs from then
     */
    record Entered(
            Kind kind, Channel channel, Language language, Request.Asker asker, String wish, LocalDate received) {}

    private final Requests requests;
    private final Steps steps;
    private final Post post;
    private final People people;
    private final Disputes disputes;
    private final LegalClock clock;

    Intake(Requests requests, Steps steps, Post post, People people, Disputes disputes, LegalClock clock) {
        this.requests = requests;
        this.steps = steps;
        this.post = post;
        this.people = people;
        this.disputes = disputes;
        this.clock = clock;
    }

    /**
     * A request of somebody who is signed in. The same once more, before anybody has looked at it, is the same request: somebody
     * has pressed twice.
     *
     * @param about what it is about, may be empty
     */
    @Transactional
    public RequestId ask(PersonId person, Language language, Kind kind, String about, String wish) {
        requests.waitForOthersOf(person);
        return requests.of(person).stream()
                .filter(it -> it.state() == State.RECEIVED && it.channel() == Channel.ACCOUNT && it.kind() == kind)
                .filter(it -> it.about().equals(about) && it.wish().equals(wish))
                .findFirst()
                .map(Request::id)
                .orElseGet(() -> begin(person, language, kind, about, wish));
    }

    private RequestId begin(PersonId person, Language language, Kind kind, String about, String wish) {
        var request = request(
                person,
                kind,
                Channel.ACCOUNT,
                language,
                new Request.Asker(Optional.empty(), Optional.empty(), Optional.empty()),
                about,
                wish,
                clock.today());
        requests.add(request);
        steps.byPerson(request, Step.What.RECEIVED, wish);
        if (Disputes.isOne(request)) {
            disputes.begin(request);
        }
        confirm(request);
        return request.id();
    }

    /**
     * A request that staff enter. Who has an account under the address is that person; others get an id under which their words are
     * sealed.
     */
    @Transactional
    RequestId enter(SignedIn staff, Entered entered) {
        var account = entered.asker().email().flatMap(people::withEmail);
        var request = request(
                account.orElseGet(() -> new PersonId(UUID.randomUUID())),
                entered.kind(),
                entered.channel(),
                entered.language(),
                entered.asker(),
                "",
                entered.wish(),
                entered.received());
        requests.add(request);
        steps.byStaff(request, Step.What.RECEIVED, staff.id(), entered.wish());
        confirm(request);
        return request.id();
    }

    private void confirm(Request request) {
        post.write(
                request,
                "rights.mail.received",
                request.reference(),
                request.service().lastDay(),
                request.due().lastDay());
    }

    private Request request(
            PersonId subject,
            Kind kind,
            Channel channel,
            Language language,
            Request.Asker asker,
            String about,
            String wish,
            LocalDate received) {
        var land = Handling.land();
        return new Request(
                new RequestId(UUID.randomUUID()),
                subject,
                Secret.reference(),
                kind,
                channel,
                State.RECEIVED,
                language,
                asker,
                about,
                wish,
                received,
                LegalClock.days(received, Request.SERVICE_DAYS, land),
                LegalClock.months(received, Request.MONTHS, land),
                clock.now(),
                Optional.empty());
    }
}
