package de.redlich.rights.retention;

import de.redlich.account.People;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.privacy.Catalogues;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.retention.Holds;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the form that sets a hold. */
@Component
class HoldForms {
    static final int LONGEST = 500;

    record Asked(Optional<PersonId> person, Optional<String> category, String reason, Optional<LocalDate> until) {
        void set(Holds holds, PersonId by) {
            holds.set(by, person, category, reason, until);
        }
    }

    private final People people;
    private final Catalogues catalogues;
    private final InstantSource time;

    HoldForms(People people, Catalogues catalogues, InstantSource time) {
        this.people = people;
        this.catalogues = catalogues;
        this.time = time;
    }

    /** Empty when something is wrong; the problems say what. */
    Optional<Asked> read(Map<String, String> typed, Page page, Problems problems) {
        var email = typed.getOrDefault("email", "").strip();
        var person = email.isEmpty() ? Optional.<PersonId>empty() : people.withEmail(email);
        if (!email.isEmpty() && person.isEmpty()) {
            problems.add("email", page.t("rights.retention.problem.email"));
        }
        var category = Optional.of(typed.getOrDefault("category", "")).filter(catalogues.shipped()::has);
        if (email.isEmpty() && category.isEmpty()) {
            problems.add("email", page.t("rights.retention.problem.nothing"));
        }
        var reason = typed.getOrDefault("reason", "").strip();
        if (reason.length() < 3 || reason.length() > LONGEST) {
            problems.add("reason", page.t("rights.retention.problem.reason"));
        }
        var until = until(typed.getOrDefault("until", "").strip(), page, problems);
        return problems.isEmpty() ? Optional.of(new Asked(person, category, reason, until)) : Optional.empty();
    }

    private Optional<LocalDate> until(String written, Page page, Problems problems) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(written);
            if (!day.isBefore(LocalDate.ofInstant(time.instant(), Page.ZONE))) {
                return Optional.of(day);
            }
        } catch (DateTimeParseException notADay) {
            // told below
        }
        problems.add("until", page.t("rights.retention.problem.until"));
        return Optional.empty();
    }
}
