package de.redlich.rights.cases;

import de.redlich.page.Language;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.calendar.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody asked for about their data.
 *
 * @param subject who asks: a person with an account, or an id made for the request
 * @param asker name and addresses of somebody without an account; empty fields for one who has
 * @param about what it is about, in the asker's words; may be empty
 * @param service day by which we mean to have answered
 * @param due last day the law leaves us
 */
public record Request(
        RequestId id,
        PersonId subject,
        String reference,
        Kind kind,
        Channel channel,
        State state,
        Language language,
        Asker asker,
        String about,
        String wish,
        LocalDate received,
        Deadline service,
        Deadline due,
        Instant createdAt,
        Optional<Instant> closedAt) {
    /** Months that the law leaves from the day of receipt (Art. 12(3) GDPR). */
    static final int MONTHS = 1;

    static final int EXTENDED_MONTHS = 3;

    /** Days in which we mean to answer. */
    public static final int SERVICE_DAYS = 5;

    /** Days before that at which pages begin to warn. */
    static final int NEAR_SERVICE = 1;

    /** Somebody without an account. */
    record Asker(Optional<String> name, Optional<String> email, Optional<String> postal) {}

    public boolean isOpen() {
        return state.isOpen();
    }

    /** What is counted down: our own promise first, then the law's. */
    Deadline next(Instant now) {
        return service.isOver(now) ? due : service;
    }

    boolean mayBecome(State next) {
        return state.leadsTo(next);
    }

    /** @throws NotNow naming the state the request is in */
    void require(State next) {
        if (!mayBecome(next)) {
            throw new NotNow("request " + reference + " is " + state + " and cannot become " + next);
        }
    }

    /** The period grows only while the first month runs (Art. 12(3) GDPR), and once. */
    void requireExtension(Instant now) {
        require(State.EXTENDED);
        if (due.isOver(now)) {
            throw new NotNow("request " + reference + " is " + state + " and its month is over since " + due.lastDay());
        }
    }

    boolean mayBeExtended(Instant now) {
        return mayBecome(State.EXTENDED) && !due.isOver(now);
    }

    String path() {
        return "/meine-daten/anliegen/" + id.value();
    }

    String deskPath() {
        return "/datenschutzstelle/anliegen/" + id.value();
    }
}
