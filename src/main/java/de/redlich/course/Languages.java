package de.redlich.course;

import de.redlich.page.Page;
import java.util.Locale;

/** Names of languages in the reader's language. */
final class Languages {
    private Languages() {}

    static String name(String code, Page page) {
        return Locale.forLanguageTag(code).getDisplayLanguage(page.language().locale());
    }
}
