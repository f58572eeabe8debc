package de.redlich.academy;

import de.redlich.page.Brand;
import de.redlich.page.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The looks that ship with the platform, by the academy's slug; an academy without one is shown plain, by its name. */
final class Looks {
    private record Look(
            Map<Language, String> tagline,
            @Nullable String logo,
            @Nullable String font) {}

    private static final Look PLAIN = new Look(Map.of(), null, null);
    private static final Map<String, Look> SHIPPED = Map.of(
            "dravoiqent",
            new Look(
                    Map.of(Language.DE, "Lernen, was morgen zählt.", Language.EN, "Learn what counts tomorrow."),
                    "page/logo-dravoiqent.svg",
                    "page/fonts/outfit.woff2"),
            "qexport",
            new Look(
                    Map.of(
                            Language.DE,
                            "Wissen, das Sie weiterbringt.",
                            Language.EN,
                            "Knowledge that takes you further."),
                    "page/logo-qexport.svg",
                    "page/fonts/figtree.woff2"),
            "betrieb",
            new Look(Map.of(), "page/logo-betrieb.svg", null));

    private Looks() {}

    /** Nothing is sold yet, so there is no contract to cancel or withdraw from. */
    static Brand brandOf(Academy academy) {
        var look = SHIPPED.getOrDefault(academy.slug(), PLAIN);
        return new Brand(
                academy.slug(),
                academy.name(),
                academy.claims(),
                look.tagline(),
                look.logo(),
                look.font(),
                false,
                Language.of(academy.language()).orElse(Language.DE),
                academy.kind() == Academy.Kind.SCHOOL);
    }
}
