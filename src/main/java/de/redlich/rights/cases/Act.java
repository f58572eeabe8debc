package de.redlich.rights.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What privacy officers can do with a request, in the order in which pages offer it. Its name is the end of its texts' keys.
 */
enum Act {
    TAKE_UP(
            "uebernahme",
            Look.PRIMARY,
            (it, now) -> it.state() == State.RECEIVED,
            (desk, it) -> desk.handling().takeUp(it.request().id(), it.staff())),
    ASK_IDENTITY(
            "identitaet",
            Look.QUIET,
            (it, now) -> it.mayBecome(State.ID_PENDING),
            (desk, it) -> desk.handling().askIdentity(it.request().id(), it.staff(), it.written())),
    ACCEPT_IDENTITY(
            "identitaetsnachweis",
            Look.QUIET,
            (it, now) -> it.state() == State.ID_PENDING,
            (desk, it) -> desk.handling().acceptIdentity(it.request().id(), it.staff(), it.written())),
    REVIEW(
            "pruefung",
            Look.QUIET,
            (it, now) -> it.isOpen() && it.kind() == Kind.HUMAN_REVIEW,
            (desk, it) -> desk.handling().review(it.request().id(), it.staff(), it.written())),
    TELL_RECIPIENTS(
            "empfaenger",
            Look.QUIET,
            (it, now) -> it.isOpen() && it.kind().concernsRecipients(),
            (desk, it) -> desk.recipients().tell(it.request(), it.staff())),
    REPLY(
            "nachricht",
            Look.QUIET,
            (it, now) -> it.isOpen(),
            (desk, it) -> desk.handling().reply(it.request().id(), it.staff(), it.written())),
    NOTE(
            "notiz",
            Look.QUIET,
            (it, now) -> it.isOpen(),
            (desk, it) -> desk.handling().note(it.request().id(), it.staff(), it.written())),
    EXTEND(
            "verlaengerung",
            Look.QUIET,
            Request::mayBeExtended,
            (desk, it) -> desk.handling().extend(it.request().id(), it.staff(), it.written())),
    ANSWER(
            "antwort",
            Look.PRIMARY,
            (it, now) -> it.mayBecome(State.ANSWERED),
            (desk, it) -> desk.handling().answer(it.request().id(), it.staff(), it.written())),
    REFUSE(
            "ablehnung",
            Look.DANGER,
            (it, now) -> it.mayBecome(State.REFUSED),
            (desk, it) -> desk.handling()
                    .refuse(
                            it.request().id(),
                            it.staff(),
                            it.written(),
                            desk.templates().notice(it.request())));

    /** How its button looks. */
    enum Look {
        PRIMARY,
        QUIET,
        DANGER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private interface Doing {
        void with(DeskActions desk, DeskActions.Work work);
    }

    private final String path;
    private final Look look;
    private final BiPredicate<Request, Instant> possible;
    private final Doing doing;

    Act(String path, Look look, BiPredicate<Request, Instant> possible, Doing doing) {
        this.path = path;
        this.look = look;
        this.possible = possible;
        this.doing = doing;
    }

    static Optional<Act> at(String path) {
        return Arrays.stream(values()).filter(it -> it.path.equals(path)).findFirst();
    }

    /** Last part of its address, and the id of its field. */
    String path() {
        return path;
    }

    Look look() {
        return look;
    }

    /** Whether something must be written for it. */
    boolean takesWords() {
        return this != TAKE_UP && this != TELL_RECIPIENTS;
    }

    boolean isPossible(Request request, Instant now) {
        return possible.test(request, now);
    }

    /** @throws NotNow when nothing was written, or the request has moved on meanwhile */
    void run(DeskActions desk, DeskActions.Work work) {
        doing.with(desk, work);
    }
}
