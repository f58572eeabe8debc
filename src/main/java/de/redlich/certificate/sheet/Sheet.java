package de.redlich.certificate.sheet;

import de.redlich.page.Brand;
import de.redlich.page.Language;
import de.redlich.page.paper.Letters;
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
    private static final int BEYOND_LATIN = 0x250; // set in a wider font
    private static final int SHORT = 26;
    private static final int MEDIUM = 48;
    private static final int LONG = 110;

    public Sheet {
        holder = Letters.printable(holder);
        course = Letters.printable(course);
    }

    /** The address up to the code, which is printed on a line of its own. */
    String site() {
        return address.endsWith(code) ? address.substring(0, address.length() - code.length()) : address;
    }

    /** Which type size a name or title gets, so that one of 300 characters still fits. */
    static String size(String text) {
        long length = text.codePoints().filter(it -> it < BEYOND_LATIN).count()
                + 3 * text.codePoints().filter(it -> it >= BEYOND_LATIN).count() / 2;
        return length <= SHORT ? "short" : length <= MEDIUM ? "medium" : length <= LONG ? "long" : "huge";
    }
}
