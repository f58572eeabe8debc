package de.redlich.staff;

import de.redlich.account.Identity;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.page.Language;
import de.redlich.privacy.PersonId;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joining and leaving the staff. */
@Service
public class Personnel {
    private final Members members;
    private final Entitlements entitlements;
    private final Grants grants;
    private final Rights rights;
    private final People people;
    private final Identity identity;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    Personnel(
            Members members,
            Entitlements entitlements,
            Grants grants,
            Rights rights,
            People people,
            Identity identity,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.members = members;
        this.entitlements = entitlements;
        this.grants = grants;
        this.rights = rights;
        this.people = people;
        this.identity = identity;
        this.events = events;
        this.time = time;
    }

    /**
     * Takes somebody on, with one role or none yet. Who has no account gets a link to choose a password; who has one is told.
     *
     * @throws IllegalArgumentException when that is no name or no e-mail address
     */
    @Transactional
    public PersonId invite(
            String name, String email, Language language, Optional<Role> role, @Nullable PersonId by, String reason) {
        var known = people.withEmail(email);
        var person = known.orElseGet(() -> people.expect(name, email, language));
        members.join(person, time.instant());
        role.ifPresent(it -> rights.give(person, it, null, by, reason));
        events.publishEvent(new StaffInvited(person, known.isEmpty()));
        return person;
    }

    /** Somebody who is known to a directory but does not work here yet: no letter, no way in. */
    @Transactional
    PersonId note(String name, String email, Language language) {
        var person = people.withEmail(email).orElseGet(() -> people.expect(name, email, language));
        members.join(person, time.instant());
        leave(person, null);
        return person;
    }

    /** Who had left works here again, without any right yet. */
    @Transactional
    void comeBack(PersonId person) {
        members.join(person, time.instant());
        events.publishEvent(new StaffInvited(person, true));
    }

    /**
     * Ends everything in one transaction: rights, grants, sessions, mailed links. Their next request, on whatever node, is a
     * stranger's.
     *
     * @return whether the person worked here until now
     */
    @Transactional
    public boolean leave(PersonId person, @Nullable PersonId by) {
        var now = time.instant();
        var left = members.leave(person, now);
        entitlements.endAll(person, Entitlement.End.LEFT, by, now);
        grants.endAll(person, now);
        identity.lockOut(person);
        if (left) {
            events.publishEvent(new StaffLeft(person));
        }
        return left;
    }
}
