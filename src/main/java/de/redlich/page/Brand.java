package de.redlich.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The face of an academy. The room that finds the academy puts it into the request under {@link #ATTRIBUTE}; without one
 * (an unknown host) pages are shown plain.
 *
 * @param slug names the look: {@code [data-academy="…"]} in tokens.css
 * @param claims words under the name on the front page, may be empty
 * @param tagline one sentence by language, may be empty
 * @param logo asset path such as "page/logo-dravoiqent.svg"; null shows the name alone
 * @param font asset path of the heading font to load early, or null
 * @param sells whether contracts are made here, so that cancelling and withdrawing must be one click away (§ 312k, § 356a BGB)
 * @param language what readers get who wish no language
 * @param teaches whether there are courses here; the operators' office has none
 */
public record Brand(
        String slug,
        String name,
        List<String> claims,
        Map<Language, String> tagline,
        @Nullable String logo,
        @Nullable String font,
        boolean sells,
        Language language,
        boolean teaches) {
    public static final String ATTRIBUTE = "de.redlich.page.Brand";

    /** Of a place with courses. */
    public Brand(
            String slug,
            String name,
            List<String> claims,
            Map<Language, String> tagline,
            @Nullable String logo,
            @Nullable String font,
            boolean sells,
            Language language) {
        this(slug, name, claims, tagline, logo, font, sells, language, true);
    }

    public Brand {
        claims = List.copyOf(claims);
        tagline = Map.copyOf(tagline);
    }
}
