package de.redlich.account;

import de.redlich.page.Language;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.privacy.choices.Consents;
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
    private static final String SHOW_PROFILE = "show_profile";
    private static final String COLUMN = "account.person.picture";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Blobs blobs;
    private final Consents consents;

    Pictures(JdbcClient jdbc, Sealing sealing, Blobs blobs, Consents consents) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.blobs = blobs;
        this.consents = consents;
    }

    Optional<byte[]> of(PersonId person) {
        return key(person)
                .map(key -> blobs.read(FOLDER, key))
                .map(stored -> sealing.openBytes(person, COLUMN, person.value(), stored));
    }

    /**
     * Keeps the picture; whoever gives one agrees that it is shown.
     *
     * @throws Blobs.NoRoom when there is no room; then everything stays as it was
     */
    @Transactional
    void put(PersonId person, byte[] picture) {
        var before = key(person);
        var key = blobs.put(FOLDER, sealing.seal(person, COLUMN, person.value(), picture));
        deleteUnlessCommitted(key);
        point(person, key);
        before.ifPresent(this::deleteOnceCommitted);
        consents.agree(person, SHOW_PROFILE, language(person));
    }

    /** Removing it is withdrawing, and withdrawing erases it. */
    @Transactional
    void remove(PersonId person) {
        consents.withdraw(person, SHOW_PROFILE, language(person));
    }

    @Transactional
    void erase(PersonId person) {
        key(person).ifPresent(this::deleteOnceCommitted);
        point(person, null);
    }

    private Optional<String> key(PersonId person) {
        return jdbc.sql("select picture from account.person where id = ? and picture is not null")
                .param(person.value())
                .query(String.class)
                .optional();
    }

    private Language language(PersonId person) {
        return jdbc.sql("select language from account.person where id = ?")
                .param(person.value())
                .query((row, n) -> Language.of(row.getString("language")).orElse(Language.DE))
                .single();
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
