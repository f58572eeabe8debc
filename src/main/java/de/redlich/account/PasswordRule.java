package de.redlich.account;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.proof.LeakedPasswords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which passwords are accepted: long ones, of any characters, that others would not try first (NIST SP 800-63B). */
@Component
class PasswordRule {
    static final int SHORTEST = 15;
    static final int SHORTEST_WITH_SECOND = 8;
    static final int LONGEST = 128;

    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_WORD = 4;
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern REPEATED = Pattern.compile("(.{1,10}?)\\1+.{0,3}", Pattern.DOTALL);

    private final Set<String> common;
    private final LeakedPasswords leaked = LeakedPasswords.shipped();

    PasswordRule() {
        try {
            common = new ClassPathResource("common-passwords.txt", PasswordRule.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Key of the text that says what is wrong; empty when it is accepted. */
    Optional<String> problem(String password, String name, String email) {
        return problem(password, name, email, false);
    }

    /** @param second whether a second proof stands beside the password, which may then be shorter */
    Optional<String> problem(String password, String name, String email, boolean second) {
        int length = password.codePointCount(0, password.length());
        if (length < shortest(second)) {
            return Optional.of("account.password.short");
        }
        if (length > LONGEST) {
            return Optional.of("account.password.long");
        }
        if (isGuessable(password.toLowerCase(Locale.ROOT))) {
            return Optional.of("account.password.common");
        }
        return tells(password, name, email) ? Optional.of("account.password.personal") : Optional.empty();
    }

    static int shortest(boolean second) {
        return second ? SHORTEST_WITH_SECOND : SHORTEST;
    }

    /** Too short to stand alone. */
    static boolean isShort(String password) {
        return password.codePointCount(0, password.length()) < SHORTEST;
    }

    private boolean isGuessable(String password) {
        return common.contains(password)
                || leaked.contains(password)
                || leaked.contains(password.replaceFirst("[^\\p{L}]{1,4}$", ""))
                || password.codePoints().distinct().count() < FEWEST_DIFFERENT
                || REPEATED.matcher(password).matches();
    }

    /** Whether it contains, however it is written, what everybody knows of the person and of the place. */
    private static boolean tells(String password, String name, String email) {
        var squeezed = squeezed(password);
        return Stream.concat(words(name, email), academy())
                .map(PasswordRule::squeezed)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .anyMatch(squeezed::contains);
    }

    private static Stream<String> words(String name, String email) {
        var local = email.replaceFirst("@.*", "");
        return Stream.of(Stream.of(name, email, local), parts(name), parts(local))
                .flatMap(it -> it);
    }

    private static Stream<String> academy() {
        return CurrentAcademy.isBound()
                ? Stream.of(CurrentAcademy.get().name(), CurrentAcademy.get().slug())
                : Stream.empty();
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(NO_LETTER.split(text));
    }

    private static String squeezed(String text) {
        return NO_LETTER
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }
}
