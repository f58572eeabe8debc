package de.redlich.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.redlich.academy.AcademyAddress;
import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person's certificates in words that another provider understands. */
@Component
public class CertificateRecords {
    /**
     * @param address where anyone can verify it
     * @param issuer name of who issued it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String code,
            String holder,
            String title,
            String language,
            int minutes,
            int lessons,
            int pointsReached,
            int pointsPossible,
            Instant issuedAt,
            @Nullable Instant revokedAt,
            String address,
            String issuer) {}

    private final Certificates certificates;
    private final AcademyAddress addresses;

    CertificateRecords(Certificates certificates, AcademyAddress addresses) {
        this.certificates = certificates;
        this.addresses = addresses;
    }

    public List<Entry> of(PersonId holder) {
        return certificates.ofHolder(holder).stream().map(this::entry).toList();
    }

    private Entry entry(Certificate certificate) {
        var achievement = certificate.achievement();
        return new Entry(
                certificate.code().grouped(),
                certificate.holder(),
                achievement.title(),
                achievement.language(),
                achievement.minutes(),
                achievement.lessons(),
                achievement.reached(),
                achievement.possible(),
                certificate.issuedAt(),
                certificate.revokedAt(),
                addresses.absolute(certificate.address()),
                CurrentAcademy.get().name());
    }
}
