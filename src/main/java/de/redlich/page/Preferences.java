package de.redlich.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * How a reader wants pages shown; null means "not chosen". A room that stores a member's choice puts it into the request
 * under {@link #ATTRIBUTE}; a guest's choice lives in functional cookies that only the guest's own act sets.
 */
public record Preferences(
        @Nullable Language language,
        @Nullable FontSize fontSize,
        @Nullable Theme theme) {
    public static final String ATTRIBUTE = "de.redlich.page.Preferences";

    public static final String LANGUAGE_COOKIE = "__Host-sprache";
    public static final String FONT_COOKIE = "__Host-schrift";
    public static final String THEME_COOKIE = "__Host-farben";

    static final Preferences NONE = new Preferences(null, null, null);

    static boolean areStoredFor(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Preferences;
    }

    static Preferences of(HttpServletRequest request) {
        Preferences cookies = fromCookies(request);
        return request.getAttribute(ATTRIBUTE) instanceof Preferences stored ? stored.or(cookies) : cookies;
    }

    private Preferences or(Preferences other) {
        return new Preferences(
                language != null ? language : other.language,
                fontSize != null ? fontSize : other.fontSize,
                theme != null ? theme : other.theme);
    }

    private static Preferences fromCookies(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return NONE;
        }
        Preferences found = NONE;
        for (Cookie cookie : request.getCookies()) {
            found = found.or(
                    switch (cookie.getName()) {
                        case LANGUAGE_COOKIE ->
                            new Preferences(Language.of(cookie.getValue()).orElse(null), null, null);
                        case FONT_COOKIE ->
                            new Preferences(null, FontSize.of(cookie.getValue()).orElse(null), null);
                        case THEME_COOKIE ->
                            new Preferences(
                                    null, null, Theme.of(cookie.getValue()).orElse(null));
                        default -> NONE;
                    });
        }
        return found;
    }
}
