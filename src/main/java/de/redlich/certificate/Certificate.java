package de.redlich.certificate;

import de.redlich.course.CourseId;
import de.redlich.page.Language;
import de.redlich.privacy.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as it was issued: what the course and the person were called then.
 *
 * @param revokedAt null while it is valid
 * @param replaced whether another was issued in its place
 */
record Certificate(
        CertificateId id,
        PersonId holderId,
        CourseId course,
        Code code,
        String holder,
        Language language,
        Achievement achievement,
        Instant issuedAt,
        @Nullable Instant revokedAt,
        boolean replaced) {

    boolean valid() {
        return revokedAt == null;
    }

    String address() {
        return "/zertifikate/" + code.grouped();
    }

    String file() {
        return "/meine-zertifikate/" + id.value();
    }
}
