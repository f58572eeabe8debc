package de.redlich.account;

import de.redlich.account.proof.Authenticators;
import de.redlich.account.proof.Factor;
import de.redlich.account.proof.Factors;
import de.redlich.account.proof.Passkeys;
import de.redlich.account.proof.RecoveryCodes;
import de.redlich.account.proof.Totp;
import de.redlich.privacy.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a person protects the account beside the password. Every change is told by mail. */
@Service
public class Protection {
    /** More than anybody needs, and few enough to look through. */
    static final int MOST = 10;

    private final JdbcClient jdbc;
    private final Factors factors;
    private final Authenticators authenticators;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    Protection(
            JdbcClient jdbc,
            Factors factors,
            Authenticators authenticators,
            Passkeys passkeys,
            RecoveryCodes recovery,
            Sessions sessions,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.factors = factors;
        this.authenticators = authenticators;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.sessions = sessions;
        this.events = events;
    }

    /** Recovery codes that have just been made, to be shown once; none when the person has some already. */
    record Codes(List<String> written) {}

    /** Empty when the code is not the secret's. */
    @Transactional
    Optional<Codes> addApp(PersonId person, String label, byte[] secret, String typed) {
        return Authenticators.written(typed)
                .filter(code -> hasRoom(person) && authenticators.add(person, label, secret, code))
                .map(code -> added(person));
    }

    /** Empty when the browser brought no passkey that was asked for. */
    @Transactional
    Optional<Codes> addPasskey(PersonId person, String label, String answer) {
        return hasRoom(person) && passkeys.add(person, label, answer) ? Optional.of(added(person)) : Optional.empty();
    }

    /** Gives a person an app whose secret is known, without their doing: for the demo. */
    @Transactional
    public void plantApp(PersonId person, String label, byte[] secret) {
        if (!factors.has(person)) {
            authenticators.plant(person, label, secret);
        }
    }

    /** Removes everything, for somebody who has lost it all and has shown in person who they are. Signs them out. */
    @Transactional
    public void clear(PersonId person) {
        factors.of(person).forEach(it -> factors.remove(person, it));
        sessions.endAll(person);
        events.publishEvent(new ProtectionChanged(person, ProtectionChanged.What.REMOVED));
    }

    /** What an app with that secret shows: for the demo. */
    public static String codeOf(byte[] secret, Instant now) {
        return Totp.code(secret, Totp.step(now));
    }

    /** For how long it shows that. */
    public static Duration codesFor(Instant now) {
        return Duration.ofSeconds(Totp.STEP - Math.floorMod(now.getEpochSecond(), Totp.STEP));
    }

    /** With the first proof come the recovery codes. */
    private Codes added(PersonId person) {
        events.publishEvent(new ProtectionChanged(person, ProtectionChanged.What.ADDED));
        return new Codes(recovery.left(person) == 0 ? written(recovery.renew(person)) : List.of());
    }

    List<Factor> of(PersonId person) {
        return factors.of(person);
    }

    boolean has(PersonId person) {
        return factors.has(person);
    }

    int codesLeft(PersonId person) {
        return recovery.left(person);
    }

    @Transactional
    Codes renewCodes(PersonId person) {
        events.publishEvent(new ProtectionChanged(person, ProtectionChanged.What.CODES_RENEWED));
        return new Codes(written(recovery.renew(person)));
    }

    void rename(PersonId person, UUID factor, String label) {
        find(person, factor).ifPresent(it -> factors.rename(person, it, label));
    }

    /** Why a factor may not go. */
    enum Needed {
        /** Whoever has a task beyond learning needs one. */
        FOR_A_TASK,
        /** The password is too short to stand alone. */
        FOR_A_SHORT_PASSWORD
    }

    /** Removes it, unless there is a reason to keep it. */
    @Transactional
    Optional<Needed> remove(SignedIn me, UUID factor) {
        boolean shortPassword = lock(me.id());
        var found = find(me.id(), factor);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var reason = factors.of(me.id()).size() > 1 ? Optional.<Needed>empty() : reasonToKeep(me, shortPassword);
        if (reason.isEmpty()) {
            factors.remove(me.id(), found.get());
            events.publishEvent(new ProtectionChanged(me.id(), ProtectionChanged.What.REMOVED));
        }
        return reason;
    }

    private static Optional<Needed> reasonToKeep(SignedIn me, boolean shortPassword) {
        if (!me.roles().isEmpty()) {
            return Optional.of(Needed.FOR_A_TASK);
        }
        return shortPassword ? Optional.of(Needed.FOR_A_SHORT_PASSWORD) : Optional.empty();
    }

    /** Two removals at once must not both find the other one left. */
    private boolean lock(PersonId person) {
        return jdbc.sql("select password_short from account.person where id = ? for update")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    private boolean hasRoom(PersonId person) {
        return factors.of(person).size() < MOST;
    }

    private Optional<Factor> find(PersonId person, UUID id) {
        return factors.of(person).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    private static List<String> written(List<String> codes) {
        return codes.stream().map(RecoveryCodes::written).toList();
    }
}
