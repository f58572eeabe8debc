package de.redlich.account;

import de.redlich.page.Page;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A person's name in any script, in one line. Marks that turn the direction of text around are taken out. */
record Name(String value) {
    static final int LONGEST = 300;

    /** Names go into mails to addresses nobody has confirmed yet; they must not carry a stranger's link there. */
    private static final Pattern ADDRESS = Pattern.compile("://|\\bwww\\.", Pattern.CASE_INSENSITIVE);

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029]");

    static Optional<Name> of(String written) {
        var value = INVISIBLE
                .matcher(Normalizer.normalize(written, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        var length = value.codePointCount(0, value.length());
        return length >= 1 && length <= LONGEST && !ADDRESS.matcher(value).find()
                ? Optional.of(new Name(value))
                : Optional.empty();
    }

    /** What is wrong with a name that is none. */
    static String problem(String written, Page page) {
        if (ADDRESS.matcher(written).find()) {
            return page.t("account.problem.name.address");
        }
        return written.isBlank()
                ? page.t("account.problem.name.missing")
                : page.t("account.problem.name.long", LONGEST);
    }
}
