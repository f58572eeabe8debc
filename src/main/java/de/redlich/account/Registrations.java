package de.redlich.account;

import de.redlich.privacy.Evidence;
import de.redlich.privacy.PersonId;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** How one becomes a member. Whoever looks on cannot tell whether an address is known here. */
@Service
class Registrations {
    /** Version of the words that a person acknowledges at registration. */
    private static final String WORDS = "2026-11";

    /** Longer than either takes. */
    private static final Duration EVERY_ANSWER = Duration.ofMillis(300);

    private final JdbcClient jdbc;
    private final People people;
    private final Profiles profiles;
    private final Pictures pictures;
    private final Passwords passwords;
    private final Confirmations confirmations;
    private final Evidence evidence;
    private final TransactionTemplate transaction;

    Registrations(
            JdbcClient jdbc,
            People people,
            Profiles profiles,
            Pictures pictures,
            Passwords passwords,
            Confirmations confirmations,
            Evidence evidence,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.people = people;
        this.profiles = profiles;
        this.pictures = pictures;
        this.passwords = passwords;
        this.confirmations = confirmations;
        this.evidence = evidence;
        this.transaction = transaction;
    }

    /**
     * All or nothing. The costly hash is made first, outside the transaction, whatever there is to find; and the answer waits until
     * the same moment, because making an account takes longer than finding one.
     */
    void register(Registration registration) {
        var begin = System.nanoTime();
        var hash = passwords.hash(registration.password());
        transaction.executeWithoutResult(
                it -> people.withEmail(registration.email().value())
                        .ifPresentOrElse(known -> again(known, registration, hash), () -> first(registration, hash)));
        for (long left = 1; left > 0; left = begin + EVERY_ANSWER.toNanos() - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void first(Registration registration, String hash) {
        var person = new NewPerson(
                registration.name().value(),
                registration.email().value(),
                registration.password(),
                registration.language(),
                Set.of());
        people.insert(person, registration.email(), hash).ifPresent(added -> {
            tell(added, registration);
            confirmations.ask(added);
        });
    }

    private void again(PersonId person, Registration registration, String hash) {
        if (confirmations.wasAskedJustNow(person) || !confirmations.mayMail(person)) {
            return;
        }
        if (confirmations.has(person)) {
            confirmations.warn(person);
            return;
        }
        jdbc.sql("update account.person set password_hash = ?, language = ? where id = ?")
                .params(hash, registration.language().code(), person.value())
                .update();
        profiles.rename(person, registration.name());
        tell(person, registration);
        confirmations.ask(person);
    }

    private void tell(PersonId person, Registration registration) {
        profiles.keep(
                person,
                registration.details(),
                registration.details().birthDate().isEmpty());
        registration.picture().ifPresent(picture -> pictures.put(person, picture));
        evidence.add(
                person,
                "account.privacy_notice_seen",
                registration.seen(),
                WORDS,
                registration.language().code());
    }
}
