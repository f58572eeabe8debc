package de.redlich.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Promise;
import de.redlich.privacy.SecurityEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quiet when nothing is wrong, and loud when something is. */
@Promise({"S7", "S13"})
class DetectorTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-17T00:00:00Z");
    private static final Instant NOON = MIDNIGHT.plus(Duration.ofHours(12));

    /** What an attacker does at noon, hidden in an ordinary day. */
    enum Attack {
        A_LIST_OF_PASSWORDS_FROM_ONE_NETWORK(Rules.STUFFING) {
            @Override
            Stream<Seen> events() {
                return each(120, i -> failed("botnet", "victim-" + i, i * 4));
            }
        },
        A_LIST_OF_PASSWORDS_FROM_EVERYWHERE(Rules.STUFFING_EVERYWHERE) {
            @Override
            Stream<Seen> events() {
                return each(900, i -> failed("bot-" + i % 300, "victim-" + i, i));
            }
        },
        GUESSING_AT_ONE_ACCOUNT(Rules.GUESSING) {
            @Override
            Stream<Seen> events() {
                return each(40, i -> failed("bot-" + i, "person-77", i * 60));
            }
        },
        TRYING_CERTIFICATE_CODES(Rules.ENUMERATION) {
            @Override
            Stream<Seen> events() {
                return each(80, i -> seen(Kind.ID_GUESSED, "", "scraper", "code-" + i, "", i * 5));
            }
        },
        CURIOUS_STAFF(Rules.MANY_READ) {
            @Override
            Stream<Seen> events() {
                return each(90, i -> seen(Kind.PERSON_READ, "staff-7", "office", "person-" + i, "", i * 30));
            }
        },
        TAKING_EVERYBODYS_DATA_ALONG(Rules.MASS_EXPORT) {
            @Override
            Stream<Seen> events() {
                return each(12, i -> seen(Kind.DATA_EXPORTED, "staff-7", "office", "person-" + i, "", i * 120));
            }
        },
        MAKING_ONESELF_OPERATOR(Rules.OWN_RIGHTS) {
            @Override
            Stream<Seen> events() {
                return Stream.of(seen(Kind.ROLE_GIVEN, "staff-7", "office", "staff-7", "OPERATOR", 0));
            }
        },
        OPENING_THE_WALL_BETWEEN_ACADEMIES(Rules.CONTROL_DISABLED) {
            @Override
            Stream<Seen> events() {
                return Stream.of(seen(Kind.CONTROL_DISABLED, "", "", "quiz.answer", "quiz.answer", 0));
            }
        },
        A_STOLEN_ACCOUNT_FAR_AWAY(Rules.IMPOSSIBLE_TRAVEL) {
            @Override
            Stream<Seen> events() {
                return Stream.of(seen(Kind.TRAVEL_IMPOSSIBLE, "person-9", "far", "", "IMPOSSIBLE_TRAVEL", 0));
            }
        },
        A_SCRIPT_IN_A_LESSON(Rules.INJECTION) {
            @Override
            Stream<Seen> events() {
                return each(30, i -> seen(Kind.POLICY_REFUSED, "", "home-" + i, "lesson", "", i * 60));
            }
        };

        private final Rule finds;

        Attack(Rule finds) {
            this.finds = finds;
        }

        abstract Stream<Seen> events();

        static Stream<Seen> each(int number, IntFunction<Seen> event) {
            return IntStream.range(0, number).mapToObj(event);
        }

        static Seen failed(String network, String account, int seconds) {
            return seen(Kind.SIGN_IN_FAILED, account, network, account, "", seconds);
        }

        static Seen seen(Kind kind, String person, String network, String target, String detail, int seconds) {
            return new Seen(
                    kind,
                    person,
                    network,
                    target,
                    detail,
                    !person.isEmpty() && person.equals(target),
                    NOON.plusSeconds(seconds));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anOrdinaryDayOfTenThousandPeopleRaisesNoAlarm(long seed) {
        var day = new NormalDay(seed, MIDNIGHT).events();

        assertThat(day).hasSizeGreaterThan(14_000);
        assertThat(alarms(day)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Attack.class)
    void anAttackHiddenInAnOrdinaryDayIsFoundAndNothingElse(Attack attack) {
        var day = new ArrayList<>(new NormalDay(4, MIDNIGHT).events());
        attack.events().forEach(day::add);
        day.sort(Comparator.comparing(Seen::at));

        assertThat(alarms(day)).contains(attack.finds.name());
        assertThat(alarms(day)).hasSizeLessThanOrEqualTo(attack == Attack.MAKING_ONESELF_OPERATOR ? 2 : 1);
    }

    @Test
    void aSlowAttackerHasLessThanTheNumbersAllow() {
        var slow = IntStream.range(0, 96)
                .mapToObj(i -> new Seen(
                        Kind.SIGN_IN_FAILED, "", "slow", "victim-" + i, "", false, MIDNIGHT.plusSeconds(900L * i)))
                .toList();

        assertThat(alarms(slow)).isEmpty();
    }

    @Test
    void theDetectorForgetsWhatIsLongOver() {
        var detector = new Detector();
        for (int day = 0; day < 3; day++) {
            new NormalDay(5, MIDNIGHT.plus(Duration.ofDays(day))).events().forEach(detector::see);
        }

        assertThat(detector.size()).isLessThan(3 * NormalDay.PEOPLE);
    }

    private static Set<String> alarms(List<Seen> events) {
        var detector = new Detector();
        return events.stream()
                .flatMap(event -> detector.see(event).stream())
                .map(finding -> finding.rule().name())
                .collect(Collectors.toSet());
    }
}
