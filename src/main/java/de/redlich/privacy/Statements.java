package de.redlich.privacy;

import de.redlich.page.Language;
import org.springframework.stereotype.Component;

/** Writes each academy's statement: its own prose, filled from catalogue, registries and labels. */
@Component
class Statements {
    private final Catalogues catalogues;
    private final AcademyFiles files;
    private final Promises promises;

    Statements(Catalogues catalogues, AcademyFiles files, Promises promises) {
        this.catalogues = catalogues;
        this.files = files;
        this.promises = promises;
    }

    /**
     * As the academy's files number and date it, for when nothing was published yet.
     *
     * @param name of the academy as its readers know it
     */
    Statement of(String academy, String name, Language language, Disclosure disclosure) {
        AcademyWording wording = catalogues.wording(academy);
        return of(academy, name, language, disclosure, new Stand(wording.version(), wording.date()));
    }

    Statement of(String academy, String name, Language language, Disclosure disclosure, Stand stand) {
        String markdown = files.statement(academy, language.code())
                .replace("{{academy}}", name)
                .replace("{{privacy_mail}}", mailLink(disclosure.imprint().privacyMail()))
                .replace("{{version}}", Integer.toString(stand.number()))
                .replace("{{date}}", date(stand, language));
        try {
            String trueNow = new StatementConditions(disclosure, promises).apply(markdown);
            StatementText text = StatementText.of(
                    trueNow,
                    disclosure.groups().stream().map(Catalogue.Group::key).toList());
            return new Statement(stand.number(), stand.day(), open(), text.intro(), text.chapters());
        } catch (IllegalArgumentException fault) {
            throw new InvalidRegistry(
                    "statement of " + academy + " in " + language.code(), String.valueOf(fault.getMessage()), fault);
        }
    }

    private long open() {
        return promises.all().stream().filter(it -> !promises.isKept(it.id())).count();
    }

    private static String mailLink(String mail) {
        return "[" + mail + "](mailto:" + mail + ")";
    }

    private static String date(Stand stand, Language language) {
        return language.day(stand.day());
    }
}
