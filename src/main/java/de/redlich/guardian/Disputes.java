package de.redlich.guardian;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.Children;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.privacy.retention.Holds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Guardians who disagree: the child's account is frozen, nothing is used or deleted, until staff lift it. */
@Service
class Disputes {
    private static final String REASON = "guardian.dispute.reason";

    /** While guardians disagree no period ends anything. */
    private static final String HOLD = "guardian.dispute ";

    /** A dispute as staff see it. */
    record Dispute(UUID id, PersonId child, String raisedBy, String reason, Instant raisedAt) {}

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Children children;
    private final Childhoods childhoods;
    private final Families families;
    private final Witness witness;
    private final Holds holds;
    private final Guardianships guardianships;
    private final InstantSource time;

    Disputes(
            JdbcClient jdbc,
            Sealing sealing,
            Children children,
            Childhoods childhoods,
            Families families,
            Witness witness,
            Holds holds,
            Guardianships guardianships,
            InstantSource time) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.children = children;
        this.childhoods = childhoods;
        this.families = families;
        this.witness = witness;
        this.holds = holds;
        this.guardianships = guardianships;
        this.time = time;
    }

    @Transactional
    boolean raise(PersonId guardian, PersonId child, String reason, Declaration declaration) {
        var state = childhoods.locked(child).orElseThrow();
        if (state != State.AGREED && state != State.WITHDRAWN) {
            return false;
        }
        var id = jdbc.sql("select uuidv7()").query(UUID.class).single();
        jdbc.sql("""
                insert into guardian.dispute (id, academy_id, guardian_id, child_id, reason, raised_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(id, CurrentAcademy.id().value(), guardian.value(), child.value())
                .params(sealing.seal(child, REASON, id, reason), Guardianships.time(time.instant()))
                .update();
        children.hold(child);
        holds.set(guardian, Optional.of(child), Optional.empty(), HOLD + id, Optional.empty());
        childhoods.become(State.FROZEN, child, time.instant());
        witness.keep(guardian, "guardian.dispute_raised", declaration);
        families.tellAll(child, "guardian.mail.frozen");
        return true;
    }

    /** What waits for staff, the oldest first. */
    List<Dispute> open() {
        return jdbc.sql("""
                        select id, child_id, guardian_id, reason, raised_at from guardian.dispute
                         where lifted_at is null order by raised_at, id""").query(this::dispute).list();
    }

    /** The child may go on. The guardians have settled it, or a court has; staff decide nothing in its place. */
    @Transactional
    boolean lift(PersonId staff, UUID id, Declaration declaration) {
        var child = jdbc.sql("""
                        update guardian.dispute set lifted_at = ?, staff_id = ? where id = ? and lifted_at is null
                        returning child_id""")
                .params(Guardianships.time(time.instant()), staff.value(), id)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
        child.ifPresent(it -> {
            holds.of(it).stream()
                    .filter(hold -> hold.reason().equals(HOLD + id))
                    .forEach(hold -> holds.lift(hold.id(), staff, HOLD + id));
            if (childhoods.locked(it).orElseThrow() == State.FROZEN) {
                thaw(it);
            }
            witness.keep(staff, "guardian.dispute_lifted", declaration);
            families.tellAll(it, "guardian.mail.lifted");
        });
        return child.isPresent();
    }

    /** Where all guardians have gone meanwhile, nobody is left who agreed: the account goes on resting until its period is over. */
    private void thaw(PersonId child) {
        if (guardianships.guardiansOf(child).isEmpty()) {
            childhoods.become(State.WITHDRAWN, child, time.instant());
        } else {
            childhoods.become(State.AGREED, child, time.instant());
            children.release(child);
        }
    }

    private Dispute dispute(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var child = new PersonId(row.getObject("child_id", UUID.class));
        var by = row.getObject("guardian_id", UUID.class);
        return new Dispute(
                id,
                child,
                by == null ? "" : families.nameOf(new PersonId(by)),
                sealing.open(child, REASON, id, row.getBytes("reason")),
                row.getObject("raised_at", OffsetDateTime.class).toInstant());
    }
}
