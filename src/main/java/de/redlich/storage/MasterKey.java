package de.redlich.storage;

import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The one secret of an installation: 32 random bytes in a file that only its owner reads. Every other secret is derived
 * from it (HKDF-SHA256, RFC 5869), one per use.
 */
public final class MasterKey {
    private static final int BYTES = 32;

    private final byte[] secret;

    private MasterKey(byte[] secret) {
        this.secret = secret;
    }

    /** Reads the key; makes one only where {@code mayCreate}, so that a lost key is noticed instead of replaced. */
    public static MasterKey in(Path file, boolean mayCreate) {
        try {
            if (!Files.exists(file)) {
                if (!mayCreate) {
                    throw new WrongSetting(
                            "The master key " + file
                                    + " is missing, but there are data sealed with it; put it back or name it in REDLICH_MASTER_KEY.");
                }
                create(file);
            }
            return new MasterKey(read(file));
        } catch (IOException e) {
            throw new WrongSetting("The master key " + file + " cannot be read or written: " + e.getMessage(), e);
        }
    }

    /** A key of {@code length} bytes for one use; different uses give unrelated keys. */
    public byte[] derive(String use, int length) {
        try {
            return Hkdf.computeHkdf("HmacSha256", secret, new byte[0], use.getBytes(StandardCharsets.UTF_8), length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF is part of every JDK", e);
        }
    }

    /** A password for a database role. */
    public String password(String use) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(derive("password:" + use, 24));
    }

    private static byte[] read(Path file) throws IOException {
        try {
            var bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // falls through to the sentence below
        }
        throw new WrongSetting("The master key " + file + " is not 32 bytes in Base64.");
    }

    private static void create(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(bytes) + "\n");
    }
}
