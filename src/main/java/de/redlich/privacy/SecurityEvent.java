package de.redlich.privacy;

import java.util.Optional;

/**
 * Something happened that matters for the protection of people and platform (OWASP ASVS 5.0, chapter 16). Rooms publish it in
 * the transaction of what happened; the room security keeps it and watches for patterns. It carries no secret and nothing that
 * was typed, except {@code target}, of which only a keyed fingerprint is stored.
 *
 * @param person who did it, or whose account it was tried at
 * @param network where it came from, coarsely (/24, /48); empty when no request caused it
 * @param target what or whom it concerned; equal targets can be counted, not read
 * @param detail one word of our own that says more, as a key or a role
 */
public record SecurityEvent(Kind kind, Optional<PersonId> person, String network, String target, String detail) {

    /** How much an event alone should worry. */
    public enum Severity {
        /** Part of every day. */
        INFO,
        /** Worth counting. */
        NOTICE,
        /** Worth a look. */
        WARNING,
        /** Somebody has to look now. */
        ALARM
    }

    /** What can happen. */
    public enum Kind {
        SIGNED_IN(Severity.INFO),
        SIGN_IN_FAILED(Severity.NOTICE),
        SIGN_IN_ASKED(Severity.WARNING),
        PROOF_FAILED(Severity.NOTICE),
        TRAVEL_IMPOSSIBLE(Severity.ALARM),
        DISOWNED(Severity.WARNING),
        SUSPICION_REPORTED(Severity.WARNING),
        PASSWORD_CHANGED(Severity.NOTICE),
        EMAIL_CHANGED(Severity.NOTICE),
        FACTOR_ADDED(Severity.NOTICE),
        FACTOR_REMOVED(Severity.WARNING),
        SESSIONS_ENDED(Severity.INFO),
        /** A role; the detail is the role, the target who got it. */
        ROLE_GIVEN(Severity.WARNING),
        ROLE_ENDED(Severity.NOTICE),
        /** One of the staff looked at somebody; the target is whom. */
        PERSON_READ(Severity.INFO),
        /** One of the staff looked at somebody in an emergency, without a second person. */
        GLASS_BROKEN(Severity.WARNING),
        /** Somebody's data left as a file; the target is whose. */
        DATA_EXPORTED(Severity.NOTICE),
        /** Something was asked for that is not there, or not for them. */
        ID_GUESSED(Severity.NOTICE),
        LIMIT_HIT(Severity.NOTICE),
        FORM_REFUSED(Severity.NOTICE),
        HOST_REFUSED(Severity.NOTICE),
        POLICY_REFUSED(Severity.NOTICE),
        CONTROL_DISABLED(Severity.ALARM),
        CHAIN_BROKEN(Severity.ALARM);

        private final Severity severity;

        Kind(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }
    }

    public static SecurityEvent of(Kind kind) {
        return new SecurityEvent(kind, Optional.empty(), "", "", "");
    }

    public SecurityEvent by(PersonId who) {
        return new SecurityEvent(kind, Optional.of(who), network, target, detail);
    }

    public SecurityEvent from(String where) {
        return new SecurityEvent(kind, person, where, target, detail);
    }

    public SecurityEvent concerning(PersonId whom) {
        return concerning(whom.value().toString());
    }

    public SecurityEvent concerning(String what) {
        return new SecurityEvent(kind, person, network, what, detail);
    }

    public SecurityEvent saying(String word) {
        return new SecurityEvent(kind, person, network, target, word);
    }
}
