package de.redlich.rights.cases;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.SignedIn;
import de.redlich.certificate.CertificateId;
import de.redlich.certificate.Reissuing;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.calendar.Land;
import de.redlich.privacy.calendar.LegalClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with a request, each in one transaction: state, step, evidence and letter belong together. */
@Service
class Handling {
    private static final Duration LINK = Duration.ofDays(14);

    private final Requests requests;
    private final Steps steps;
    private final Post post;
    private final Reissuing reissuing;
    private final List<Consequence> consequences;
    private final LegalClock clock;

    Handling(
            Requests requests,
            Steps steps,
            Post post,
            Reissuing reissuing,
            List<Consequence> consequences,
            LegalClock clock) {
        this.requests = requests;
        this.steps = steps;
        this.post = post;
        this.reissuing = reissuing;
        this.consequences = List.copyOf(consequences);
        this.clock = clock;
    }

    /** Somebody begins to work on it. */
    @Transactional
    public void takeUp(RequestId id, SignedIn staff) {
        var request = moved(id, State.IN_WORK);
        steps.byStaff(request, Step.What.TAKEN_UP, staff.id(), "");
    }

    /** Asks for a proof of identity, on reasonable doubt only (Art. 12(6) GDPR): a link to the address that asked. */
    @Transactional
    public void askIdentity(RequestId id, SignedIn staff, String doubt) {
        var request = moved(id, State.ID_PENDING);
        var secret = Secret.fresh();
        requests.expectIdentity(id, secret.hash(), clock.now().plus(LINK));
        steps.byStaff(request, Step.What.IDENTITY_ASKED, staff.id(), doubt);
        post.writeLeadingTo(
                "/anliegen/identitaet/" + secret.value(), request, "rights.mail.identity", request.reference(), doubt);
    }

    /** Staff are satisfied in another way, for example by a call to a known number. */
    @Transactional
    public void acceptIdentity(RequestId id, SignedIn staff, String how) {
        var request = moved(id, State.IN_WORK);
        requests.identityProved(id);
        steps.byStaff(request, Step.What.IDENTITY_PROVED, staff.id(), how);
    }

    Optional<Request> awaiting(Secret secret) {
        return requests.expecting(secret.hash(), clock.now()).flatMap(requests::find);
    }

    /** Whoever has the mailed link reads that mailbox; it works once. */
    @Transactional
    public Optional<Request> proveIdentity(Secret secret) {
        return requests.expecting(secret.hash(), clock.now()).map(id -> {
            var request = moved(id, State.IN_WORK);
            requests.identityProved(id);
            steps.byPerson(request, Step.What.IDENTITY_PROVED, "");
            return request;
        });
    }

    /** Two further months, with reasons, told within the first one (Art. 12(3) GDPR). */
    @Transactional
    public void extend(RequestId id, SignedIn staff, String reasons) {
        var request = requests.locked(id).orElseThrow();
        request.requireExtension(clock.now());
        var due = LegalClock.months(request.received(), Request.EXTENDED_MONTHS, land());
        requests.move(request, State.EXTENDED, clock.now());
        requests.extend(request, due);
        steps.byStaff(request, Step.What.EXTENDED, staff.id(), reasons);
        post.write(request, "rights.mail.extended", request.reference(), reasons, due.lastDay());
    }

    @Transactional
    public void answer(RequestId id, SignedIn staff, String words) {
        var request = closed(id, State.ANSWERED, words);
        steps.byStaff(request, Step.What.ANSWERED, staff.id(), words);
        post.write(request, "rights.mail.answered", request.reference(), words);
    }

    /** With reasons and the way to authority and court (Art. 12(4) GDPR). */
    @Transactional
    public void refuse(RequestId id, SignedIn staff, String reasons, String notice) {
        var request = closed(id, State.REFUSED, reasons);
        var words = reasons + "\n\n" + notice;
        steps.byStaff(request, Step.What.REFUSED, staff.id(), words);
        post.write(request, "rights.mail.refused", request.reference(), words);
    }

    /** A question or news to the person; the clock goes on. */
    @Transactional
    public void reply(RequestId id, SignedIn staff, String words) {
        var request = open(id);
        steps.byStaff(request, Step.What.REPLY, staff.id(), words);
        post.write(request, "rights.mail.reply", request.reference(), words);
    }

    @Transactional
    public void note(RequestId id, SignedIn staff, String words) {
        steps.byStaff(requests.locked(id).orElseThrow(), Step.What.NOTE, staff.id(), words);
    }

    /** A person has looked at what a machine had decided; what they found goes into the answer. */
    @Transactional
    public void review(RequestId id, SignedIn staff, String found) {
        steps.byStaff(open(id), Step.What.REVIEWED, staff.id(), found);
    }

    /** Issues a certificate anew under the corrected name. */
    @Transactional
    public void reissue(RequestId id, SignedIn staff, CertificateId certificate) {
        var request = open(id);
        if (reissuing.reissue(request.subject(), certificate).isEmpty()) {
            throw new NotNow("request " + request.reference() + " has no such certificate in force");
        }
        steps.byStaff(request, Step.What.REISSUED, staff.id(), "");
    }

    /** The person adds something. */
    @Transactional
    public void say(PersonId person, RequestId id, String words) {
        var request = open(id);
        if (!request.subject().equals(person)) {
            throw new NotNow("request " + request.reference() + " is somebody else's");
        }
        steps.byPerson(request, Step.What.MESSAGE, words);
    }

    /** The person no longer wants what was being weighed, whatever state it is in. */
    @Transactional
    public void takeBack(RequestId id) {
        requests.locked(id).filter(Request::isOpen).ifPresent(request -> {
            requests.move(request, State.ANSWERED, clock.now());
            steps.byPerson(request, Step.What.TAKEN_BACK, "");
        });
    }

    private Request closed(RequestId id, State end, String words) {
        var request = moved(id, end);
        consequences.forEach(it -> it.follow(request, end, words));
        return request;
    }

    private Request moved(RequestId id, State next) {
        var request = requests.locked(id).orElseThrow();
        request.require(next);
        requests.move(request, next, clock.now());
        return request;
    }

    private Request open(RequestId id) {
        var request = requests.locked(id).orElseThrow();
        if (!request.isOpen()) {
            throw new NotNow("request " + request.reference() + " is " + request.state() + " and closed");
        }
        return request;
    }

    static Land land() {
        return Land.of(CurrentAcademy.get().land());
    }
}
