package de.redlich.rights.transfer;

import de.redlich.certificate.CertificateRecords;
import de.redlich.learning.Transcript;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What one provider hands to another, as {@code redlich-transfer-1.schema.json} describes it. */
record Payload(
        String format,
        int version,
        UUID offer,
        Instant made,
        From from,
        List<Transcript> courses,
        List<CertificateRecords.Entry> certificates) {
    static final String FORMAT = "redlich-transfer";

    record From(String name, String address) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_COURSES = 2_000;
    private static final int MOST_PARTS = 50_000;
    private static final int LONGEST = 300;
    private static final int LONGEST_ANSWER = 40_000;

    Payload {
        courses = List.copyOf(courses);
        certificates = List.copyOf(certificates);
    }

    byte[] written() {
        return JSON.writeValueAsBytes(this);
    }

    /** @throws Refused for what is not such a document, or not from whom and for what it should be */
    static Payload read(byte[] bytes, Code code) {
        var payload = read(bytes);
        if (!payload.offer.equals(code.offer()) || !payload.from.address.equals(code.address())) {
            throw new Refused(Refused.Why.TAMPERED);
        }
        return payload;
    }

    static Payload read(byte[] bytes) {
        try {
            var payload = JSON.readValue(bytes, Payload.class);
            if (!payload.isSound()) {
                throw new Refused(Refused.Why.UNREADABLE);
            }
            return payload;
        } catch (JacksonException | NullPointerException | IllegalArgumentException broken) {
            throw new Refused(Refused.Why.UNREADABLE);
        }
    }

    private boolean isSound() {
        return format.equals(FORMAT)
                && version == 1
                && isShort(from.name, from.address)
                && courses.size() <= MOST_COURSES
                && certificates.size() <= MOST_COURSES
                && courses.stream().allMatch(Payload::isSound)
                && certificates.stream().allMatch(Payload::isSound);
    }

    private static boolean isSound(Transcript course) {
        return isShort(course.key(), course.language())
                && course.title().length() <= 3 * LONGEST
                && (course.origin() == null || isShort(course.origin()))
                && course.lessons().size()
                                + course.answers().size()
                                + course.weeks().size()
                        <= MOST_PARTS
                && course.lessons().stream()
                        .allMatch(it ->
                                isShort(it.key(), it.block()) && it.title().length() <= 3 * LONGEST)
                && course.answers().stream()
                        .allMatch(it -> isShort(it.key())
                                && it.state() != null
                                && it.given().stream().mapToInt(String::length).sum() <= LONGEST_ANSWER);
    }

    private static boolean isSound(CertificateRecords.Entry certificate) {
        return isShort(certificate.code(), certificate.language(), certificate.issuer(), certificate.address())
                && certificate.holder().length() <= 3 * LONGEST
                && certificate.title().length() <= 3 * LONGEST
                && certificate.issuedAt() != null
                && certificate.address().matches("https?://[^\\s\"'<>]+");
    }

    private static boolean isShort(String... texts) {
        return Stream.of(texts).allMatch(it -> it.length() <= LONGEST);
    }
}
