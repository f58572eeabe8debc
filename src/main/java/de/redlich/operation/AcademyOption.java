package de.redlich.operation;

import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import org.springframework.stereotype.Component;

/** Finds the academy that a command names. */
@Component
class AcademyOption {
    private final Academies academies;

    AcademyOption(Academies academies) {
        this.academies = academies;
    }

    Academy named(String slug) {
        return academies
                .named(slug)
                .orElseThrow(() -> new CommandLine.Refused(
                        "There is no academy named " + slug + "; 'redlich academy list' shows them."));
    }
}
