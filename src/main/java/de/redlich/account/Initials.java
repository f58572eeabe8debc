package de.redlich.account;

import java.util.Locale;

/** One or two letters of a name, for the round picture. */
final class Initials {
    private Initials() {}

    static String of(String name) {
        var words = name.strip().split("\\s+");
        var last = words.length > 1 ? first(words[words.length - 1]) : "";
        return (first(words[0]) + last).toUpperCase(Locale.ROOT);
    }

    private static String first(String word) {
        return word.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
