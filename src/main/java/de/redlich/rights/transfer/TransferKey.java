package de.redlich.rights.transfer;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import de.redlich.storage.MasterKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** The installation's key (Ed25519, RFC 8032), with which it signs what it hands over. */
@Component
class TransferKey {
    private static final byte[] PURPOSE = "redlich-transfer-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int FINGERPRINT = 16;

    private final Ed25519Sign.KeyPair pair;
    private final Ed25519Sign signing;

    TransferKey(MasterKey master) throws GeneralSecurityException {
        pair = Ed25519Sign.KeyPair.newKeyPairFromSeed(master.derive("sign transfers", 32));
        signing = new Ed25519Sign(pair.getPrivateKey());
    }

    byte[] publicKey() {
        return pair.getPublicKey();
    }

    byte[] sign(byte[] payload) {
        try {
            return signing.sign(signed(payload));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing a transfer", e);
        }
    }

    static boolean fits(byte[] publicKey, byte[] payload, byte[] signature) {
        try {
            new Ed25519Verify(publicKey).verify(signature, signed(payload));
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Short enough to travel in a code, long enough that nobody finds another key with it. */
    static byte[] fingerprint(byte[] publicKey) {
        return Arrays.copyOf(Digest.of(publicKey), FINGERPRINT);
    }

    static boolean isKeyOf(byte[] fingerprint, byte[] publicKey) {
        return MessageDigest.isEqual(fingerprint, fingerprint(publicKey));
    }

    private static byte[] signed(byte[] payload) {
        var whole = Arrays.copyOf(PURPOSE, PURPOSE.length + payload.length);
        System.arraycopy(payload, 0, whole, PURPOSE.length, payload.length);
        return whole;
    }
}
