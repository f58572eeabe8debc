package de.redlich.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which passwords are accepted: long ones, of any characters, that others would not try first (NIST SP 800-63B). */
@Component
class PasswordRule {
    static final int SHORTEST = 15;
    static final int LONGEST = 128;

    private static final int FEWEST_DIFFERENT = 5;
    private static final Pattern REPEATED = Pattern.compile("(.{1,10}?)\\1+.{0,3}", Pattern.DOTALL);

    private final Set<String> common;

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
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("account.password.short");
        }
        if (length > LONGEST) {
            return Optional.of("account.password.long");
        }
        return isGuessable(password.toLowerCase(Locale.ROOT), name, email)
                ? Optional.of("account.password.common")
                : Optional.empty();
    }

    private boolean isGuessable(String password, String name, String email) {
        return common.contains(password)
                || password.codePoints().distinct().count() < FEWEST_DIFFERENT
                || REPEATED.matcher(password).matches()
                || password.equals(name.toLowerCase(Locale.ROOT))
                || password.equals(email.toLowerCase(Locale.ROOT));
    }
}
