package de.redlich.rights.copy;

import de.redlich.account.PasswordProof;
import de.redlich.account.SignedIn;
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
 * That somebody has just given the password: a sign which holds a quarter of an hour, for one session of one person, and is
 * worth nothing to anybody else. Nothing of it is stored.
 */
@Component
public class FreshProof {
    private static final Duration HOLDS = Duration.ofMinutes(15);

    private final PasswordProof passwords;
    private final InstantSource time;
    private final SecretKeySpec key;

    FreshProof(PasswordProof passwords, InstantSource time, MasterKey master) {
        this.passwords = passwords;
        this.time = time;
        this.key = new SecretKeySpec(master.derive("fresh proof of identity", 32), "HmacSHA256");
    }

    /** @return empty when it is the person's password, else the key of the text that tells what is wrong */
    public Optional<String> problem(SignedIn me, String password) {
        return passwords.problem(me.id(), password);
    }

    /** Given out after the password was right. */
    public String sign(SignedIn me) {
        var until = time.instant().plus(HOLDS).getEpochSecond();
        return until + "." + mac(me, until);
    }

    public boolean holds(SignedIn me, String sign) {
        int dot = sign.indexOf('.');
        if (dot < 1 || !sign.substring(0, dot).matches("\\d{1,12}")) {
            return false;
        }
        long until = Long.parseLong(sign.substring(0, dot));
        return time.instant().isBefore(Instant.ofEpochSecond(until))
                && MessageDigest.isEqual(bytes(mac(me, until)), bytes(sign.substring(dot + 1)));
    }

    private String mac(SignedIn me, long until) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var whole = mac.doFinal(bytes(me.id().value() + "|" + me.session() + "|" + until));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
