package de.redlich.account;

import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.privacy.PersonId;
import org.springframework.stereotype.Component;

/** Proof, here and now, that it is really the person: an unlocked screen or a stolen session is not enough. */
@Component
public class Identity {
    private final SignIn signIn;
    private final Sessions sessions;

    Identity(SignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    /** Adds a problem at the field unless it is the person's present password; guessing is slowed down. */
    public void prove(PersonId person, String field, String password, Problems problems, Page page) {
        switch (signIn.prove(person, password)) {
            case SignIn.Proof.RIGHT -> {}
            case SignIn.Proof.WRONG -> problems.add(field, page.t("account.problem.current_password"));
            case SignIn.Proof.TOO_OFTEN -> problems.add(field, page.t("account.problem.too_often"));
        }
    }

    /** Ends all sessions of the person, at once on every node. */
    public void signOutEverywhere(PersonId person) {
        sessions.endAll(person);
    }
}
