package de.redlich.account;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A device with one passkey, and the browser in front of it (WebAuthn level 3, ES256, no attestation). Unlike a real one it can be made
 * to lie.
 */
final class Device {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final KeyPair keys = fresh();
    private final byte[] id = new byte[32];
    private String origin;
    private String host;
    private int counter = 1;
    private boolean unlocked = true;
    private String handle = "";

    Device(String academy, int port) {
        host = academy + ".localhost";
        origin = "http://" + host + ":" + port;
        new java.security.SecureRandom().nextBytes(id);
    }

    /** The page that asks claims to be another one. */
    Device seenFrom(String origin) {
        this.origin = origin;
        return this;
    }

    Device at(String host) {
        this.host = host;
        return this;
    }

    Device counting(int counter) {
        this.counter = counter;
        return this;
    }

    /** Nobody's finger or PIN. */
    Device locked() {
        unlocked = false;
        return this;
    }

    /** Makes the passkey that is asked for. */
    String create(String asked) {
        var options = JSON.readTree(asked);
        handle = options.at("/publicKey/user/id").asString();
        var data = join(head(WITH_KEY), new byte[16], new byte[] {0, 32}, id, cose());
        var attestation = join(
                bytes("a363666d74646e6f6e656761747453746d74a0686175746844617461"),
                new byte[] {0x58, (byte) data.length},
                data);
        return said(
                options,
                Map.of(
                        "clientDataJSON", written(client(options, "webauthn.create")),
                        "attestationObject", written(attestation)));
    }

    /** Answers what is asked. */
    String answer(String asked) {
        var options = JSON.readTree(asked);
        var data = head(0);
        var client = client(options, "webauthn.get");
        return said(
                options,
                Map.of(
                        "clientDataJSON", written(client),
                        "authenticatorData", written(data),
                        "signature", written(sign(join(data, sha256(client)))),
                        "userHandle", handle));
    }

    private String said(JsonNode options, Map<String, Object> response) {
        return "{\"handout\":" + options.path("handout") + ",\"credential\":"
                + JSON.writeValueAsString(Map.of(
                        "id", written(id),
                        "rawId", written(id),
                        "type", "public-key",
                        "clientExtensionResults", Map.of(),
                        "response", response))
                + "}";
    }

    private byte[] client(JsonNode options, String type) {
        return JSON.writeValueAsString(Map.of(
                        "type",
                        type,
                        "challenge",
                        options.at("/publicKey/challenge").asString(),
                        "origin",
                        origin,
                        "crossOrigin",
                        false))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] head(int more) {
        var flags = (byte) (PRESENT | (unlocked ? VERIFIED : 0) | more);
        return join(
                sha256(host.getBytes(StandardCharsets.UTF_8)),
                new byte[] {flags},
                ByteBuffer.allocate(4).putInt(counter).array());
    }

    private byte[] cose() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return join(
                bytes("a5010203262001215820"),
                coordinate(point.getAffineX()),
                bytes("225820"),
                coordinate(point.getAffineY()));
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var whole = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, whole, 32 - length, length);
        return whole;
    }

    private byte[] sign(byte[] data) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair fresh() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] join(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
