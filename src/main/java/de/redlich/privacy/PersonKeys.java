package de.redlich.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.zaxxer.hikari.HikariDataSource;
import de.redlich.storage.MasterKey;
import de.redlich.storage.WrongSetting;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One AES-256 key per person, in a database of its own, wrapped by the master key. Whoever's key is destroyed cannot be
 * read any more, in no backup of the data.
 */
@Component
class PersonKeys {
    private static final int KEY_BYTES = 32;
    private static final byte[] KNOWN = "redlich".getBytes(StandardCharsets.UTF_8);

    private final JdbcClient keys;
    private final Aead master;
    private final SecureRandom random = new SecureRandom();
    private final Cache<PersonId, Aead> unwrapped = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    PersonKeys(@Qualifier("keyPool") HikariDataSource pool, MasterKey masterKey) throws GeneralSecurityException {
        this.keys = JdbcClient.create(pool);
        this.master = new AesGcmJce(masterKey.derive("wrap person keys", KEY_BYTES));
        checkMaster();
    }

    /** The person's key; makes it when this is the first thing sealed for the person. */
    Aead of(PersonId person) {
        return unwrapped.get(person, id -> find(id).orElseGet(() -> create(id)));
    }

    /** The person's key, empty once it has been destroyed. */
    java.util.Optional<Aead> existing(PersonId person) {
        var known = unwrapped.getIfPresent(person);
        if (known != null) {
            return java.util.Optional.of(known);
        }
        var found = find(person);
        found.ifPresent(key -> unwrapped.put(person, key));
        return found;
    }

    /** Reads many keys in one round trip, for lists of people. */
    void prefetch(Collection<PersonId> people) {
        var missing = people.stream()
                .distinct()
                .filter(person -> unwrapped.getIfPresent(person) == null)
                .map(PersonId::value)
                .toArray(UUID[]::new);
        if (missing.length > 0) {
            keys.sql("select person_id, wrapped from person_key where person_id = any(?)")
                    .param(missing)
                    .query((row, n) -> {
                        var person = new PersonId(row.getObject(1, UUID.class));
                        unwrapped.put(person, unwrap(person, row.getBytes(2)));
                        return person;
                    })
                    .list();
        }
    }

    /** Destroys the key for good. */
    void destroy(PersonId person) {
        keys.sql("delete from person_key where person_id = ?")
                .param(person.value())
                .update();
        unwrapped.invalidate(person);
    }

    private java.util.Optional<Aead> find(PersonId person) {
        return keys.sql("select wrapped from person_key where person_id = ?")
                .param(person.value())
                .query(byte[].class)
                .optional()
                .map(wrapped -> unwrap(person, wrapped));
    }

    private Aead create(PersonId person) {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            keys.sql("insert into person_key (person_id, wrapped) values (?, ?) on conflict do nothing")
                    .params(List.of(person.value(), master.encrypt(key, bound(person))))
                    .update();
            return find(person).orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("wrapping a key", e);
        }
    }

    private Aead unwrap(PersonId person, byte[] wrapped) {
        try {
            return new AesGcmJce(master.decrypt(wrapped, bound(person)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a person's key does not open under the master key", e);
        }
    }

    /** Binds a wrapped key to its person, so that keys cannot be swapped between rows. */
    private static byte[] bound(PersonId person) {
        return person.value().toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void checkMaster() throws GeneralSecurityException {
        var known = keys.sql("select check_value from installation limit 1")
                .query(byte[].class)
                .optional();
        if (known.isEmpty()) {
            keys.sql("insert into installation (check_value) values (?)")
                    .param(master.encrypt(KNOWN, KNOWN))
                    .update();
            return;
        }
        try {
            master.decrypt(known.get(), KNOWN);
        } catch (GeneralSecurityException e) {
            throw new WrongSetting(
                    "The master key does not belong to these data; name the right one in REDLICH_MASTER_KEY.", e);
        }
    }
}
