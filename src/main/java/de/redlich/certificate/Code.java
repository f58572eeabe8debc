package de.redlich.certificate;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a certificate is verified by: 130 random bits in <a href="https://www.crockford.com/base32.html">Crockford's base
 * 32</a>, so that a code read aloud or typed from paper is still understood, and guessing one is hopeless.
 *
 * @param value 26 characters, without hyphens
 */
record Code(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final int GROUP = 5;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}\\p{Cf}\\p{Z}_.]+");
    private static final SecureRandom RANDOM = new SecureRandom();

    Code {
        if (value.length() != LENGTH || value.chars().anyMatch(it -> ALPHABET.indexOf(it) < 0)) {
            throw new IllegalArgumentException("not a verification code");
        }
    }

    static Code random() {
        var value = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            value.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Code(value.toString());
    }

    /** Takes small letters, O for 0, I and L for 1, and hyphens or spaces anywhere or nowhere; empty if it cannot be a code. */
    static Optional<Code> read(String typed) {
        if (typed.length() > 4 * LENGTH) {
            return Optional.empty();
        }
        var plain = SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        var value = plain.replace('O', '0').replace('I', '1').replace('L', '1');
        var fits = value.length() == LENGTH && value.chars().allMatch(it -> ALPHABET.indexOf(it) >= 0);
        return fits ? Optional.of(new Code(value)) : Optional.empty();
    }

    /** In groups of five, the last of six: {@code 7H3QX-…}. */
    String grouped() {
        var groups = new StringBuilder(value);
        for (int at = LENGTH - GROUP - 1; at > 0; at -= GROUP) {
            groups.insert(at, '-');
        }
        return groups.toString();
    }
}
