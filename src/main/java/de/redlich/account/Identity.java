package de.redlich.account;

import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.privacy.PersonId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Proof, here and now, that it is really the person: an unlocked screen or a stolen session is not enough. */
@Component
public class Identity {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Links links;

    Identity(SignIn signIn, Sessions sessions, Links links) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.links = links;
    }

    /** Adds a problem at the field unless it is the person's present password; guessing is slowed down. */
    public void prove(PersonId person, String field, String password, Problems problems, Page page) {
        switch (signIn.prove(person, password)) {
            case SignIn.Proof.RIGHT -> {}
            case SignIn.Proof.WRONG -> problems.add(field, page.t("account.problem.current_password"));
            case SignIn.Proof.TOO_OFTEN -> problems.add(field, page.t("account.problem.too_often"));
        }
    }

    /** Ends all sessions of the person and every mailed link that would lead in, at once on every node. */
    public void lockOut(PersonId person) {
        sessions.endAll(person);
        for (var purpose : Links.Purpose.values()) {
            links.endAll(person, purpose);
        }
    }

    /** On which devices the person is signed in, as "Firefox, Linux", the last used first. */
    public List<Device> devicesOf(PersonId person) {
        return sessions.of(person).stream()
                .map(it -> new Device(it.name(), it.since(), it.lastUsed()))
                .toList();
    }

    /** A device on which a person is signed in. */
    public record Device(String name, Instant since, Instant lastUsed) {}

    /** Ends all sessions of the person, at once on every node. */
    public void signOutEverywhere(PersonId person) {
        sessions.endAll(person);
    }
}
