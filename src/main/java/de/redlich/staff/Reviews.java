package de.redlich.staff;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.page.Page;
import de.redlich.privacy.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The review of all rights, each quarter. A right counts as looked at when it was given or confirmed within the quarter; what
 * nobody looked at ends with the quarter, except the right of the last owner, without whom nobody could give any.
 *
 * <pre>
 * first run in a quarter     the review begins, owners are told
 * 14 and 3 days before its   owners are reminded, while something is open
 * last day
 * after its last day         unconfirmed rights end, their holders are told, the review is closed
 * </pre>
 */
@Service
class Reviews {
    /** @param closedAt null while it runs */
    record Review(
            Quarter quarter,
            LocalDate dueOn,
            int reminders,
            @Nullable Instant closedAt,
            int confirmed,
            int ended) {}

    private static final String SELECT =
            "select quarter, due_on, reminders, closed_at, confirmed, ended from staff.review ";
    private static final int FIRST_REMINDER = 14;
    private static final int LAST_REMINDER = 3;

    private final JdbcClient jdbc;
    private final Entitlements entitlements;
    private final Policies policies;
    private final People people;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    Reviews(
            JdbcClient jdbc,
            Entitlements entitlements,
            Policies policies,
            People people,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.jdbc = jdbc;
        this.entitlements = entitlements;
        this.policies = policies;
        this.people = people;
        this.events = events;
        this.time = time;
    }

    /** In the current academy, as often as one likes; what is done is not done again. */
    @Transactional
    void run() {
        var now = time.instant();
        entitlements.tidy(now);
        overdue(now).forEach(review -> close(review, now));
        var quarter = Quarter.at(now);
        var opened = open(quarter, now);
        remind(quarter, now, opened);
    }

    /** What an owner has still to look at in this quarter. */
    List<Entitlement> open() {
        var begin = Quarter.at(time.instant()).begin();
        return entitlements.running(time.instant()).stream()
                .filter(it -> !it.isFreshSince(begin))
                .toList();
    }

    Review current() {
        var quarter = Quarter.at(time.instant());
        return find(quarter).orElseGet(() -> new Review(quarter, quarter.lastDay(), 0, null, 0, 0));
    }

    /** The review that was closed last. */
    Optional<Review> last() {
        return jdbc.sql(SELECT + "where closed_at is not null order by quarter desc limit 1")
                .query(Reviews::review)
                .optional();
    }

    /** A confirmed right holds on for as long as the policy allows. */
    @Transactional
    boolean confirm(UUID right, PersonId owner) {
        var now = time.instant();
        return entitlements.confirm(right, owner, now, policies.current().lastOf(now));
    }

    private void close(Review review, Instant now) {
        var begin = review.quarter().begin();
        var running = entitlements.running(now);
        var owners = running.stream().filter(it -> it.role() == Role.OWNER).toList();
        int ended = 0;
        for (var right : running) {
            if (!right.isFreshSince(begin) && !isLastOwner(right, owners, begin)) {
                entitlements.end(right.id(), Entitlement.End.UNCONFIRMED, null, now);
                events.publishEvent(new RightsUnconfirmed(right.person()));
                ended++;
            }
        }
        jdbc.sql("update staff.review set closed_at = ?, confirmed = ?, ended = ? where quarter = ?")
                .params(
                        Entitlements.utc(now),
                        running.size() - ended,
                        ended,
                        review.quarter().toString())
                .update();
    }

    /** Of several owners whom nobody confirmed the first stays. */
    private static boolean isLastOwner(Entitlement right, List<Entitlement> owners, Instant begin) {
        return right.role() == Role.OWNER
                && owners.stream().noneMatch(it -> it.isFreshSince(begin))
                && owners.getFirst().id().equals(right.id());
    }

    private boolean open(Quarter quarter, Instant now) {
        return jdbc.sql("""
                        insert into staff.review (academy_id, quarter, opened_at, due_on) values (?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(
                                CurrentAcademy.id().value(),
                                quarter.toString(),
                                Entitlements.utc(now),
                                quarter.lastDay())
                        .update()
                == 1;
    }

    private void remind(Quarter quarter, Instant now, boolean opened) {
        var left = ChronoUnit.DAYS.between(now.atZone(Page.ZONE).toLocalDate(), quarter.lastDay());
        int stage = left <= LAST_REMINDER ? 3 : left <= FIRST_REMINDER ? 2 : 1;
        long open = open().size();
        if (open == 0 || !(opened || find(quarter).orElseThrow().reminders() < stage)) {
            return;
        }
        jdbc.sql("update staff.review set reminders = ? where quarter = ?")
                .params(stage, quarter.toString())
                .update();
        people.with(Role.OWNER).forEach(owner -> events.publishEvent(new ReviewDue(owner, open, quarter.lastDay())));
    }

    private Optional<Review> find(Quarter quarter) {
        return jdbc.sql(SELECT + "where quarter = ?")
                .param(quarter.toString())
                .query(Reviews::review)
                .optional();
    }

    private List<Review> overdue(Instant now) {
        return jdbc.sql(SELECT + "where closed_at is null and due_on < ? order by quarter for update")
                .param(now.atZone(Page.ZONE).toLocalDate())
                .query(Reviews::review)
                .list();
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Review(
                Quarter.of(row.getString("quarter")),
                row.getObject("due_on", LocalDate.class),
                row.getInt("reminders"),
                closed == null ? null : closed.toInstant(),
                row.getInt("confirmed"),
                row.getInt("ended"));
    }
}
