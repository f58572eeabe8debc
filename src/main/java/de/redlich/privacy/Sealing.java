package de.redlich.privacy;

import com.google.crypto.tink.Aead;
import de.redlich.storage.MasterKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts a person's values under the person's own key (AES-256-GCM). The associated data are column and row, so a value
 * cannot be moved to another place. Columns are written {@code schema.table.column} and carry the label {@code @sealed}.
 */
@Component
public class Sealing {
    private final PersonKeys keys;
    private final Compartments compartments;
    private final byte[] indexKey;

    Sealing(PersonKeys keys, Compartments compartments, MasterKey master) {
        this.keys = keys;
        this.compartments = compartments;
        this.indexKey = master.derive("blind index", 32);
    }

    public byte[] seal(PersonId person, String column, UUID row, String plain) {
        return seal(person, column, row, plain.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] seal(PersonId person, String column, UUID row, byte[] plain) {
        try {
            return keys.of(new PersonKeys.Id(person, compartments.of(column))).encrypt(plain, place(column, row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing " + column, e);
        }
    }

    /** @throws Unreadable when the key was destroyed, or the value belongs elsewhere or was changed */
    public String open(PersonId person, String column, UUID row, byte[] sealed) {
        return new String(openBytes(person, column, row, sealed), StandardCharsets.UTF_8);
    }

    /** @throws Unreadable when the key was destroyed, or the value belongs elsewhere or was changed */
    public byte[] openBytes(PersonId person, String column, UUID row, byte[] sealed) {
        var compartment = compartments.of(column);
        var key = keys.existing(new PersonKeys.Id(person, compartment));
        if (key.isPresent() && !compartment.isEmpty()) {
            try {
                return key.get().decrypt(sealed, place(column, row));
            } catch (GeneralSecurityException older) {
                // sealed before its category was kept apart
                return open(keys.existing(new PersonKeys.Id(person, "")), column, row, sealed);
            }
        }
        return open(key.or(() -> keys.existing(new PersonKeys.Id(person, ""))), column, row, sealed);
    }

    private static byte[] open(Optional<Aead> key, String column, UUID row, byte[] sealed) {
        try {
            return key.orElseThrow(() -> new Unreadable(column, null)).decrypt(sealed, place(column, row));
        } catch (GeneralSecurityException e) {
            throw new Unreadable(column, e);
        }
    }

    /** Fetches the keys of many people in one round trip before a list of them is opened. */
    public void prepare(Collection<PersonId> people) {
        keys.prefetch(people);
    }

    /** Makes everything sealed for the person unreadable for ever, in all copies. */
    public void destroyKey(PersonId person) {
        destroyKeys(person, Set.of(), Set.of());
    }

    /**
     * Makes what is sealed for the person unreadable for ever, in all copies, except categories that are kept.
     *
     * @param kept keys of categories that were sealed apart and stay readable
     * @param wishes those that stay because the person wished it
     */
    public void destroyKeys(PersonId person, Set<String> kept, Set<String> wishes) {
        keys.destroy(person, fingerprint(person), kept, wishes);
    }

    /** Makes one kept category of somebody whose account has ended unreadable for ever. */
    public void destroyKey(PersonId person, String category) {
        keys.destroy(person, category);
    }

    /** Makes what was sealed for a one-time recipient unreadable for ever. */
    public void forget(PersonId recipient) {
        keys.destroy(recipient, "");
    }

    /** How the person stands in the list of the erased. */
    public byte[] fingerprint(PersonId person) {
        return blindIndex("erased person", person.value().toString());
    }

    /**
     * A keyed fingerprint by which a sealed value can be found again (HMAC-SHA256). Equal values give equal fingerprints
     * within one scope, and nothing can be learnt from it without the master key.
     *
     * @param scope what is compared with what, for example {@code email:<academy>}
     */
    public byte[] blindIndex(String scope, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(indexKey, "HmacSHA256"));
            mac.update(scope.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }

    private static byte[] place(String column, UUID row) {
        var name = column.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(name.length + 16)
                .put(name)
                .putLong(row.getMostSignificantBits())
                .putLong(row.getLeastSignificantBits())
                .array();
    }

    /** A sealed value that cannot be read; names the column, never the value. */
    public static class Unreadable extends RuntimeException {
        Unreadable(String column, @org.jspecify.annotations.Nullable Throwable cause) {
            super("cannot read " + column, cause);
        }
    }
}
