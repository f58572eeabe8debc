package de.redlich.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The browser's own word on where a form was sent from ({@code Sec-Fetch-Site}, {@code Origin}). Browsers too old to say anything
 * are believed. For the small forms that guests meet while reading (language, cookies, outside content) it stands instead of a
 * CSRF token, which would need a cookie for everybody who only reads.
 */
public final class SameOrigin {
    private SameOrigin() {}

    /** Whether nothing says that another site made the browser send this. */
    public static boolean holds(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return (site == null || site.equals("same-origin") || site.equals("none"))
                && (origin == null || origin.endsWith("://" + request.getHeader("Host")));
    }

    /** @throws ResponseStatusException 403 when another site sent the form */
    public static void require(HttpServletRequest request) {
        if (!holds(request)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
