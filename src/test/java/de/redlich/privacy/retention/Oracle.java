package de.redlich.privacy.retention;

import de.redlich.privacy.retention.Decade.Someone;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The last day of each row, computed by hand from the law brief's table of periods, without labels, catalogue or SQL. Empty when
 * nothing ends it.
 */
final class Oracle {
    private static final Map<String, Function<Someone, Optional<LocalDate>>> LAST_DAYS = Map.of(
            "account.session",
                    someone -> first(
                            moment(someone, "account.session.expires_at"),
                            moment(someone, "account.session.last_used_at").map(day -> day.plusDays(30)),
                            moment(someone, "account.session.created_at").map(day -> day.plusDays(90))),
            "account.token",
                    someone -> moment(someone, "account.token.expires_at").map(day -> day.plusDays(7)),
            "learning.enrolment", Oracle::courseEnd,
            "learning.progress", Oracle::courseEnd,
            "learning.week", Oracle::courseEnd,
            "quiz.answer", someone -> moment(someone, "quiz.answer.checked_at").map(day -> day.plusMonths(12)),
            "certificate.certificate",
                    someone ->
                            moment(someone, "certificate.certificate.issued_at").map(day -> day.plusYears(10)),
            "mail.message",
                    someone -> moment(someone, "mail.message.created_at").map(day -> day.plusDays(90)),
            "privacy.evidence", someone -> Optional.ofNullable(someone.ended()).map(Oracle::threeYearsFromItsEnd),
            "privacy.hold", someone -> moment(someone, "privacy.hold.lifted_at").map(Oracle::threeYearsFromItsEnd));

    private Oracle() {}

    static Optional<LocalDate> lastDay(String table, Someone someone) {
        return LAST_DAYS.getOrDefault(table, it -> Optional.empty()).apply(someone);
    }

    static boolean knows(String table) {
        return LAST_DAYS.containsKey(table);
    }

    private static Optional<LocalDate> courseEnd(Someone someone) {
        var completed = moment(someone, "learning.enrolment.completed_at");
        var left = moment(someone, "learning.enrolment.left_at");
        return Stream.concat(completed.stream(), left.stream())
                .max(LocalDate::compareTo)
                .map(day -> day.plusMonths(12));
    }

    private static LocalDate threeYearsFromItsEnd(LocalDate day) {
        return LocalDate.of(day.getYear() + 3, 12, 31);
    }

    private static Optional<LocalDate> moment(Someone someone, String column) {
        return Optional.ofNullable(someone.moments().get(column));
    }

    @SafeVarargs
    private static Optional<LocalDate> first(Optional<LocalDate>... days) {
        return Stream.of(days).flatMap(Optional::stream).min(LocalDate::compareTo);
    }
}
