package de.redlich.course;

import java.text.Normalizer;
import java.util.Locale;

/** A course's address from its title: "Übung für Anfänger" becomes {@code uebung-fuer-anfaenger}. */
final class Slug {
    private static final int LONGEST = 80;

    private Slug() {}

    static String of(String title) {
        var spelled = title.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("c#", "csharp")
                .replace("c++", "cpp")
                .replace("&", " und ");
        var plain = Normalizer.normalize(spelled, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        var slug = cut.replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "kurs" : slug;
    }

    /** The n-th course of that name, from 1. */
    static String numbered(String slug, int n) {
        return n == 1 ? slug : slug + "-" + n;
    }
}
