package de.redlich.certificate.sheet;

import de.redlich.page.Language;
import de.redlich.page.Texts;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The certificate's sentences, in the language it was issued in rather than the reader's. */
public record Wording(Texts texts, Language language) {
    private static final int HALF_HOUR = 30;

    public String t(String key, Object... arguments) {
        return texts.text(language, "certificate." + key, arguments);
    }

    public String date(Instant instant) {
        return language.day(instant);
    }

    /** "8 Lektionen, rund 3,5 Stunden"; nothing of what is unknown. */
    public String extent(int lessons, int minutes) {
        List<String> parts = new ArrayList<>();
        if (lessons > 0) {
            parts.add(t("lessons", lessons));
        }
        if (minutes > 0) {
            parts.add(
                    minutes < 2 * HALF_HOUR
                            ? t("minutes", minutes)
                            : t("hours", hours(minutes), hours(minutes) == 1 ? 1 : 2));
        }
        return String.join(", ", parts);
    }

    public String points(int reached, int possible) {
        var number = NumberFormat.getIntegerInstance(language.locale());
        return t("points", number.format(reached), number.format(possible));
    }

    private static double hours(int minutes) {
        return Math.round(minutes / (double) HALF_HOUR) / 2.0;
    }
}
