package de.redlich.privacy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One text in both languages of the platform. */
public record Words(String de, String en) {
    public Words {
        requireText(de, "de");
        requireText(en, "en");
    }

    /** English for English readers, German for everybody else. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : de;
    }

    private static void requireText(@Nullable String text, String language) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("the text in language \"" + language + "\" is missing");
        }
    }
}
