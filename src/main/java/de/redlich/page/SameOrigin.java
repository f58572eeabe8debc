package de.redlich.page;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The browser's own word on where a form was sent from ({@code Sec-Fetch-Site}, {@code Origin}). Browsers too old to say anything
 * are believed.
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
}
