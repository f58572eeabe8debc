package de.redlich.account;

import java.text.Normalizer;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with the parameters OWASP recommends (19 MiB, two passes). Checking against an account that does not exist costs
 * the same, so that nobody learns from the time whether it exists.
 */
@Component
class Passwords {
    private static final int AT_ONCE = 4; // 19 MiB each

    private final PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final String nobodys = hash("nobody has this password");

    String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(argon.encode(normalised(password)));
        } finally {
            places.release();
        }
    }

    boolean fits(String password, String hash) {
        places.acquireUninterruptibly();
        try {
            return argon.matches(normalised(password), hash);
        } finally {
            places.release();
        }
    }

    /** Takes as long as {@link #fits}. */
    void fitNobody(String password) {
        fits(password, nobodys);
    }

    /** The same keys give the same password on every device. A longer one than allowed fits nothing. */
    private static String normalised(String password) {
        var bounded = password.length() > 4 * PasswordRule.LONGEST ? "" : password;
        return Normalizer.normalize(bounded, Normalizer.Form.NFKC);
    }
}
