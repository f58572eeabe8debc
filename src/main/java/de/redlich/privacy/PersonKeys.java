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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The AES-256 keys of people, in a database of their own, wrapped by the master key: one per person, and one more for each
 * category that may outlive the account. Whoever's key is destroyed cannot be read any more, in no backup of the data.
 */
@Component
class PersonKeys {
    static final String CHANNEL = "person_key_destroyed";

    private static final int KEY_BYTES = 32;
    private static final byte[] KNOWN = "redlich".getBytes(StandardCharsets.UTF_8);

    /** @param compartment category whose values the key seals; empty for all that goes with the account */
    record Id(PersonId person, String compartment) {}

    private final JdbcClient keys;
    private final Aead master;
    private final SecureRandom random = new SecureRandom();
    private final Cache<Id, Aead> unwrapped = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    private volatile boolean hearing;

    PersonKeys(@Qualifier("keyPool") HikariDataSource pool, MasterKey masterKey) throws GeneralSecurityException {
        this.keys = JdbcClient.create(pool);
        this.master = new AesGcmJce(masterKey.derive("wrap person keys", KEY_BYTES));
        checkMaster();
    }

    /** The key; makes it when this is the first thing sealed with it. */
    Aead of(Id id) {
        return existing(id).orElseGet(() -> remembered(id, create(id)));
    }

    /** The key, empty once it has been destroyed. */
    Optional<Aead> existing(Id id) {
        var known = unwrapped.getIfPresent(id);
        return known != null ? Optional.of(known) : find(id).map(key -> remembered(id, key));
    }

    /** Reads many people's keys in one round trip, for lists of people. */
    void prefetch(Collection<PersonId> people) {
        var missing = people.stream()
                .distinct()
                .filter(person -> unwrapped.getIfPresent(new Id(person, "")) == null)
                .map(PersonId::value)
                .toArray(UUID[]::new);
        if (missing.length > 0) {
            keys.sql("select person_id, compartment, wrapped from person_key where person_id = any(?)")
                    .param(missing)
                    .query((row, n) -> {
                        var id = new Id(new PersonId(row.getObject(1, UUID.class)), row.getString(2));
                        return remembered(id, unwrap(id, row.getBytes(3)));
                    })
                    .list();
        }
    }

    /**
     * Destroys the person's keys for good and notes it in the list of the erased, both or neither; every node hears of it.
     *
     * @param fingerprint the person in that list
     * @param kept compartments whose keys stay
     */
    void destroy(PersonId person, byte[] fingerprint, Set<String> kept, Set<String> wishes) {
        keys.sql("""
                with noted as (insert into erased (person, wishes) values (:fingerprint, :wishes) on conflict do nothing),
                     gone as (delete from person_key where person_id = :person and compartment <> all(:kept))
                select pg_notify(:channel, :person::text)""")
                .param("fingerprint", fingerprint)
                .param("wishes", wishes.toArray(String[]::new))
                .param("person", person.value())
                .param("kept", kept.toArray(String[]::new))
                .param("channel", CHANNEL)
                .query((row, n) -> "")
                .list();
        forget(person);
    }

    /** Destroys the keys of somebody who is no person of ours, or of a compartment whose time is over. */
    void destroy(PersonId person, String compartment) {
        keys.sql("""
                with gone as (delete from person_key where person_id = :person and compartment = :compartment)
                select pg_notify(:channel, :person::text)""")
                .param("person", person.value())
                .param("compartment", compartment)
                .param("channel", CHANNEL)
                .query((row, n) -> "")
                .list();
        forget(person);
    }

    /** No unwrapped key of the person is used any more on this node. */
    void forget(PersonId person) {
        unwrapped.asMap().keySet().removeIf(id -> id.person().equals(person));
    }

    /** Whether this node hears of destroyed keys; while it does not, no key stays in memory. */
    void hears(boolean now) {
        hearing = now;
        unwrapped.invalidateAll();
    }

    private Aead remembered(Id id, Aead key) {
        if (hearing) {
            unwrapped.put(id, key);
        }
        return key;
    }

    private Optional<Aead> find(Id id) {
        return keys.sql("select wrapped from person_key where person_id = ? and compartment = ?")
                .params(id.person().value(), id.compartment())
                .query(byte[].class)
                .optional()
                .map(wrapped -> unwrap(id, wrapped));
    }

    private Aead create(Id id) {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            keys.sql("insert into person_key (person_id, compartment, wrapped) values (?, ?, ?) on conflict do nothing")
                    .params(List.of(id.person().value(), id.compartment(), master.encrypt(key, bound(id))))
                    .update();
            return find(id).orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("wrapping a key", e);
        }
    }

    private Aead unwrap(Id id, byte[] wrapped) {
        try {
            return new AesGcmJce(master.decrypt(wrapped, bound(id)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a person's key does not open under the master key", e);
        }
    }

    /** Binds a wrapped key to its person, so that keys cannot be swapped between rows. */
    private static byte[] bound(Id id) {
        return (id.person().value() + id.compartment()).getBytes(StandardCharsets.US_ASCII);
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
