package de.redlich.rights.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.redlich.Promise;
import de.redlich.page.Language;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.calendar.Land;
import de.redlich.privacy.calendar.LegalClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestTest {
    private static final LocalDate RECEIVED = LocalDate.parse("2026-11-03");

    @Test
    @Promise("P8")
    void whatIsClosedStaysClosedAndSaysSo() {
        for (var closed : new State[] {State.ANSWERED, State.REFUSED}) {
            for (var next : State.values()) {
                assertThatThrownBy(() -> in(closed).require(next))
                        .isInstanceOf(NotNow.class)
                        .hasMessageContaining(closed.name());
            }
        }
    }

    @Test
    @Promise("P8")
    void nothingIsAnsweredWhileTheIdentityIsInDoubt() {
        assertThatThrownBy(() -> in(State.ID_PENDING).require(State.ANSWERED))
                .isInstanceOf(NotNow.class)
                .hasMessageContaining("ID_PENDING");
        assertThat(in(State.ID_PENDING).mayBecome(State.REFUSED)).isTrue();
        assertThat(in(State.ID_PENDING).mayBecome(State.IN_WORK)).isTrue();
    }

    @Test
    @Promise("P8")
    void thePeriodGrowsOnlyWithinTheFirstMonthAndOnce() {
        var lastMoment = Instant.parse("2026-12-03T22:59:59Z");
        var tooLate = Instant.parse("2026-12-03T23:00:00Z");

        assertThat(in(State.IN_WORK).mayBeExtended(lastMoment)).isTrue();
        assertThatThrownBy(() -> in(State.IN_WORK).requireExtension(tooLate))
                .isInstanceOf(NotNow.class)
                .hasMessageContaining("2026-12-03");
        assertThatThrownBy(() -> in(State.EXTENDED).requireExtension(lastMoment))
                .isInstanceOf(NotNow.class);
    }

    @Test
    void everyOpenStateLeadsToAnEnd() {
        assertThat(Arrays.stream(State.values()).filter(State::isOpen))
                .allMatch(it -> it.leadsTo(State.REFUSED))
                .allMatch(it -> it.leadsTo(State.ANSWERED) || it.leadsTo(State.IN_WORK));
    }

    @Test
    void theClockGoesThroughItsStagesInTime() {
        assertThat(Reminders.stage(in(State.RECEIVED), Instant.parse("2026-11-09T22:59:59Z")))
                .isZero();
        assertThat(Reminders.stage(in(State.RECEIVED), Instant.parse("2026-11-09T23:00:00Z")))
                .isEqualTo(1);
        assertThat(Reminders.stage(in(State.RECEIVED), Instant.parse("2026-11-26T12:00:00Z")))
                .isEqualTo(2);
        assertThat(Reminders.stage(in(State.RECEIVED), Instant.parse("2026-12-01T12:00:00Z")))
                .isEqualTo(3);
        assertThat(Reminders.stage(in(State.RECEIVED), Instant.parse("2026-12-03T23:00:00Z")))
                .isEqualTo(4);
    }

    private static Request in(State state) {
        return new Request(
                new RequestId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                "ABCD2345",
                Kind.ACCESS,
                Channel.LETTER,
                state,
                Language.DE,
                new Request.Asker(Optional.empty(), Optional.empty(), Optional.empty()),
                "",
                "Bitte Auskunft.",
                RECEIVED,
                LegalClock.days(RECEIVED, Request.SERVICE_DAYS, Land.SN),
                LegalClock.months(RECEIVED, Request.MONTHS, Land.SN),
                Instant.parse("2026-11-03T10:00:00Z"),
                Optional.empty());
    }
}
