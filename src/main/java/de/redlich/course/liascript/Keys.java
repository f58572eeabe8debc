package de.redlich.course.liascript;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Keys made of the content: what stays the same keeps its key in the next version of the course. */
final class Keys {
    private static final int LENGTH = 12;

    private final Map<String, Integer> seen = new HashMap<>();

    String of(String kind, String source) {
        String base = kind + "\n" + source.strip();
        return hash(base + "\n" + seen.merge(base, 1, Integer::sum));
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
