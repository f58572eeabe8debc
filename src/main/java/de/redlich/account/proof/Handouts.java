package de.redlich.account.proof;

import de.redlich.academy.CurrentAcademy;
import de.redlich.storage.MasterKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Values that a browser is given and must bring back unchanged within a quarter of an hour: challenges for passkeys, secrets for apps
 * that are being set up. They carry our signature, so nothing of them need be stored, and nobody else's will do.
 */
@Component
public class Handouts {
    private static final Duration HOLDS = Duration.ofMinutes(15);

    private final InstantSource time;
    private final SecretKeySpec key;

    Handouts(InstantSource time, MasterKey master) {
        this.time = time;
        this.key = new SecretKeySpec(master.derive("handed out at sign-in", 32), "HmacSHA256");
    }

    /** @param use what it is for and for whom; it is worth nothing for anything or anybody else */
    public String give(String use, byte[] value) {
        var until = time.instant().plus(HOLDS).getEpochSecond();
        return written(value) + "." + until + "." + written(sign(use, value, until));
    }

    public Optional<byte[]> takeBack(String use, String handout) {
        var parts = handout.split("\\.", -1);
        if (parts.length != 3 || !parts[1].matches("[0-9]{1,12}")) {
            return Optional.empty();
        }
        var until = Long.parseLong(parts[1]);
        try {
            var value = Base64.getUrlDecoder().decode(parts[0]);
            var signature = Base64.getUrlDecoder().decode(parts[2]);
            return MessageDigest.isEqual(sign(use, value, until), signature)
                            && time.instant().isBefore(Instant.ofEpochSecond(until))
                    ? Optional.of(value)
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] sign(String use, byte[] value, long until) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((CurrentAcademy.id().value() + "|" + use + "|" + until + "|").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }

    private static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
