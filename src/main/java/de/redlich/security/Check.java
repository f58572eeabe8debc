package de.redlich.security;

import de.redlich.account.People;
import de.redlich.account.SignedIn;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.calendar.LegalClock;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The check that every request of an authority passes, step by step: intake, call-back, law, a second person; only then an
 * export. Evidence of each step stands with whoever did it, so that a person who must not know yet learns nothing from it.
 */
@Service
class Check {
    private static final String VERSION = "1";
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int REFERENCE = 8;

    private final AuthorityRequests requests;
    private final People people;
    private final Evidence evidence;
    private final LegalClock clock;
    private final AuthorityExport export;

    Check(AuthorityRequests requests, People people, Evidence evidence, LegalClock clock, AuthorityExport export) {
        this.requests = requests;
        this.people = people;
        this.evidence = evidence;
        this.clock = clock;
        this.export = export;
    }

    /**
     * Enters a request. A foreign body that asks us directly, without legal assistance, is refused at once.
     *
     * @param email address of the person it is about, as the authority names it
     */
    @Transactional
    public UUID receive(SignedIn staff, AuthorityRequest.Intake intake, String email, boolean silent) {
        var request = new AuthorityRequest(
                UUID.randomUUID(),
                people.withEmail(email).orElseGet(() -> new PersonId(UUID.randomUUID())),
                reference(),
                CheckState.INTAKE,
                intake,
                "",
                Optional.empty(),
                false,
                silent,
                Optional.empty(),
                Optional.empty(),
                clock.now(),
                Optional.empty());
        requests.add(request);
        note(request, "INTAKE", staff, "");
        if (intake.foreignBody()) {
            move(request, CheckState.REFUSED, staff, "");
        }
        return request.id();
    }

    /** @param callBack which number, found by ourselves, was called, and who confirmed */
    @Transactional
    public void authenticate(UUID id, SignedIn staff, String callBack) {
        move(locked(id), CheckState.AUTHENTICATED, staff, callBack);
    }

    @Transactional
    public void assess(UUID id, SignedIn staff, Norm norm, boolean courtOrder, String reasons) {
        var request = locked(id);
        request.require(CheckState.ASSESSED);
        AuthorityRequest.requireLaw(norm, courtOrder);
        requests.assess(request, norm, courtOrder, staff.id());
        move(request, CheckState.ASSESSED, staff, reasons);
    }

    /** The second person says „positiv“. */
    @Transactional
    public void approve(UUID id, SignedIn staff, String reasons) {
        var request = locked(id);
        request.require(CheckState.POSITIVE);
        request.requireOther(staff.id());
        requests.approve(request, staff.id());
        move(request, CheckState.POSITIVE, staff, reasons);
    }

    @Transactional
    public void refuse(UUID id, SignedIn staff, String reasons) {
        move(locked(id), CheckState.REFUSED, staff, reasons);
    }

    /**
     * Makes the one file that leaves: only the data class that the law allows, encrypted.
     *
     * @throws Locked before the check is positive, and after the file was made
     */
    @Transactional
    public byte[] release(UUID id, SignedIn staff, String password) {
        var request = locked(id);
        request.require(CheckState.RELEASED);
        var file = export.of(request, password);
        requests.release(request, file.contents(), file.hash());
        move(request, CheckState.RELEASED, staff, file.contents());
        return file.zip();
    }

    /** From now on the person sees it. */
    @Transactional
    public void liftSilence(UUID id, SignedIn staff, String reasons) {
        var request = locked(id);
        if (!request.silent()) {
            throw new Locked("authority request " + request.reference() + " is not silent");
        }
        requests.liftSilence(request);
        note(request, "SILENCE_LIFTED", staff, reasons);
    }

    private void move(AuthorityRequest request, CheckState next, SignedIn staff, String words) {
        request.require(next);
        requests.move(request, next, clock.now());
        note(request, next.name(), staff, words);
    }

    private void note(AuthorityRequest request, String what, SignedIn staff, String words) {
        requests.note(request, what, staff.id(), words, clock.now());
        evidence.add(
                staff.id(),
                "security.authority_" + what.toLowerCase(Locale.ROOT),
                request.reference() + "\n" + words,
                VERSION,
                staff.language().code());
    }

    private AuthorityRequest locked(UUID id) {
        return requests.locked(id).orElseThrow(() -> new Locked("no such request"));
    }

    private static String reference() {
        var reference = new StringBuilder();
        for (int i = 0; i < REFERENCE; i++) {
            reference.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}
