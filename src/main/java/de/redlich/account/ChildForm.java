package de.redlich.account;

import de.redlich.page.Page;
import de.redlich.page.Problems;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what a guardian typed about a child, and says what is wrong with it. Other fields are not even looked at. */
@Component
public class ChildForm {
    private final PasswordRule rule;

    ChildForm(PasswordRule rule) {
        this.rule = rule;
    }

    /** Empty when there are problems. */
    public Optional<NewChild> read(Map<String, String> form, Page page, Problems problems) {
        var name = name(form, page, problems);
        var username = Username.of(form.getOrDefault("username", ""));
        if (username.isEmpty()) {
            problems.add("username", page.t("account.problem.username"));
        }
        var birth = birth(form, page, problems);
        var password = password(form, page, problems);
        return problems.isEmpty()
                ? Optional.of(new NewChild(
                        name.orElse(""),
                        username.orElseThrow().value(),
                        birth.orElseThrow(),
                        password,
                        page.language()))
                : Optional.empty();
    }

    /** The date of birth of somebody below 16. */
    public Optional<LocalDate> birth(Map<String, String> form, Page page, Problems problems) {
        var birth = Details.possible(form.getOrDefault("birth_date", "").strip());
        if (birth.isEmpty()) {
            problems.add("birth_date", page.t("account.problem.birth_date"));
        } else if (AgeBand.of(birth.get(), Details.today()) != AgeBand.UNDER_16) {
            problems.add("birth_date", page.t("account.problem.birth_date.grown"));
        }
        return birth;
    }

    public Optional<String> name(Map<String, String> form, Page page, Problems problems) {
        var name = Name.of(form.getOrDefault("name", ""));
        if (name.isEmpty()) {
            problems.add("name", Name.problem(form.getOrDefault("name", ""), page));
        }
        return name.map(Name::value);
    }

    public String password(Map<String, String> form, Page page, Problems problems) {
        var password = form.getOrDefault("password", "");
        rule.problem(password, form.getOrDefault("name", ""), form.getOrDefault("username", ""))
                .ifPresent(key -> problems.add("password", page.t(key, PasswordRule.SHORTEST, PasswordRule.LONGEST)));
        return password;
    }
}
