package de.redlich.account;

import de.redlich.page.Page;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person's name in any script, in one line. What nobody can see is taken out: marks that turn the direction of text around,
 * letters of no width, fillers.
 */
record Name(String value) {
    static final int LONGEST = 300;

    /** Names go into mails to addresses nobody has confirmed yet; they must not carry a stranger's link there. */
    private static final Pattern ADDRESS = Pattern.compile("://|\\bwww\\.", Pattern.CASE_INSENSITIVE);

    private static final Pattern SPACE = Pattern.compile("[\\p{Cc}\\p{Z}]+");

    /** What nobody can see: two names that look alike must be alike. The two joiners are looked at below. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cf}\\p{Co}\\p{Cs}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u2800\\u3164\\uFFA0&&[^\\u200C\\u200D]]");

    /** Scripts whose letters stand alone; Persian, Hindi or Sinhala names need a joiner between two of theirs. */
    private static final String JOINING = "[\\p{L}\\p{M}&&[^\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}]]";

    private static final Pattern LOOSE_JOINER =
            Pattern.compile("(?<!" + JOINING + ")[\\u200C\\u200D]+|[\\u200C\\u200D]+(?!" + JOINING + ")");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    static Optional<Name> of(String written) {
        var value = cleaned(written);
        var length = value.codePointCount(0, value.length());
        return LETTER.matcher(value).find()
                        && length <= LONGEST
                        && !ADDRESS.matcher(value).find()
                ? Optional.of(new Name(value))
                : Optional.empty();
    }

    private static String cleaned(String written) {
        var line = SPACE.matcher(Normalizer.normalize(written, Normalizer.Form.NFC))
                .replaceAll(" ");
        var visible = INVISIBLE.matcher(line).replaceAll("");
        return SPACE.matcher(LOOSE_JOINER.matcher(visible).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** What is wrong with a name that is none. */
    static String problem(String written, Page page) {
        var value = cleaned(written);
        if (ADDRESS.matcher(value).find()) {
            return page.t("account.problem.name.address");
        }
        if (written.isBlank()) {
            return page.t("account.problem.name.missing");
        }
        return LETTER.matcher(value).find()
                ? page.t("account.problem.name.long", LONGEST)
                : page.t("account.problem.name.letters");
    }
}
