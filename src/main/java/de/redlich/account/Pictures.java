package de.redlich.account;

import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.storage.Blobs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Profile pictures, sealed in the blob store. */
@Repository
class Pictures {
    private static final String FOLDER = "picture";
    private static final String COLUMN = "account.person.picture";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Blobs blobs;

    Pictures(JdbcClient jdbc, Sealing sealing, Blobs blobs) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.blobs = blobs;
    }

    Optional<byte[]> of(PersonId person) {
        return key(person)
                .map(key -> blobs.read(FOLDER, key))
                .map(stored -> sealing.openBytes(person, COLUMN, person.value(), stored));
    }

    /** @throws Blobs.NoRoom when there is no room; then everything stays as it was */
    @Transactional
    void put(PersonId person, byte[] picture) {
        var before = key(person);
        var key = blobs.put(FOLDER, sealing.seal(person, COLUMN, person.value(), picture));
        deleteUnlessCommitted(key);
        point(person, key);
        before.ifPresent(this::deleteOnceCommitted);
    }

    @Transactional
    void remove(PersonId person) {
        key(person).ifPresent(this::deleteOnceCommitted);
        point(person, null);
    }

    private Optional<String> key(PersonId person) {
        return jdbc.sql("select picture from account.person where id = ? and picture is not null")
                .param(person.value())
                .query(String.class)
                .optional();
    }

    private void point(PersonId person, @Nullable String key) {
        jdbc.sql("update account.person set picture = ? where id = ?")
                .param(key)
                .param(person.value())
                .update();
    }

    private void deleteOnceCommitted(String key) {
        afterwards(key, TransactionSynchronization.STATUS_COMMITTED);
    }

    private void deleteUnlessCommitted(String key) {
        afterwards(key, TransactionSynchronization.STATUS_ROLLED_BACK);
    }

    private void afterwards(String key, int status) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int ended) {
                if (ended == status) {
                    blobs.delete(FOLDER, key);
                }
            }
        });
    }
}
