package de.redlich.account;

import de.redlich.privacy.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks somebody who is signed in for the password once more, before what an unlocked screen or a stolen session must not do. */
@Component
public class PasswordProof {
    private final SignIn signIn;

    PasswordProof(SignIn signIn) {
        this.signIn = signIn;
    }

    /** @return empty when it is the person's password, else the key of the text that tells what is wrong */
    public Optional<String> problem(PersonId person, String password) {
        return switch (signIn.prove(person, password)) {
            case SignIn.Proof.RIGHT -> Optional.empty();
            case SignIn.Proof.WRONG -> Optional.of("account.problem.current_password");
            case SignIn.Proof.TOO_OFTEN -> Optional.of("account.problem.too_often");
        };
    }
}
