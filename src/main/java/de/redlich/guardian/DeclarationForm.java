package de.redlich.guardian;

import de.redlich.page.Choice;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The declaration of custody and the agreement, as they stand in a form. */
final class DeclarationForm {
    private DeclarationForm() {}

    /** Empty, with a problem, when something is missing. */
    static Optional<Custody> custody(Map<String, String> typed, Page page, Problems problems) {
        var custody = Custody.of(typed.getOrDefault("custody", ""));
        if (custody.isEmpty()) {
            problems.add("custody", page.t("guardian.problem.custody"));
        }
        if (!typed.containsKey("consent")) {
            problems.add("consent", page.t("guardian.problem.consent"));
        }
        return custody;
    }

    /** The exact words that stand there. */
    static Declaration words(Custody custody, Page page) {
        return new Declaration(
                page.t("guardian.custody." + custody.code()) + " " + page.t("guardian.consent", page.academyName()),
                page.language());
    }

    static List<Choice> choices(Page page) {
        return Arrays.stream(Custody.values())
                .map(it -> new Choice(it.code(), page.t("guardian.custody." + it.code())))
                .toList();
    }
}
