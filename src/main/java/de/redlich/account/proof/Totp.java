package de.redlich.account.proof;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** One-time codes by the clock (RFC 6238): six digits, anew every half minute. */
public final class Totp {
    /** Seconds. */
    public static final int STEP = 30;

    private static final int BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HmacOneTimePasswordGenerator GENERATOR = new HmacOneTimePasswordGenerator(6);

    private Totp() {}

    public static byte[] freshSecret() {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    public static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP);
    }

    public static String code(byte[] secret, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), step);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("any bytes are a key for HMAC", e);
        }
    }

    /** The step whose code this is: the present one, or one before or after, because clocks differ. */
    static Optional<Long> match(byte[] secret, String typed, Instant now) {
        var given = typed.getBytes(StandardCharsets.UTF_8);
        Optional<Long> found = Optional.empty();
        for (long step = step(now) - 1; step <= step(now) + 1; step++) {
            if (MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.UTF_8), given)) {
                found = Optional.of(step);
            }
        }
        return found;
    }

    /** To be typed into an app: four letters and digits (RFC 4648, base 32) at a time. */
    public static String written(byte[] secret) {
        return Base32.toBase32String(secret).replace("=", "").replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** For the QR code that apps read. */
    public static String address(byte[] secret, String academy, String account) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(encoded(academy), encoded(account), written(secret).replace(" ", ""), encoded(academy));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
