package de.redlich.account;

import de.redlich.academy.Academy.Asked;
import de.redlich.academy.Academy.Field;
import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** What a person may tell beyond the basics, as far as the academy asks for it (promises A2, A3). */
record Details(Optional<Phone> phone, Optional<LocalDate> birthDate, Optional<Education> education) {
    private static final int OLDEST = 120;

    /** Reads the fields that the current academy asks for; others are not even looked at. */
    static Details read(Map<String, String> form, Page page, Problems problems) {
        return read(form, false, page, problems);
    }

    /** @param birthKnown whether the age is known already; then only {@link BirthController} changes it */
    static Details read(Map<String, String> form, boolean birthKnown, Page page, Problems problems) {
        return new Details(
                asked(Field.PHONE, "phone", form, page, problems).flatMap(it -> phone(it, page, problems)),
                birthKnown
                        ? Optional.empty()
                        : asked(Field.BIRTH_DATE, "birth_date", form, page, problems)
                                .flatMap(it -> birthDate(it, page, problems)),
                asked(Field.EDUCATION, "education", form, page, problems).flatMap(Education::of));
    }

    /** Whether the academy asks for the date of birth and a date below 16 was given. */
    static boolean isBelowSixteen(Map<String, String> form) {
        var written = form.getOrDefault("birth_date", "").strip();
        return CurrentAcademy.get().fields().getOrDefault(Field.BIRTH_DATE, Asked.NO) != Asked.NO
                && possible(written)
                        .filter(date -> AgeBand.of(date, today()) == AgeBand.UNDER_16)
                        .isPresent();
    }

    /** A date of birth that somebody alive can have. */
    static Optional<LocalDate> possible(String written) {
        try {
            var date = LocalDate.parse(written);
            return date.isAfter(today().minusYears(OLDEST)) && !date.isAfter(today())
                    ? Optional.of(date)
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static LocalDate today() {
        return LocalDate.now(Page.ZONE);
    }

    private static Optional<String> asked(
            Field field, String name, Map<String, String> form, Page page, Problems problems) {
        var asked = CurrentAcademy.get().fields().getOrDefault(field, Asked.NO);
        var written = form.getOrDefault(name, "").strip();
        if (asked == Asked.REQUIRED && written.isEmpty()) {
            problems.add(name, page.t("account.problem.missing"));
        }
        return asked == Asked.NO || written.isEmpty() ? Optional.empty() : Optional.of(written);
    }

    private static Optional<Phone> phone(String written, Page page, Problems problems) {
        var phone = Phone.of(written);
        if (phone.isEmpty()) {
            problems.add("phone", page.t("account.problem.phone"));
        }
        return phone;
    }

    /** A grown person's account holds no date below 16: children come with a guardian, and nobody becomes one afterwards. */
    static Optional<LocalDate> birthDate(String written, Page page, Problems problems) {
        var date = possible(written);
        if (date.isEmpty()) {
            problems.add("birth_date", page.t("account.problem.birth_date"));
        } else if (AgeBand.of(date.get(), today()) == AgeBand.UNDER_16) {
            problems.add("birth_date", page.t("account.problem.birth_date.child"));
        }
        return date;
    }
}
