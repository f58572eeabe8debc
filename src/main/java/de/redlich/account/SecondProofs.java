package de.redlich.account;

import de.redlich.account.proof.Authenticators;
import de.redlich.account.proof.Passkeys;
import de.redlich.account.proof.RecoveryCodes;
import de.redlich.privacy.PersonId;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Checks what somebody shows beside the password: the code of an app, the answer of a passkey, a recovery code. Only six digits can be
 * guessed, so only they are limited; whoever is held up by another's guessing still gets in with the rest.
 */
@Component
class SecondProofs {
    private static final Slowdown.Limit CODES = new Slowdown.Limit("second proof", 5, Duration.ofMinutes(15));
    private static final Slowdown.Limit CODES_A_DAY = new Slowdown.Limit("second proof a day", 30, Duration.ofDays(1));

    private final Authenticators authenticators;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;
    private final Slowdown slowdown;

    SecondProofs(Authenticators authenticators, Passkeys passkeys, RecoveryCodes recovery, Slowdown slowdown) {
        this.authenticators = authenticators;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.slowdown = slowdown;
    }

    SignIn.Proof check(PersonId person, String typed) {
        if (isDevices(typed)) {
            return ofDevice(person, typed);
        }
        return recovery.use(person, typed) ? SignIn.Proof.RIGHT : SignIn.Proof.WRONG;
    }

    /** Whether the text is a code of an app or the answer of a passkey, and neither password nor recovery code. */
    static boolean isDevices(String typed) {
        return Passkeys.isAnswer(typed) || Authenticators.written(typed).isPresent();
    }

    SignIn.Proof ofDevice(PersonId person, String typed) {
        var code = Authenticators.written(typed);
        if (code.isEmpty()) {
            return passkeys.prove(person, typed) ? SignIn.Proof.RIGHT : SignIn.Proof.WRONG;
        }
        var who = person.value().toString();
        if (slowdown.exceeded(CODES, who) || slowdown.exceeded(CODES_A_DAY, who)) {
            return SignIn.Proof.TOO_OFTEN;
        }
        if (authenticators.accept(person, code.get())) {
            slowdown.forget(CODES, who);
            return SignIn.Proof.RIGHT;
        }
        slowdown.count(CODES, who);
        slowdown.count(CODES_A_DAY, who);
        return SignIn.Proof.WRONG;
    }
}
