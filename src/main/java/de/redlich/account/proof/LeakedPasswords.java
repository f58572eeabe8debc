package de.redlich.account.proof;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passwords that attackers try first, as a Bloom filter: none of them is missed, one in a million others is refused too. The file is made
 * by {@code bin/leaked-passwords} from public lists.
 */
public final class LeakedPasswords {
    private static final int BITS_EACH = 29;
    private static final int HASHES = 20;
    private static final int SHORTEST = 8;

    private final BitSet bits;
    private final int size;

    private LeakedPasswords(BitSet bits, int size) {
        this.bits = bits;
        this.size = size;
    }

    public static LeakedPasswords shipped() {
        try (var in = new DataInputStream(Objects.requireNonNull(
                LeakedPasswords.class.getResourceAsStream("leaked-passwords.bloom"), "the shipped filter"))) {
            int size = in.readInt();
            return new LeakedPasswords(BitSet.valueOf(in.readAllBytes()), size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LeakedPasswords of(Set<String> passwords) {
        var filter = new LeakedPasswords(new BitSet(), Math.max(64, passwords.size() * BITS_EACH));
        passwords.forEach(filter::add);
        return filter;
    }

    /** Capitals do not make a leaked password better. */
    public boolean contains(String password) {
        var hash = hash(password);
        for (int i = 0; i < HASHES; i++) {
            if (!bits.get(place(hash, i))) {
                return false;
            }
        }
        return true;
    }

    private void add(String password) {
        var hash = hash(password);
        for (int i = 0; i < HASHES; i++) {
            bits.set(place(hash, i));
        }
    }

    /** Two halves of one hash make as many as are needed (Kirsch and Mitzenmacher). */
    private int place(ByteBuffer hash, int number) {
        return (int) Math.floorMod(hash.getLong(0) + number * hash.getLong(8), (long) size);
    }

    private static ByteBuffer hash(String password) {
        var folded = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(folded.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /**
     * Makes the file.
     *
     * @param arguments the file, then lists with a password per line
     */
    public static void main(String... arguments) throws IOException {
        var passwords = new HashSet<String>();
        for (int i = 1; i < arguments.length; i++) {
            try (var lines = Files.lines(Path.of(arguments[i]))) {
                passwords.addAll(lines.map(line -> line.toLowerCase(Locale.ROOT))
                        .filter(line -> line.length() >= SHORTEST)
                        .collect(Collectors.toSet()));
            }
        }
        var filter = of(passwords);
        try (var out = new DataOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
            out.writeInt(filter.size);
            out.write(filter.bits.toByteArray());
        }
        System.out.println(passwords.size() + " passwords of " + SHORTEST + " characters and more");
    }
}
