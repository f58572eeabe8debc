package de.redlich.rights.transfer;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person carries from one provider to the other: where the offer lies, its secret, and by which key it must be signed.
 *
 * @param address of the provider that offers, {@code https://host}
 * @param fingerprint of its key
 */
record Code(String address, UUID offer, byte[] secret, byte[] fingerprint) {
    private static final String BEGIN = "redlich1";
    private static final int SECRET = 32;
    private static final int LONGEST = 800;

    /** Five parts with dots between; nothing in it has to be escaped anywhere. */
    String written() {
        return String.join(
                ".",
                BEGIN,
                Digest.written(address.getBytes(StandardCharsets.UTF_8)),
                offer.toString(),
                Digest.written(secret),
                Digest.written(fingerprint));
    }

    static Optional<Code> read(String typed) {
        var parts = typed.replaceAll("\\s", "").split("\\.");
        if (typed.length() > LONGEST || parts.length != 5 || !parts[0].equals(BEGIN)) {
            return Optional.empty();
        }
        try {
            var code = new Code(
                    new String(Digest.read(parts[1]), StandardCharsets.UTF_8),
                    UUID.fromString(parts[2]),
                    Digest.read(parts[3]),
                    Digest.read(parts[4]));
            return code.secret.length == SECRET ? Optional.of(code) : Optional.empty();
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
