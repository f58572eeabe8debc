package de.redlich.rights.transfer;

import de.redlich.academy.AcademyAddress;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.People;
import de.redlich.learning.Transcript;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.PersonId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers what a person learnt here to another provider, and hands it over once. */
@Service
class HandOver {
    private static final String WORDS = "1";

    private final Offers offers;
    private final Learnt learnt;
    private final TransferKey key;
    private final AcademyAddress address;
    private final Evidence evidence;
    private final People people;
    private final InstantSource time;

    HandOver(
            Offers offers,
            Learnt learnt,
            TransferKey key,
            AcademyAddress address,
            Evidence evidence,
            People people,
            InstantSource time) {
        this.offers = offers;
        this.learnt = learnt;
        this.key = key;
        this.address = address;
        this.evidence = evidence;
        this.people = people;
        this.time = time;
    }

    /** @return what the person carries to the other provider */
    @Transactional
    public Code offer(PersonId person, String recipient) {
        var made = offers.make(person, recipient);
        evidence.add(
                person,
                "rights.offered",
                recipient,
                WORDS,
                people.languageOf(person).code());
        return new Code(address.absolute(""), made.id(), made.secret(), TransferKey.fingerprint(key.publicKey()));
    }

    /** Empty for an offer that is not open, or a wrong secret. What is handed over and that it was are kept together or not at all. */
    @Transactional
    public Optional<byte[]> take(UUID offer, byte[] secret) {
        return offers.take(offer, secret).map(person -> {
            var payload = payload(offer, person).written();
            evidence.add(
                    person,
                    "rights.transferred",
                    offers.recipient(offer) + "\n" + Digest.written(Digest.of(payload)),
                    WORDS,
                    people.languageOf(person).code());
            return payload;
        });
    }

    private Payload payload(UUID offer, PersonId person) {
        var courses = new ArrayList<Transcript>();
        learnt.eachCourse(person, courses::add);
        return new Payload(
                Payload.FORMAT,
                1,
                offer,
                time.instant(),
                new Payload.From(CurrentAcademy.get().name(), address.absolute("")),
                courses,
                learnt.certificates(person));
    }
}
