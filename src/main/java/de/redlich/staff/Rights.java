package de.redlich.staff;

import de.redlich.account.CreatedWithRoles;
import de.redlich.account.Role;
import de.redlich.privacy.PersonId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and ends rights. What is done here holds from the next request on, on every node. */
@Service
public class Rights {
    static final String COMMAND = "–";

    private final Entitlements entitlements;
    private final Members members;
    private final Policies policies;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    Rights(
            Entitlements entitlements,
            Members members,
            Policies policies,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.entitlements = entitlements;
        this.members = members;
        this.policies = policies;
        this.events = events;
        this.time = time;
    }

    @EventListener
    @Order(0)
    void on(CreatedWithRoles created) {
        created.roles().forEach(role -> give(created.person(), role, null, null, COMMAND));
    }

    /**
     * Gives a role for as long as the academy's policy allows.
     *
     * @param course the one course for which it holds, null for all
     * @param by null for an operator's command or a directory
     * @return whether the person did not hold it
     */
    @Transactional
    public boolean give(PersonId person, Role role, @Nullable String course, @Nullable PersonId by, String reason) {
        return give(person, role, course, by, reason, policies.current().lastOf(time.instant()));
    }

    /** The same until an earlier day. */
    @Transactional
    public boolean give(
            PersonId person,
            Role role,
            @Nullable String course,
            @Nullable PersonId by,
            String reason,
            Instant wantedUntil) {
        var now = time.instant();
        var latest = policies.current().lastOf(now);
        var until = wantedUntil.isBefore(latest) ? wantedUntil : latest;
        members.join(person, now);
        entitlements.tidy(now);
        var added = entitlements.add(person, role, course, by, now, until, reason);
        added.ifPresent(id -> events.publishEvent(new RightGiven(person, role, by)));
        return added.isPresent();
    }

    /** @return whether it ran until now */
    @Transactional
    public boolean end(UUID right, Entitlement.End why, @Nullable PersonId by) {
        return entitlements.end(right, why, by, time.instant());
    }

    /** Rights that hold now. */
    public List<Entitlement> running() {
        return entitlements.running(time.instant());
    }

    /** All rights of a person, running ones first. */
    public List<Entitlement> of(PersonId person) {
        return entitlements.of(person);
    }

    /** Whether that right is, or was, the person's. */
    boolean has(PersonId person, UUID right) {
        return entitlements.of(person).stream().anyMatch(it -> it.id().equals(right));
    }

    /** Whether the person holds the role for that course. */
    public boolean holds(PersonId person, Role role, String course) {
        var now = time.instant();
        return entitlements.of(person).stream()
                .anyMatch(
                        it -> it.runs(now) && it.role() == role && (it.course() == null || course.equals(it.course())));
    }
}
