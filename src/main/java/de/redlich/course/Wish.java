package de.redlich.course;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody looks for in the catalogue. Nothing of it is stored.
 *
 * @param words as typed, empty for everything
 * @param children whether only courses for children below 16 are wanted
 * @param from where the page begins, null for the first
 */
record Wish(
        String words,
        String subject,
        String level,
        String language,
        boolean children,
        @Nullable Cursor from) {
    private static final int LONGEST = 200;

    static Wish of(
            @Nullable String words,
            @Nullable String subject,
            @Nullable String level,
            @Nullable String language,
            boolean children,
            @Nullable String from) {
        return new Wish(
                clean(words),
                clean(subject),
                clean(level),
                clean(language).toLowerCase(Locale.ROOT),
                children,
                Cursor.read(from).orElse(null));
    }

    static Wish ofSubject(String subject) {
        return new Wish("", subject, "", "", false, null);
    }

    boolean isEmpty() {
        return words.isEmpty() && subject.isEmpty() && level.isEmpty() && language.isEmpty() && !children;
    }

    String address() {
        return address(null);
    }

    String address(@Nullable Cursor next) {
        return UriComponentsBuilder.fromPath("/kurse")
                .queryParamIfPresent("q", some(words))
                .queryParamIfPresent("thema", some(subject))
                .queryParamIfPresent("niveau", some(level))
                .queryParamIfPresent("sprache-des-kurses", some(language))
                .queryParamIfPresent("kinder", children ? Optional.of("ja") : Optional.empty())
                .queryParamIfPresent("ab", Optional.ofNullable(next).map(Cursor::written))
                .encode()
                .toUriString();
    }

    private static Optional<String> some(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private static String clean(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
