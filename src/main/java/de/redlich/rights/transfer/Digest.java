package de.redlich.rights.transfer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** SHA-256, and how bytes are written in headers and codes. */
final class Digest {
    private Digest() {}

    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException when it is not Base64 for addresses */
    static byte[] read(String written) {
        return Base64.getUrlDecoder().decode(written);
    }

    /** As RFC 9530 writes it. */
    static String header(byte[] content) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(of(content)) + ":";
    }
}
