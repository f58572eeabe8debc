package de.redlich.course;

import de.redlich.page.Choice;
import de.redlich.page.Page;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Names of languages in the reader's language. */
final class Languages {
    private Languages() {}

    private static final List<String> COMMON = List.of("de", "en", "fr", "es", "it", "pl", "tr", "uk", "ar");

    /** The common ones, and the one that is chosen. */
    static List<Choice> choices(String chosen, Page page) {
        return Stream.concat(COMMON.stream(), Stream.of(chosen))
                .filter(code -> !code.isEmpty())
                .distinct()
                .map(code -> new Choice(code, name(code, page)))
                .toList();
    }

    static String name(String code, Page page) {
        return Locale.forLanguageTag(code).getDisplayLanguage(page.language().locale());
    }
}
