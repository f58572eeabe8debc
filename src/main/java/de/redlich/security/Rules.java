package de.redlich.security;

import de.redlich.privacy.SecurityEvent.Kind;
import de.redlich.privacy.SecurityEvent.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** All patterns that raise an alarm. A pattern that is not in this list is watched by nobody. */
final class Rules {
    private static final Predicate<Seen> ALL_OF_THEM = event -> true;
    private static final Predicate<Seen> DONE_TO_OTHERS = event -> !event.own();
    private static final Function<Seen, String> EVERYWHERE = event -> "everywhere";
    private static final Function<Seen, String> WHO = Seen::person;
    private static final Function<Seen, String> WHERE = Seen::source;
    private static final Function<Seen, String> WHAT = Seen::target;
    private static final Function<Seen, String> WHO_OR_WHERE =
            event -> event.person().isEmpty() ? event.source() : event.person();
    private static final Function<Seen, String> EACH = event -> "";

    private static final Set<String> POWERFUL = Set.of("OPERATOR", "SECURITY", "OWNER");

    /** One network tries a list of passwords, at many accounts. */
    static final Rule STUFFING = new Rule(
            "stuffing", Set.of(Kind.SIGN_IN_FAILED), ALL_OF_THEM, WHERE, WHAT, 40, minutes(15), Severity.ALARM);

    /** The same, spread over so many networks that none of them stands out. */
    static final Rule STUFFING_EVERYWHERE = new Rule(
            "stuffing_everywhere",
            Set.of(Kind.SIGN_IN_FAILED),
            ALL_OF_THEM,
            EVERYWHERE,
            WHAT,
            400,
            minutes(15),
            Severity.ALARM);

    /** Many passwords or codes at one account. */
    static final Rule GUESSING = new Rule(
            "guessing",
            Set.of(Kind.SIGN_IN_FAILED, Kind.PROOF_FAILED),
            ALL_OF_THEM,
            WHAT,
            EACH,
            25,
            minutes(60),
            Severity.WARNING);

    /** Somebody tries addresses one after the other. */
    static final Rule ENUMERATION = new Rule(
            "enumeration", Set.of(Kind.ID_GUESSED), ALL_OF_THEM, WHO_OR_WHERE, WHAT, 40, minutes(10), Severity.WARNING);

    /** One of the staff looks at unusually many people. */
    static final Rule MANY_READ =
            new Rule("many_read", Set.of(Kind.PERSON_READ), DONE_TO_OTHERS, WHO, WHAT, 60, minutes(60), Severity.ALARM);

    /** The same, slowly. */
    static final Rule MANY_READ_IN_A_DAY = new Rule(
            "many_read_in_a_day",
            Set.of(Kind.PERSON_READ),
            DONE_TO_OTHERS,
            WHO,
            WHAT,
            200,
            Duration.ofDays(1),
            Severity.ALARM);

    /** One person takes files about many others. */
    static final Rule MASS_EXPORT = new Rule(
            "mass_export", Set.of(Kind.DATA_EXPORTED), DONE_TO_OTHERS, WHO, WHAT, 5, minutes(60), Severity.ALARM);

    /** Many accounts are emptied at once, each by itself as it seems. */
    static final Rule EXPORTS_EVERYWHERE = new Rule(
            "exports_everywhere",
            Set.of(Kind.DATA_EXPORTED),
            ALL_OF_THEM,
            EVERYWHERE,
            WHAT,
            200,
            minutes(60),
            Severity.ALARM);

    /** Somebody gives themselves a role. */
    static final Rule OWN_RIGHTS =
            new Rule("own_rights", Set.of(Kind.ROLE_GIVEN), Seen::own, WHO, EACH, 0, minutes(60), Severity.ALARM);

    /** A role that opens much is given by a person; an operator's command is not watched here. */
    static final Rule POWER = new Rule(
            "power",
            Set.of(Kind.ROLE_GIVEN),
            event -> POWERFUL.contains(event.detail()) && !event.person().isEmpty(),
            WHAT,
            EACH,
            0,
            minutes(60),
            Severity.WARNING);

    /** One person gives many roles. */
    static final Rule RIGHTS_RISING = new Rule(
            "rights_rising", Set.of(Kind.ROLE_GIVEN), ALL_OF_THEM, WHO, EACH, 10, Duration.ofDays(1), Severity.WARNING);

    static final Rule IMPOSSIBLE_TRAVEL = new Rule(
            "impossible_travel",
            Set.of(Kind.TRAVEL_IMPOSSIBLE),
            ALL_OF_THEM,
            WHO,
            EACH,
            0,
            Duration.ofDays(1),
            Severity.WARNING);

    /** Somebody looked without a second person; the other one looks afterwards. */
    static final Rule GLASS = new Rule(
            "glass_broken", Set.of(Kind.GLASS_BROKEN), ALL_OF_THEM, WHO, EACH, 0, Duration.ofDays(1), Severity.WARNING);

    /** A person tells us. */
    static final Rule REPORTED = new Rule(
            "reported",
            Set.of(Kind.SUSPICION_REPORTED, Kind.DISOWNED),
            ALL_OF_THEM,
            WHO,
            EACH,
            0,
            Duration.ofDays(1),
            Severity.WARNING);

    static final Rule CONTROL_DISABLED = new Rule(
            "control_disabled",
            Set.of(Kind.CONTROL_DISABLED),
            ALL_OF_THEM,
            Seen::detail,
            EACH,
            0,
            Duration.ofDays(1),
            Severity.ALARM);

    static final Rule CHAIN_BROKEN = new Rule(
            "chain_broken",
            Set.of(Kind.CHAIN_BROKEN),
            ALL_OF_THEM,
            Seen::detail,
            EACH,
            0,
            Duration.ofDays(1),
            Severity.ALARM);

    /** One network runs into limits again and again, or sends forms that are not ours. */
    static final Rule FLOOD = new Rule(
            "flood",
            Set.of(Kind.LIMIT_HIT, Kind.FORM_REFUSED),
            ALL_OF_THEM,
            WHERE,
            EACH,
            50,
            minutes(10),
            Severity.WARNING);

    /** Browsers in many places refuse something on the same page: somebody may have put a script there. */
    static final Rule INJECTION = new Rule(
            "injection", Set.of(Kind.POLICY_REFUSED), ALL_OF_THEM, WHAT, WHERE, 15, minutes(60), Severity.WARNING);

    static final List<Rule> ALL = List.of(
            STUFFING,
            STUFFING_EVERYWHERE,
            GUESSING,
            ENUMERATION,
            MANY_READ,
            MANY_READ_IN_A_DAY,
            MASS_EXPORT,
            EXPORTS_EVERYWHERE,
            OWN_RIGHTS,
            POWER,
            RIGHTS_RISING,
            IMPOSSIBLE_TRAVEL,
            GLASS,
            REPORTED,
            CONTROL_DISABLED,
            CHAIN_BROKEN,
            FLOOD,
            INJECTION);

    static final Duration LONGEST =
            ALL.stream().map(Rule::span).max(Duration::compareTo).orElseThrow();

    private Rules() {}

    /** Where a pattern's name and explanation stand; a newer node may have found one that is not in our list. */
    static String textKey(String name) {
        return "security.rule." + (ALL.stream().anyMatch(it -> it.name().equals(name)) ? name : "unknown");
    }

    private static Duration minutes(int number) {
        return Duration.ofMinutes(number);
    }
}
