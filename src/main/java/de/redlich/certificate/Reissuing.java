package de.redlich.certificate;

import de.redlich.account.People;
import de.redlich.page.Texts;
import de.redlich.privacy.Corrections;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a certificate right whose name is wrong (Art. 16 GDPR): a new one is issued, the old one says that it was replaced. */
@Service
public class Reissuing {
    private static final String NAME = "certificate.certificate.holder";
    private static final String WORDS = "1";

    /** A certificate in force. */
    public record Held(CertificateId id, String title, String holder, Instant issuedAt) {}

    private final Certificates certificates;
    private final People people;
    private final Corrections corrections;
    private final Evidence evidence;
    private final Texts texts;

    Reissuing(Certificates certificates, People people, Corrections corrections, Evidence evidence, Texts texts) {
        this.certificates = certificates;
        this.people = people;
        this.corrections = corrections;
        this.evidence = evidence;
        this.texts = texts;
    }

    /** What the person holds, newest first. */
    public List<Held> heldBy(PersonId holder) {
        return certificates.ofHolder(holder).stream()
                .filter(Certificate::valid)
                .map(it -> new Held(it.id(), it.achievement().title(), it.holder(), it.issuedAt()))
                .toList();
    }

    /**
     * Issues it anew under the name that the person's account has now.
     *
     * @return empty when the person has no such certificate in force
     */
    @Transactional
    public Optional<CertificateId> reissue(PersonId holder, CertificateId id) {
        var old = certificates.ofHolder(holder, id).filter(Certificate::valid);
        return old.flatMap(it -> replace(it, holder));
    }

    private Optional<CertificateId> replace(Certificate old, PersonId holder) {
        var person = people.find(holder).orElseThrow();
        var reason = texts.text(person.language(), "certificate.replaced.reason");
        var issued = certificates.replace(old, person, reason);
        issued.ifPresent(it -> {
            corrections.remember(holder, NAME, old.holder(), person.name(), Corrections.By.STAFF);
            evidence.add(
                    holder,
                    "certificate.replaced",
                    old.id().value() + "\n" + it.value() + "\n" + person.name(),
                    WORDS,
                    person.language().code());
        });
        return issued;
    }
}
