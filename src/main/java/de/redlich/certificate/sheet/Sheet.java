package de.redlich.certificate.sheet;

import de.redlich.page.Brand;
import de.redlich.page.Language;
import java.time.Instant;

/**
 * What is printed on a certificate.
 *
 * @param courseLanguage BCP 47 of the course's title, so that it is read aloud properly
 * @param possible points the course's quizzes give, 0 to print no result
 * @param code verification code as people type it
 * @param address where anyone can verify it, absolute
 */
public record Sheet(
        Brand brand,
        Language language,
        String holder,
        String course,
        String courseLanguage,
        int minutes,
        int lessons,
        int reached,
        int possible,
        Instant issuedAt,
        String code,
        String address) {
    private static final int SHORT = 26;
    private static final int MEDIUM = 48;
    private static final int LONG = 100;

    /** Which type size a name or title gets, so that one of 300 characters still fits. */
    static String size(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= SHORT ? "short" : length <= MEDIUM ? "medium" : length <= LONG ? "long" : "huge";
    }
}
