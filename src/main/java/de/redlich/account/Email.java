package de.redlich.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address, written as its owner wrote it. */
record Email(String value) {
    private static final int LONGEST = 254; // RFC 5321
    private static final Pattern SHAPE =
            Pattern.compile("[^@\\s\\p{Cntrl}<>\",;:\\\\()\\[\\]]{1,64}@[^@\\s\\p{Cntrl}<>\",;:\\\\()\\[\\]]+");

    static Optional<Email> of(String written) {
        var value = Normalizer.normalize(written.strip(), Normalizer.Form.NFC);
        return value.length() <= LONGEST && SHAPE.matcher(value).matches()
                ? Optional.of(new Email(value))
                : Optional.empty();
    }

    /** The form in which two spellings of one address are equal. */
    String normalised() {
        return value.toLowerCase(Locale.ROOT);
    }
}
