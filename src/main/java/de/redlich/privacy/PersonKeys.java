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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
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
    private final AtomicLong forgotten = new AtomicLong();

    /** Each person's keys by compartment; null while this node does not hear of destroyed ones. */
    private volatile @Nullable Cache<PersonId, Map<String, Aead>> unwrapped;

    PersonKeys(@Qualifier("keyPool") HikariDataSource pool, MasterKey masterKey) throws GeneralSecurityException {
        this.keys = JdbcClient.create(pool);
        this.master = new AesGcmJce(masterKey.derive("wrap person keys", KEY_BYTES));
        checkMaster();
    }

    /** The key; makes it when this is the first thing sealed with it. */
    Aead of(Id id) {
        return existing(id).orElseGet(() -> {
            create(id);
            return existing(id).orElseThrow();
        });
    }

    /**
     * The key, empty once it has been destroyed. Reading and remembering are one: whoever forgets the person meanwhile waits for
     * it, so no destroyed key stays.
     */
    Optional<Aead> existing(Id id) {
        var memory = unwrapped;
        if (memory == null) {
            return Optional.ofNullable(find(id.person()).get(id.compartment()));
        }
        var known = memory.getIfPresent(id.person());
        if (known != null && !known.containsKey(id.compartment())) {
            memory.asMap().remove(id.person(), known); // another node may have made it since
        }
        return Optional.ofNullable(memory.get(id.person(), this::find).get(id.compartment()));
    }

    /** Reads many people's keys in one round trip, for lists of people. What was destroyed meanwhile is not remembered. */
    void prefetch(Collection<PersonId> people) {
        var memory = unwrapped;
        if (memory == null) {
            return;
        }
        var before = forgotten.get();
        var missing = people.stream()
                .distinct()
                .filter(person -> memory.getIfPresent(person) == null)
                .toList();
        if (!missing.isEmpty()) {
            find(missing)
                    .forEach((person, found) ->
                            memory.asMap().computeIfAbsent(person, it -> forgotten.get() == before ? found : null));
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

    /** No unwrapped key of the person is used any more on this node, nor remembered from a reading that is under way. */
    void forget(PersonId person) {
        forgotten.incrementAndGet();
        var memory = unwrapped;
        if (memory != null) {
            memory.asMap().remove(person);
        }
    }

    /** Whether this node hears of destroyed keys; while it does not, no key stays in memory. */
    void hears(boolean now) {
        unwrapped = now
                ? Caffeine.newBuilder()
                        .maximumSize(20_000)
                        .expireAfterWrite(Duration.ofMinutes(10))
                        .build()
                : null;
    }

    private Map<String, Aead> find(PersonId person) {
        return find(List.of(person)).getOrDefault(person, Map.of());
    }

    private Map<PersonId, Map<String, Aead>> find(List<PersonId> people) {
        var found = new HashMap<PersonId, Map<String, Aead>>();
        keys.sql("select person_id, compartment, wrapped from person_key where person_id = any(?)")
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    var id = new Id(new PersonId(row.getObject(1, UUID.class)), row.getString(2));
                    found.computeIfAbsent(id.person(), it -> new HashMap<>())
                            .put(id.compartment(), unwrap(id, row.getBytes(3)));
                });
        return found;
    }

    private void create(Id id) {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            keys.sql("insert into person_key (person_id, compartment, wrapped) values (?, ?, ?) on conflict do nothing")
                    .params(List.of(id.person().value(), id.compartment(), master.encrypt(key, bound(id))))
                    .update();
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
